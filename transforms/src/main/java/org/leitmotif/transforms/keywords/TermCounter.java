package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.TermCount;
import org.leitmotif.schemas.Terms;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/**
 * Counts the terms of an interview in what participants say (or everybody but interviewers, where
 * no role is known), in all and inside each theme's passages. A character counts once a theme,
 * however many passages hold it.
 */
final class TermCounter {
  private final Conversation conversation;
  private final CanonicalText text;
  private final Participants participants;
  private final Set<String> speakers = new HashSet<>();
  private final List<Mention> mentions;
  private final Map<String, List<int[]>> passagesByTheme = new TreeMap<>();
  private final Map<Key, Tally> tallies = new HashMap<>();
  private int total;

  private record Key(String term, String kind, String theme, String participant, String form) {}

  private static final class Tally {
    int count;
    int leaning;
    int start;
    int end;
  }

  TermCounter(Conversation conversation, List<Mention> mentions, List<Passage> passages) {
    this.conversation = conversation;
    this.text = new CanonicalText(conversation.getText());
    this.participants = new Participants(conversation);
    this.mentions = mentions;
    for (Passage passage : passages) {
      passagesByTheme
          .computeIfAbsent(passage.getTheme(), k -> new ArrayList<>())
          .add(new int[] {passage.getCharStart(), passage.getCharEnd()});
    }
    for (Turn turn : conversation.getTurns()) {
      addNames(turn.getSpeaker());
    }
  }

  private void addNames(@Nullable String speaker) {
    if (speaker != null) {
      speakers.addAll(List.of(speaker.toLowerCase(Locale.ROOT).split("[^\\p{L}'’-]+")));
    }
  }

  Terms count(Annotation annotation) {
    for (Turn turn : conversation.getTurns()) {
      if (participants.speaksIn(turn) && !turn.getBackChannel()) {
        count(turn, annotation);
      }
    }
    List<TermCount> counts = new ArrayList<>();
    tallies.forEach((key, tally) -> counts.add(row(key, tally)));
    counts.sort(
        Comparator.comparing(TermCount::getTerm)
            .thenComparing(TermCount::getKind)
            .thenComparing(TermCount::getTheme)
            .thenComparing(TermCount::getParticipant)
            .thenComparing(TermCount::getForm));
    return Terms.newBuilder().setCounts(counts).setTotal(total).build();
  }

  private void count(Turn turn, Annotation annotation) {
    var span = conversation.getSpans().get(turn.getTurnIndex());
    SpokenText spoken =
        SpokenText.of(
            text.text(),
            conversation.getMarkup().equals("markdown"),
            span.getStarts(),
            span.getEnds());
    List<Sentence> sentences = annotation.getTurns().get(turn.getTurnIndex()).getSentences();
    TermFinder finder = new TermFinder(turn.getText(), names(turn, sentences, spoken), speakers);
    for (Sentence sentence : sentences) {
      for (TermFinder.Term term : finder.find(sentence.getTokens())) {
        add(
            term,
            participants.of(turn),
            text.codePoint(spoken.sourceStart(term.start())),
            text.codePoint(spoken.sourceEnd(term.end())));
      }
    }
  }

  /** The names in a turn by where they start in its text; those that end inside of a token not. */
  private Map<Integer, TermFinder.Name> names(
      Turn turn, List<Sentence> sentences, SpokenText spoken) {
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.getTokens()) {
        starts.put(text.codePoint(spoken.sourceStart(token.getStart())), token.getStart());
        ends.put(text.codePoint(spoken.sourceEnd(token.getEnd())), token.getEnd());
      }
    }
    Map<Integer, TermFinder.Name> names = new HashMap<>();
    for (Mention mention : mentions) {
      Integer start = starts.get(mention.getCharStart());
      Integer end = ends.get(mention.getCharEnd());
      if (mention.getTurnIndex() == turn.getTurnIndex() && start != null && end != null) {
        names.put(start, TermFinder.Name.of(mention, end));
      }
    }
    return names;
  }

  private void add(TermFinder.Term term, String participant, int start, int end) {
    total++;
    tally(term, "", participant, start, end);
    passagesByTheme.forEach(
        (theme, passages) -> {
          if (passages.stream().anyMatch(p -> p[0] <= start && end <= p[1])) {
            tally(term, theme, participant, start, end);
          }
        });
  }

  private void tally(TermFinder.Term term, String theme, String participant, int start, int end) {
    Tally tally =
        tallies.computeIfAbsent(
            new Key(term.key(), term.kind(), theme, participant, term.form()), k -> new Tally());
    if (tally.count++ == 0) {
      tally.start = start;
      tally.end = end;
    }
    tally.leaning += term.leans() ? 1 : 0;
  }

  private static TermCount row(Key key, Tally tally) {
    return TermCount.newBuilder()
        .setTerm(key.term())
        .setKind(key.kind())
        .setTheme(key.theme())
        .setParticipant(key.participant())
        .setForm(key.form())
        .setCount(tally.count)
        .setLeaning(tally.leaning)
        .setCharStart(tally.start)
        .setCharEnd(tally.end)
        .build();
  }
}
