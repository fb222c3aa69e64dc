package org.leitmotif.transforms.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Theme;
import org.leitmotif.transforms.themes.CueMatcher.Target;
import org.leitmotif.transforms.themes.PassageCutter.Stretch;

/**
 * Assigns the themes of a codebook to stretches of answers, by cues, by mentions that a theme
 * claims, and by the question that is being answered. Evidence adds up as independent doubts do: 1
 * − (1 − a)(1 − b).
 */
final class ThemeAssigner {
  /** How much a claimed mention weighs, by kind and by name. */
  private static final double KIND_WEIGHT = 0.3;

  private static final double NAME_WEIGHT = 0.6;

  /** What a cue in the question counts of what it would count in the answer. */
  private static final double QUESTION_SHARE = 0.4;

  /** Without any evidence of its own, an answer gets no theme from its question. */
  private static final double LEAST_OWN = 0.25;

  private final Codebook codebook;
  private final CueMatcher matcher;

  ThemeAssigner(Codebook codebook) {
    this.codebook = codebook;
    this.matcher = new CueMatcher(codebook);
  }

  /** The doubt that is left, and what took the rest of it. */
  private static final class Score {
    double doubt = 1;
    double ownDoubt = 1;
    final Set<String> evidence = new LinkedHashSet<>();
    final Set<String> methods = new LinkedHashSet<>();

    void add(String method, String what, double weight) {
      // A cue said twice is one piece of evidence.
      if (evidence.add(method + ":" + what)) {
        doubt *= 1 - weight;
        ownDoubt *= method.equals("question") ? 1 : 1 - weight;
        methods.add(method);
      }
    }

    double score() {
      return Math.round(1000 * (1 - doubt)) / 1000.0;
    }

    boolean hasOwn() {
      return 1 - ownDoubt >= LEAST_OWN;
    }

    String method() {
      return methods.size() == 1 ? methods.iterator().next() : "combined";
    }
  }

  /** The passages of all themes by key, and the mentions inside them. */
  Coding assign(Conversation conversation, Annotation annotation, List<Mention> mentions) {
    CanonicalText text = new CanonicalText(conversation.getText());
    boolean asked =
        conversation.getTurns().stream().anyMatch(t -> t.getRole().equals("interviewer"));
    List<Passage> passages = new ArrayList<>();
    for (Turn turn : conversation.getTurns()) {
      if (asked && turn.getRole().equals("interviewer")) {
        continue;
      }
      passages.addAll(passages(conversation, annotation, mentions, turn, text));
    }
    passages.sort(
        Comparator.comparing(Passage::getTheme)
            .thenComparing(Passage::getCharStart)
            .thenComparing(Passage::getCharEnd)
            .thenComparing(Passage::getOrigin)
            .thenComparing(Passage::getCode));
    return Coding.newBuilder()
        .setPassages(passages)
        .setThemeMentions(ThemeMentions.inside(passages, mentions))
        .build();
  }

  private List<Passage> passages(
      Conversation conversation,
      Annotation annotation,
      List<Mention> mentions,
      Turn turn,
      CanonicalText text) {
    int t = turn.getTurnIndex();
    List<Sentence> sentences = annotation.getTurns().get(t).getSentences();
    List<Stretch> stretches = PassageCutter.cut(turn, annotation.getTurns().get(t));
    if (stretches.isEmpty()) {
      return List.of();
    }
    var span = conversation.getSpans().get(t);
    SpokenText spoken =
        SpokenText.of(
            text.text(),
            conversation.getMarkup().equals("markdown"),
            span.getStarts(),
            span.getEnds());
    Integer question = turn.getQuestionTurnIndex();
    List<Target> asked =
        question == null
            ? List.of()
            : matcher.find(lemmas(annotation.getTurns().get(question).getSentences()));
    List<Passage> passages = new ArrayList<>();
    for (Stretch stretch : stretches) {
      List<Sentence> part = sentences.subList(stretch.first(), stretch.last() + 1);
      int first = part.get(0).getTokens().get(0).getStart();
      var lastTokens = part.get(part.size() - 1).getTokens();
      int last = lastTokens.get(lastTokens.size() - 1).getEnd();
      int start = spoken.sourceStart(first);
      int end = spoken.sourceEnd(last);
      var builder =
          Passage.newBuilder()
              .setInterviewId(turn.getInterviewId())
              .setCharStart(text.codePoint(start))
              .setCharEnd(text.codePoint(end))
              .setOrigin("machine")
              .setTurnIndex(t)
              .setQuestionTurnIndex(question)
              .setRole(turn.getRole())
              .setSpeaker(turn.getSpeaker())
              .setText(text.text().substring(start, end))
              .setQuote(turn.getText().substring(first, last))
              .setLine(text.line(start));
      builder.setQuoteId(quoteId(builder));
      List<Mention> inside =
          mentions.stream()
              .filter(
                  m ->
                      m.getCharStart() >= builder.getCharStart()
                          && m.getCharEnd() <= builder.getCharEnd())
              .toList();
      passages.addAll(score(builder, matcher.find(lemmas(part)), asked, inside));
    }
    return passages;
  }

  private List<Passage> score(
      Passage.Builder stretch, List<Target> cues, List<Target> asked, List<Mention> mentions) {
    Map<Integer, Map<String, Score>> scores = new TreeMap<>();
    cues.forEach(c -> add(scores, c, "cue", c.cue().weight()));
    for (int t = 0; t < codebook.themes().size(); t++) {
      Theme theme = codebook.themes().get(t);
      claim(scores, t, "", theme.claim(), mentions);
      for (Code code : theme.codes()) {
        claim(scores, t, code.name(), code.claim(), mentions);
      }
    }
    asked.forEach(c -> add(scores, c, "question", QUESTION_SHARE * c.cue().weight()));
    List<Passage> passages = new ArrayList<>();
    scores.forEach((t, byCode) -> passages.addAll(keep(stretch, codebook.themes().get(t), byCode)));
    return passages;
  }

  private static void add(
      Map<Integer, Map<String, Score>> scores, Target target, String method, double weight) {
    String phrase = target.cue().phrase();
    byCode(scores, target.theme(), "").add(method, phrase, weight);
    if (!target.code().isEmpty()) {
      byCode(scores, target.theme(), target.code()).add(method, phrase, weight);
    }
  }

  private static void claim(
      Map<Integer, Map<String, Score>> scores,
      int theme,
      String code,
      Claim claim,
      List<Mention> mentions) {
    for (Mention mention : mentions) {
      double weight =
          claim.names().contains(mention.getName())
              ? NAME_WEIGHT
              : claim.kinds().contains(mention.getKind()) ? KIND_WEIGHT : 0;
      if (weight > 0) {
        double sure = weight * mention.getConfidence();
        byCode(scores, theme, "").add("mention", mention.getName(), sure);
        if (!code.isEmpty()) {
          byCode(scores, theme, code).add("mention", mention.getName(), sure);
        }
      }
    }
  }

  private static Score byCode(Map<Integer, Map<String, Score>> scores, int theme, String code) {
    return scores
        .computeIfAbsent(theme, k -> new LinkedHashMap<>())
        .computeIfAbsent(code, k -> new Score());
  }

  /**
   * A row for each code that reaches the threshold itself; else one for the theme, if that does.
   */
  private static List<Passage> keep(
      Passage.Builder stretch, Theme theme, Map<String, Score> byCode) {
    List<Passage> kept = new ArrayList<>();
    byCode.forEach(
        (code, score) -> {
          if (!code.isEmpty() && score.hasOwn() && score.score() >= theme.threshold()) {
            kept.add(passage(stretch, theme, code, score));
          }
        });
    Score whole = byCode.get("");
    if (kept.isEmpty() && whole != null && whole.hasOwn() && whole.score() >= theme.threshold()) {
      kept.add(passage(stretch, theme, "", whole));
    }
    return kept;
  }

  private static Passage passage(Passage.Builder stretch, Theme theme, String code, Score score) {
    return Passage.newBuilder(stretch)
        .setTheme(theme.slug())
        .setCode(code)
        .setMethod(score.method())
        .setScore(score.score())
        .setPlaced(null)
        .setEvidence(String.join(";", score.evidence))
        .build();
  }

  private static String quoteId(Passage.Builder stretch) {
    return StageKeys.hash(
            List.of(
                stretch.getInterviewId(),
                Integer.toString(stretch.getCharStart()),
                Integer.toString(stretch.getCharEnd()),
                stretch.getText()))
        .substring(0, 16);
  }

  private static List<String> lemmas(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.getTokens().stream())
        .map(t -> t.getLemma().toLowerCase(Locale.ROOT))
        .toList();
  }
}
