package org.leitmotif.transforms.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where to draw the line for each theme, and what a score is worth as a probability: chosen on
 * texts that the scores have not seen.
 */
final class Thresholds {
  /** Pseudo-hits that keep a theme with few examples near the common threshold. */
  private static final double PRIOR = 8;

  private static final int STEPS = 80;
  private static final double PULL = 1e-3;
  private static final int ROUNDS = 50;

  /**
   * What a text must have above the unlike without quotations to learn from, and the odds it then
   * has: measured once on the eleven quoted interviews of a study with 190 codes in 21 themes,
   * where precision at this step was near a third. A rough guess for other codebooks.
   */
  private static final double STEP_ABOVE = 0.17;

  private static final double LOGIT_ABOVE = -0.85;
  private static final double SLOPE_ABOVE = 10;

  private final List<Double> thresholds;
  private final double slope;
  private final double intercept;

  private Thresholds(double[] thresholds, double slope, double intercept) {
    this.thresholds = Arrays.stream(thresholds).boxed().toList();
    this.slope = slope;
    this.intercept = intercept;
  }

  /**
   * Thresholds where nothing is there to choose them on: a fixed step above the scores of a text
   * that is like no example.
   */
  static Thresholds above(double[] unlike) {
    double[] thresholds = Arrays.stream(unlike).map(score -> score + STEP_ABOVE).toArray();
    double mean = Arrays.stream(thresholds).average().orElse(0);
    return new Thresholds(thresholds, SLOPE_ABOVE, LOGIT_ABOVE - SLOPE_ABOVE * mean);
  }

  /** Score from which each theme is assigned. */
  List<Double> thresholds() {
    return thresholds;
  }

  /** Log odds per unit of score. */
  double slope() {
    return slope;
  }

  /** Log odds at score 0. */
  double intercept() {
    return intercept;
  }

  /**
   * Chooses thresholds of the best F1, all themes' first, then each theme's near it.
   *
   * @param scores of each text for each theme
   * @param truth whether the text has the theme
   */
  static Thresholds choose(List<double[]> scores, List<boolean[]> truth) {
    int themes = scores.get(0).length;
    double[] all = scores.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    double common = all[all.length / 2];
    double best = -1;
    for (int step = 0; step < STEPS; step++) {
      double share = 0.5 + 0.495 * step / (STEPS - 1);
      double candidate = all[(int) (share * (all.length - 1))];
      int[] counts = new int[3];
      for (int t = 0; t < themes; t++) {
        count(scores, truth, t, candidate, counts);
      }
      double f1 = 2.0 * counts[0] / Math.max(1, counts[1] + counts[2]);
      if (f1 > best) {
        best = f1;
        common = candidate;
      }
    }
    double[] thresholds = new double[themes];
    for (int t = 0; t < themes; t++) {
      thresholds[t] = ofTheme(scores, truth, t, common);
    }
    double[] line = calibrate(scores, truth);
    return new Thresholds(thresholds, line[0], line[1]);
  }

  private static double ofTheme(
      List<double[]> scores, List<boolean[]> truth, int theme, double common) {
    double[] sorted = scores.stream().mapToDouble(s -> s[theme]).sorted().distinct().toArray();
    double[] candidates =
        IntStream.range(0, sorted.length)
            .mapToDouble(i -> i == 0 ? common : (sorted[i - 1] + sorted[i]) / 2)
            .toArray();
    double threshold = common;
    double best = -1;
    for (double candidate : candidates) {
      int[] counts = new int[3];
      count(scores, truth, theme, candidate, counts);
      double f1 =
          (2 * counts[0] + PRIOR) / (counts[1] + counts[2] + 2 * PRIOR)
              - PULL * Math.abs(candidate - common);
      if (f1 > best) {
        best = f1;
        threshold = candidate;
      }
    }
    return threshold;
  }

  /** Adds hits, assigned and true. */
  private static void count(
      List<double[]> scores, List<boolean[]> truth, int theme, double threshold, int[] counts) {
    for (int i = 0; i < scores.size(); i++) {
      boolean assigned = scores.get(i)[theme] >= threshold;
      boolean is = truth.get(i)[theme];
      counts[0] += assigned && is ? 1 : 0;
      counts[1] += assigned ? 1 : 0;
      counts[2] += is ? 1 : 0;
    }
  }

  /** Logistic regression of the truth on the score, all themes together (Platt 1999). */
  private static double[] calibrate(List<double[]> scores, List<boolean[]> truth) {
    double slope = 1;
    double intercept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // A little ridge keeps Newton's steps defined where truth and score agree wholly.
      double ga = -1e-3 * slope;
      double gb = 0;
      double haa = 1e-3;
      double hab = 0;
      double hbb = 1e-9;
      for (int i = 0; i < scores.size(); i++) {
        for (int t = 0; t < scores.get(i).length; t++) {
          double x = scores.get(i)[t];
          double p = 1 / (1 + Math.exp(-(slope * x + intercept)));
          double error = (truth.get(i)[t] ? 1 : 0) - p;
          double w = p * (1 - p);
          ga += error * x;
          gb += error;
          haa += w * x * x;
          hab += w * x;
          hbb += w;
        }
      }
      double det = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / det;
      double db = (haa * gb - hab * ga) / det;
      double step = Math.min(1, 5 / Math.max(1e-9, Math.max(Math.abs(da), Math.abs(db))));
      slope += step * da;
      intercept += step * db;
    }
    return new double[] {Math.max(slope, 1e-3), intercept};
  }

  /** Probability at a score. */
  static double probability(double score, double slope, double intercept) {
    return 1 / (1 + Math.exp(-(slope * score + intercept)));
  }
}
