package org.leitmotif.transforms.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Weighs signals that were measured on texts their maker had not seen (stacked generalisation,
 * Wolpert 1992): a logistic regression, the same for all themes, so that few numbers are learned
 * from many cases. Solved by Newton's method, a little regularised.
 */
final class Stack {
  private static final int ROUNDS = 25;
  private static final double RIDGE = 1;

  private final double[] weights;

  /** Of weights, the last of which is the score where all signals are zero. */
  Stack(double[] weights) {
    this.weights = weights.clone();
  }

  /** One weight for each signal, then the intercept. */
  double[] weights() {
    return weights.clone();
  }

  /** Log odds that a theme is there. */
  double score(double[] signals) {
    double sum = weights[weights.length - 1];
    for (int i = 0; i < signals.length; i++) {
      sum += weights[i] * signals[i];
    }
    return sum;
  }

  /**
   * Learns weights.
   *
   * @param signals of each case
   * @param truth of each case
   */
  static Stack learn(List<double[]> signals, List<Boolean> truth) {
    int kinds = signals.get(0).length;
    double[] mean = new double[kinds];
    double[] spread = new double[kinds];
    for (double[] signal : signals) {
      for (int i = 0; i < kinds; i++) {
        mean[i] += signal[i] / signals.size();
      }
    }
    for (double[] signal : signals) {
      for (int i = 0; i < kinds; i++) {
        spread[i] += (signal[i] - mean[i]) * (signal[i] - mean[i]) / signals.size();
      }
    }
    for (int i = 0; i < kinds; i++) {
      spread[i] = Math.max(1e-9, Math.sqrt(spread[i]));
    }
    double[] scaled = newton(signals, truth, mean, spread);
    double[] weights = new double[kinds + 1];
    weights[kinds] = scaled[kinds];
    for (int i = 0; i < kinds; i++) {
      weights[i] = scaled[i] / spread[i];
      weights[kinds] -= weights[i] * mean[i];
    }
    return new Stack(weights);
  }

  private static double[] newton(
      List<double[]> signals, List<Boolean> truth, double[] mean, double[] spread) {
    int size = mean.length + 1;
    double[] weights = new double[size];
    double[] x = new double[size];
    x[size - 1] = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] curvature = new double[size][size];
      double[] slope = new double[size];
      for (int i = 0; i < size - 1; i++) {
        curvature[i][i] = RIDGE;
        slope[i] = -RIDGE * weights[i];
      }
      curvature[size - 1][size - 1] = 1e-6;
      for (int c = 0; c < signals.size(); c++) {
        double sum = weights[size - 1];
        for (int i = 0; i < size - 1; i++) {
          x[i] = (signals.get(c)[i] - mean[i]) / spread[i];
          sum += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double error = (truth.get(c) ? 1 : 0) - p;
        for (int i = 0; i < size; i++) {
          slope[i] += error * x[i];
          for (int k = 0; k < size; k++) {
            curvature[i][k] += p * (1 - p) * x[i] * x[k];
          }
        }
      }
      double[] step = solve(curvature, slope);
      double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
      for (int i = 0; i < size; i++) {
        weights[i] += step[i] * Math.min(1, 2 / Math.max(1e-12, longest));
      }
    }
    return weights;
  }

  /** Solves a small symmetric positive definite system by elimination; both are overwritten. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
        b[i] -= factor * b[k];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int j = k + 1; j < n; j++) {
        b[k] -= a[k][j] * b[j];
      }
      b[k] /= a[k][k];
    }
    return b;
  }
}
