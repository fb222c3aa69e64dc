package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.TermCount;
import org.leitmotif.schemas.Terms;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/**
 * Counts the terms of an interview: nouns and noun phrases of up to three words, by lemma, in what
 * participants say (or everybody but interviewers, where no role is known), in all and inside each
 * theme's passages. A character counts once a theme, however many passages hold it.
 */
final class TermCounter {
  private static final int LONGEST = 3;
  private static final Pattern TERM_WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}+#.'-]*");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "thing",
          "lot",
          "kind",
          "sort",
          "way",
          "bit",
          "stuff",
          "something",
          "anything",
          "nothing",
          "everything",
          "someone",
          "anyone",
          "everyone",
          "people",
          "guy",
          "one",
          "time",
          "case",
          "example",
          "point",
          "part",
          "question",
          "idea",
          "fact",
          "sense",
          "couple",
          "number",
          "reason",
          "day",
          "year",
          "today",
          "moment",
          "place",
          "yeah",
          "um",
          "uh",
          "okay",
          "ok",
          "gotcha",
          "hm",
          "mm",
          "mhm",
          "god",
          "gosh",
          "man",
          "dude",
          "person",
          "other",
          "same",
          "such",
          "own",
          "few",
          "many",
          "much",
          "more",
          "most",
          "good",
          "bad",
          "big",
          "little",
          "new",
          "old",
          "different",
          "certain",
          "whole",
          "sure",
          "right",
          "great",
          "nice",
          "able",
          "first",
          "last",
          "next",
          "second",
          "only",
          "real",
          "really",
          "actual",
          "particular",
          "while",
          "side",
          "end",
          "beginning",
          "mind",
          "term",
          "piece",
          "perspective",
          "choice",
          "job",
          "hand",
          "situation",
          "problem",
          "issue",
          "ability",
          "solution",
          "use",
          "custom",
          "wrong",
          "version",
          "support",
          "future");

  private final Conversation conversation;
  private final CanonicalText text;
  private final Map<String, List<int[]>> passagesByTheme = new TreeMap<>();
  private final Map<List<String>, Tally> tallies = new HashMap<>();
  private int total;

  TermCounter(Conversation conversation, List<Passage> passages) {
    this.conversation = conversation;
    this.text = new CanonicalText(conversation.getText());
    for (Passage passage : passages) {
      passagesByTheme
          .computeIfAbsent(passage.getTheme(), k -> new ArrayList<>())
          .add(new int[] {passage.getCharStart(), passage.getCharEnd()});
    }
  }

  private static final class Tally {
    final Map<String, Integer> forms = new TreeMap<>();
    int count;
    int start;
    int end;

    void add(String form, int start, int end) {
      if (count++ == 0) {
        this.start = start;
        this.end = end;
      }
      forms.merge(form, 1, Integer::sum);
    }
  }

  Terms count(Annotation annotation) {
    boolean participants =
        conversation.getTurns().stream().anyMatch(t -> t.getRole().equals("participant"));
    for (Turn turn : conversation.getTurns()) {
      boolean counts =
          participants
              ? turn.getRole().equals("participant")
              : !turn.getRole().equals("interviewer");
      if (counts && !turn.getBackChannel()) {
        countTurn(turn, annotation.getTurns().get(turn.getTurnIndex()).getSentences());
      }
    }
    List<TermCount> counts = new ArrayList<>();
    tallies.forEach((key, tally) -> counts.add(row(key.get(0), key.get(1), tally)));
    counts.sort(
        java.util.Comparator.comparing(TermCount::getTerm).thenComparing(TermCount::getTheme));
    return Terms.newBuilder().setCounts(counts).setTotal(total).build();
  }

  private void countTurn(Turn turn, List<Sentence> sentences) {
    var span = conversation.getSpans().get(turn.getTurnIndex());
    SpokenText spoken =
        SpokenText.of(
            text.text(),
            conversation.getMarkup().equals("markdown"),
            span.getStarts(),
            span.getEnds());
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.getTokens();
      int bracket = 0;
      for (int i = 0; i < tokens.size(); i++) {
        char first = turn.getText().charAt(tokens.get(i).getStart());
        bracket = Math.max(0, bracket + (first == '[' ? 1 : first == ']' ? -1 : 0));
        if (bracket == 0) {
          countEndingAt(turn, tokens, i, spoken);
        }
      }
    }
  }

  /** Terms end in a noun; before it stand nouns and adjectives. */
  private void countEndingAt(Turn turn, List<Token> tokens, int last, SpokenText spoken) {
    if (!isNoun(tokens.get(last)) || isEmpty(turn, tokens.get(last))) {
      return;
    }
    for (int first = last; first >= Math.max(0, last - LONGEST + 1); first--) {
      Token token = tokens.get(first);
      boolean fits = isNoun(token) || token.getTag().equals("JJ");
      boolean gap = first < last && tokens.get(first + 1).getStart() - token.getEnd() > 1;
      if (!fits || gap || isEmpty(turn, token)) {
        return;
      }
      List<String> lemmas =
          tokens.subList(first, last + 1).stream()
              .map(t -> t.getLemma().toLowerCase(Locale.ROOT))
              .toList();
      String form = turn.getText().substring(token.getStart(), tokens.get(last).getEnd());
      add(
          String.join(" ", lemmas),
          form,
          text.codePoint(spoken.sourceStart(token.getStart())),
          text.codePoint(spoken.sourceEnd(tokens.get(last).getEnd())));
    }
  }

  private void add(String term, String form, int start, int end) {
    total++;
    tally(term, "").add(form, start, end);
    passagesByTheme.forEach(
        (theme, passages) -> {
          if (passages.stream().anyMatch(p -> p[0] <= start && end <= p[1])) {
            tally(term, theme).add(form, start, end);
          }
        });
  }

  private Tally tally(String term, String theme) {
    return tallies.computeIfAbsent(List.of(term, theme), k -> new Tally());
  }

  private static boolean isNoun(Token token) {
    return token.getTag().startsWith("NN");
  }

  private static boolean isEmpty(Turn turn, Token token) {
    String word = turn.getText().substring(token.getStart(), token.getEnd());
    return EMPTY_WORDS.contains(token.getLemma().toLowerCase(Locale.ROOT))
        || !TERM_WORD.matcher(word).matches();
  }

  private static TermCount row(String term, String theme, Tally tally) {
    var form =
        tally.forms.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow();
    return TermCount.newBuilder()
        .setTerm(term)
        .setTheme(theme)
        .setCount(tally.count)
        .setForm(form.getKey())
        .setFormCount(form.getValue())
        .setCharStart(tally.start)
        .setCharEnd(tally.end)
        .build();
  }
}
