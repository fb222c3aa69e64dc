package org.leitmotif.transforms.learning;

/** From likenesses to how much speaks for each theme and for its most likely code. */
final class Scores {
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
    for (int e = 0; e < weights.length; e++) {
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

  /** Score of the most likely code of each theme; of the theme where it has none. */
  double[] ofCodes(double[] byLabel) {
    double[] scores = new double[labels.themes()];
    for (int t = 0; t < scores.length; t++) {
      int code = likeliestCode(t, byLabel);
      scores[t] = byLabel[code < 0 ? t : code];
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

  /** Weight of each example for a theme and one of its codes together. */
  double[] weightsOf(int theme, int code) {
    double[] sum = new double[weights.length];
    for (int e = 0; e < sum.length; e++) {
      sum[e] = weights[e][theme] + Signals.CODE_SHARE * weights[e][code < 0 ? theme : code];
    }
    return sum;
  }
}
