package org.leitmotif.transforms.learning;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.ThemeModel;
import org.leitmotif.schemas.Token;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Stretch;

/** Judges passages by what was learned. Immutable; made once for each model and kept. */
public final class LearnedThemes {
  private static final int MOST_WORDS = 4;
  private static final int ENOUGH_QUOTATIONS = 50;

  /**
   * What the likeliest code must have over the next: three of four are right then where the theme
   * is, measured on interviews held out.
   */
  private static final double STANDS_OUT = 0.1;

  private static final Set<String> EMPTY = Set.of("be", "have", "do", "go", "get", "thing", "lot");

  private final Examples examples;
  private final Scores scores;
  private final Scores codebook;
  private final Stack stack;
  private final Calibration calibration;
  private final Labels labels;
  private final ThemeModel model;

  private LearnedThemes(Examples examples, Labels labels, ThemeModel model) {
    this.examples = examples;
    this.scores = new Scores(labels, weights(model.getWeights(), labels), array(model.getBias()));
    this.codebook =
        new Scores(
            labels, weights(model.getCodebookWeights(), labels), array(model.getCodebookBias()));
    this.stack = new Stack(array(model.getStack()));
    this.calibration = Calibration.of(model);
    this.labels = labels;
    this.model = model;
  }

  /** What a model that was learned for the codebook says. */
  public static LearnedThemes of(ThemeModel model, Codebook codebook) {
    Labels labels = new Labels(codebook);
    ByteBuffer bytes = model.getExamples().duplicate();
    List<Features> features = new ArrayList<>();
    for (int e = 0; e < model.getExampleCount(); e++) {
      features.add(Features.read(bytes));
    }
    return new LearnedThemes(
        new Examples(features, model.getTotal(), model.getHolding()), labels, model);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }

  private static double[][] weights(ByteBuffer packed, Labels labels) {
    ByteBuffer bytes = packed.duplicate();
    double[][] weights = new double[bytes.remaining() / 4 / labels.size()][labels.size()];
    for (double[] row : weights) {
      for (int l = 0; l < row.length; l++) {
        row[l] = bytes.getFloat();
      }
    }
    return weights;
  }

  /**
   * How likely a researcher who quotes a passage gives it a theme.
   *
   * @param score calibrated, 0 to 1
   * @param assigned whether it reaches the theme's threshold
   */
  public record Verdict(double score, boolean assigned) {}

  /**
   * Whether a model decides on a theme: always where the theme has no cues; else only if it was
   * learned from enough quotations, for few teach less than cues say.
   */
  public static boolean decides(ThemeModel model, Codebook.Theme theme) {
    return !theme.hasCues() || model.getQuotations() >= ENOUGH_QUOTATIONS;
  }

  /** See {@link #decides(ThemeModel, Codebook.Theme)}. */
  public boolean decides(Codebook.Theme theme) {
    return decides(model, theme);
  }

  /** Calibrated score from which a model assigns a theme. */
  public static double threshold(ThemeModel model, int theme) {
    return Calibration.of(model).probability(theme, model.getThresholds().get(theme));
  }

  /** The features of a stretch; signs as {@link Features#of} wants them. */
  static Features features(Stretch stretch, List<String> signs) {
    return Features.of(
        stretch.lemmas(),
        stretch.row().getQuote(),
        stretch.question(),
        stretch.turn(),
        signs,
        stretch.near().asked(),
        stretch.near().around());
  }

  /** A judged passage: a verdict on each theme, and what speaks for it. */
  public final class Judged {
    private final Stretch stretch;
    private final Features features;
    private final double[] byLabel;
    private final double[] byCodebook;
    private List<Verdict> verdicts = List.of();

    private Judged(Stretch stretch, List<String> signs) {
      this.stretch = stretch;
      this.features = features(stretch, signs);
      double[] like = examples.likeness(features);
      this.byLabel = scores.ofLabels(like);
      this.byCodebook = codebook.ofCodes(codebook.ofLabels(like));
    }

    /** The verdict on a theme. */
    public Verdict verdict(int theme) {
      return verdicts.get(theme);
    }

    /**
     * The code of a theme that the passage is about, if it is about the theme: the likeliest, where
     * it stands out; else empty.
     */
    public String code(int theme) {
      int likeliest = scores.likeliestCode(theme, byLabel);
      double next = Double.NEGATIVE_INFINITY;
      for (int code : labels.codesOf(theme)) {
        next = code == likeliest ? next : Math.max(next, byLabel[code]);
      }
      return likeliest >= 0 && byLabel[likeliest] - next >= STANDS_OUT
          ? labels.nameOf(likeliest)
          : "";
    }

    /** The words of the passage that speak most for a theme, strongest first. */
    public List<String> evidence(int theme) {
      double[] weights = scores.weightsOf(theme, scores.likeliestCode(theme, byLabel));
      return words(stretch, features, weights);
    }
  }

  /** Judges the passages of an interview, in order. */
  public List<Judged> judge(List<Stretch> stretches, List<List<String>> signs) {
    int themes = model.getThresholds().size();
    List<Judged> judged = new ArrayList<>();
    for (int s = 0; s < stretches.size(); s++) {
      judged.add(new Judged(stretches.get(s), signs.get(s)));
    }
    double[][][] signals =
        Signals.of(
            judged.stream().map(j -> j.byLabel).map(l -> Arrays.copyOf(l, themes)).toList(),
            judged.stream().map(j -> scores.ofCodes(j.byLabel)).toList(),
            judged.stream().map(j -> j.byCodebook).toList());
    for (int s = 0; s < signals.length; s++) {
      List<Verdict> row = new ArrayList<>();
      for (int t = 0; t < themes; t++) {
        double score = stack.score(signals[s][t]);
        boolean assigned = score >= model.getThresholds().get(t);
        row.add(new Verdict(calibration.probability(t, score), assigned));
      }
      judged.get(s).verdicts = row;
    }
    return judged;
  }

  private List<String> words(Stretch stretch, Features features, double[] weights) {
    Map<Integer, Double> parts = examples.contributions(features, weights);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int b = 0; b < Features.BLOCKS; b++) {
      for (int i = 0; i < features.ids(b).length; i++) {
        counts.put(features.ids(b)[i], features.counts(b)[i]);
      }
    }
    Map<String, Double> words = new LinkedHashMap<>();
    for (Sentence sentence : stretch.sentences()) {
      for (Token token : sentence.getTokens()) {
        String lemma = token.getLemma().toLowerCase(Locale.ROOT);
        if (isTelling(token, lemma)) {
          List<Integer> ids = new ArrayList<>();
          ids.add(Features.id(Features.LEMMAS, lemma));
          Features.letters(lemma, 2, gram -> ids.add(Features.id(Features.LETTERS, gram)));
          double sum = 0;
          for (int id : ids) {
            sum += parts.getOrDefault(id, 0.0) / counts.getOrDefault(id, 1);
          }
          words.merge(lemma, sum, Double::sum);
        }
      }
    }
    return words.entrySet().stream()
        .filter(word -> word.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }

  private static boolean isTelling(Token token, String lemma) {
    String tag = token.getTag();
    boolean content = tag.startsWith("N") || tag.startsWith("V") || tag.startsWith("J");
    return content
        && lemma.length() > 1
        && lemma.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+#-_.".indexOf(c) >= 0)
        && !EMPTY.contains(lemma);
  }
}
