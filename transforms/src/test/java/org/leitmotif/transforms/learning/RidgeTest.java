package org.leitmotif.transforms.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RidgeTest {
  private static final double[][] LIKENESS = {{1, 0.5, 0.1}, {0.5, 1, 0.2}, {0.1, 0.2, 1}};

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  @Test
  void solves() {
    Ridge ridge =
        new Ridge(copy(LIKENESS), new double[] {1, 1, 1}, new double[][] {{1}, {-1}, {0}});
    // (K + I) w = y, by hand: two equations with 2 on the diagonal and 0.5 beside it, nearly.
    double[][] w = ridge.weights();
    assertThat(2 * w[0][0] + 0.5 * w[1][0] + 0.1 * w[2][0]).isCloseTo(1, within(1e-9));
    assertThat(0.5 * w[0][0] + 2 * w[1][0] + 0.2 * w[2][0]).isCloseTo(-1, within(1e-9));
    assertThat(0.1 * w[0][0] + 0.2 * w[1][0] + 2 * w[2][0]).isCloseTo(0, within(1e-9));
  }

  @Test
  void leavingOutIsSolvingWithout() {
    Ridge all = new Ridge(copy(LIKENESS), new double[] {1, 1, 1}, new double[][] {{1}, {-1}, {4}});
    double[][] without = all.without(new int[] {2});
    // [[2, .5], [.5, 2]] w = [1, -1] gives 2/3 and -2/3.
    assertThat(without[0][0]).isCloseTo(0.6666666666667, within(1e-9));
    assertThat(without[1][0]).isCloseTo(-0.6666666666667, within(1e-9));
    assertThat(without[2][0]).isZero();
  }
}
