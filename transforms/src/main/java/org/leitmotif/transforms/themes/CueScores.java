package org.leitmotif.transforms.themes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leitmotif.schemas.Mention;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Theme;
import org.leitmotif.transforms.themes.CueMatcher.Target;

/**
 * What a codebook's cues say of a stretch: the cues in it, the mentions that a theme claims, and
 * the cues in the question that is being answered. Evidence adds up as independent doubts do: 1 −
 * (1 − a)(1 − b).
 */
public final class CueScores {
  /** How much a claimed mention weighs, by kind and by name. */
  private static final double KIND_WEIGHT = 0.3;

  private static final double NAME_WEIGHT = 0.6;

  /** What a cue in the question counts of what it would count in the answer. */
  private static final double QUESTION_SHARE = 0.4;

  /** Without any evidence of its own, an answer gets no theme from its question. */
  private static final double LEAST_OWN = 0.25;

  private final Codebook codebook;
  private final CueMatcher matcher;

  /** Of a codebook. */
  public CueScores(Codebook codebook) {
    this.codebook = codebook;
    this.matcher = new CueMatcher(codebook);
  }

  /** The doubt that is left, and what took the rest of it. */
  public static final class Score {
    private double doubt = 1;
    private double ownDoubt = 1;
    private final Set<String> evidence = new LinkedHashSet<>();
    private final Set<String> methods = new LinkedHashSet<>();

    void add(String method, String what, double weight) {
      // A cue said twice is one piece of evidence.
      if (evidence.add(method + ":" + what)) {
        doubt *= 1 - weight;
        ownDoubt *= method.equals("question") ? 1 : 1 - weight;
        methods.add(method);
      }
    }

    /** Cues and names, each with its kind. */
    public List<String> evidence() {
      return List.copyOf(evidence);
    }

    /** How sure the evidence makes one, 0 to 1. */
    public double score() {
      return Math.round(1000 * (1 - doubt)) / 1000.0;
    }

    /** Whether the stretch itself has evidence, not only its question. */
    public boolean hasOwn() {
      return 1 - ownDoubt >= LEAST_OWN;
    }

    /** Method code of the evidence. */
    public String method() {
      return methods.size() == 1 ? methods.iterator().next() : "combined";
    }
  }

  /** Scores by theme and code; the empty code is the theme as a whole. */
  public Map<Integer, Map<String, Score>> of(Stretch stretch, List<Mention> mentions) {
    Map<Integer, Map<String, Score>> scores = new TreeMap<>();
    matcher.find(stretch.lemmas()).forEach(c -> add(scores, c, "cue", c.cue().weight()));
    List<Mention> inside = inside(stretch, mentions);
    for (int t = 0; t < codebook.themes().size(); t++) {
      Theme theme = codebook.themes().get(t);
      claim(scores, t, "", theme.claim(), inside);
      for (Code code : theme.codes()) {
        claim(scores, t, code.name(), code.claim(), inside);
      }
    }
    matcher
        .find(CueMatcher.lemmas(stretch.questionSentences()))
        .forEach(c -> add(scores, c, "question", QUESTION_SHARE * c.cue().weight()));
    return scores;
  }

  /** The mentions inside a stretch. */
  static List<Mention> inside(Stretch stretch, List<Mention> mentions) {
    return mentions.stream()
        .filter(
            m ->
                m.getCharStart() >= stretch.row().getCharStart()
                    && m.getCharEnd() <= stretch.row().getCharEnd())
        .toList();
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
}
