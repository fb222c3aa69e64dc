package org.leitmotif.transforms.learning;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.ThemeModel;

/**
 * What a score is worth as a probability (Platt 1999), with one slope below even odds and one
 * above, for scores that have seen much promise more than they hold; and for each theme an
 * intercept, drawn towards the common one.
 */
final class Calibration {
  /** Pseudo-observations of the common intercept, in units of information. */
  private static final double PRIOR = 2;

  private static final int ROUNDS = 20;

  private final double low;
  private final double high;
  private final List<Double> intercepts;

  private Calibration(double low, double high, List<Double> intercepts) {
    this.low = low;
    this.high = high;
    this.intercepts = List.copyOf(intercepts);
  }

  /** Of a model. */
  static Calibration of(ThemeModel model) {
    return new Calibration(model.getLowSlope(), model.getHighSlope(), model.getIntercepts());
  }

  /** The same for all scores and themes. */
  static Calibration straight(double slope, double intercept, int themes) {
    List<Double> intercepts = new ArrayList<>();
    for (int t = 0; t < themes; t++) {
      intercepts.add(intercept);
    }
    return new Calibration(slope, slope, intercepts);
  }

  /**
   * Learns from texts that the scores have not seen.
   *
   * @param scores of each text for each theme
   * @param truth whether the text has the theme
   */
  static Calibration learn(List<double[]> scores, List<boolean[]> truth) {
    int themes = scores.get(0).length;
    List<double[]> cases = new ArrayList<>();
    List<Boolean> is = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      for (int t = 0; t < themes; t++) {
        cases.add(parts(scores.get(i)[t]));
        is.add(truth.get(i)[t]);
      }
    }
    double[] weights = Stack.learn(cases, is).weights();
    double low = Math.max(0.05, weights[0]);
    double high = Math.max(0.05, weights[1]);
    List<Double> intercepts = new ArrayList<>();
    for (int t = 0; t < themes; t++) {
      double shift = 0;
      for (int round = 0; round < ROUNDS; round++) {
        double slope = -PRIOR * shift;
        double curvature = PRIOR;
        for (int i = 0; i < scores.size(); i++) {
          double[] part = parts(scores.get(i)[t]);
          double p = logistic(low * part[0] + high * part[1] + weights[2] + shift);
          slope += (truth.get(i)[t] ? 1 : 0) - p;
          curvature += p * (1 - p);
        }
        shift += Math.max(-1, Math.min(1, slope / curvature));
      }
      intercepts.add(weights[2] + shift);
    }
    return new Calibration(low, high, intercepts);
  }

  private static double[] parts(double score) {
    return new double[] {Math.min(0, score), Math.max(0, score)};
  }

  private static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** Puts the calibration in a model. */
  ThemeModel.Builder in(ThemeModel.Builder model) {
    return model.setLowSlope(low).setHighSlope(high).setIntercepts(intercepts);
  }

  /** Probability of a theme at a score, to three digits. */
  double probability(int theme, double score) {
    double p =
        logistic(low * Math.min(0, score) + high * Math.max(0, score) + intercepts.get(theme));
    return Math.round(1000 * p) / 1000.0;
  }
}
