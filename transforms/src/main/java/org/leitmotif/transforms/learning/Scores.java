package org.leitmotif.transforms.learning;

import java.util.List;

/**
 * From likenesses to how much speaks for each theme: the theme's own score and half of that of its
 * most likely code, then evened out a little between neighbours, for people stay with a subject.
 */
final class Scores {
  private static final double CODE_SHARE = 0.5;
  private static final double NEIGHBOURS_SHARE = 0.3;

  private final Labels labels;
  private final double[][] weights;
  private final double[] bias;

  /** Of a solution: weight of each example for each label, and the score of the unlike. */
  Scores(Labels labels, double[][] weights, double[] bias) {
    this.labels = labels;
    this.weights = weights;
    this.bias = bias;
  }

  /** Score of each label. */
  double[] ofLabels(double[] likeness) {
    double[] scores = bias.clone();
    for (int e = 0; e < likeness.length; e++) {
      double like = likeness[e];
      if (like != 0) {
        double[] weight = weights[e];
        for (int l = 0; l < scores.length; l++) {
          scores[l] += like * weight[l];
        }
      }
    }
    return scores;
  }

  /** Score of each theme, of a passage alone. */
  double[] ofThemes(double[] byLabel) {
    double[] scores = new double[labels.themes()];
    for (int t = 0; t < scores.length; t++) {
      int code = likeliestCode(t, byLabel);
      scores[t] = byLabel[t] + CODE_SHARE * (code < 0 ? byLabel[t] : byLabel[code]);
    }
    return scores;
  }

  /** The most likely code of a theme; -1 where it has none. */
  int likeliestCode(int theme, double[] byLabel) {
    int best = -1;
    for (int code : labels.codesOf(theme)) {
      best = best < 0 || byLabel[code] > byLabel[best] ? code : best;
    }
    return best;
  }

  /** Weight of each example for a theme and its most likely code together. */
  double[] weightsOf(int theme, int code) {
    double[] sum = new double[weights.length];
    for (int e = 0; e < sum.length; e++) {
      sum[e] = weights[e][theme] + CODE_SHARE * weights[e][code < 0 ? theme : code];
    }
    return sum;
  }

  /** Scores of an interview's passages in order, evened out between neighbours. */
  static double[][] evened(List<double[]> scores) {
    int n = scores.size();
    double[][] evened = new double[n][];
    for (int p = 0; p < n; p++) {
      double[] own = scores.get(p);
      double[] before = scores.get(Math.max(0, p - 1));
      double[] after = scores.get(Math.min(n - 1, p + 1));
      // At the ends, the one neighbour counts as both.
      before = p == 0 ? after : before;
      after = p == n - 1 ? before : after;
      evened[p] = new double[own.length];
      for (int t = 0; t < own.length; t++) {
        evened[p][t] =
            (1 - NEIGHBOURS_SHARE) * own[t] + NEIGHBOURS_SHARE * (before[t] + after[t]) / 2;
      }
    }
    return evened;
  }
}
