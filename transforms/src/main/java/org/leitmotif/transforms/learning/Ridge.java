package org.leitmotif.transforms.learning;

import java.util.Arrays;

/**
 * Regularised least squares over likenesses, for many labels at once (kernel ridge regression). The
 * solution without a group of examples comes from the one solution with all (block inverse), so
 * that trying on held-out groups costs next to nothing.
 */
final class Ridge {
  private final int size;
  private final double[][] inverse;
  private final double[][] weights;

  /**
   * Solves.
   *
   * @param likeness of each example to each; overwritten
   * @param noise added to each example's likeness to itself: the less, the more it is believed
   * @param targets of each example, for each label, around zero
   */
  Ridge(double[][] likeness, double[] noise, double[][] targets) {
    this.size = likeness.length;
    for (int i = 0; i < size; i++) {
      likeness[i][i] += noise[i];
    }
    this.inverse = inverse(likeness);
    this.weights = times(inverse, targets);
  }

  /** Weight of each example for each label. */
  double[][] weights() {
    return weights;
  }

  /** The weights that had come out without some examples; zero for these. */
  double[][] without(int[] left) {
    int n = left.length;
    double[][] block = new double[n][n];
    double[][] part = new double[n][];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        block[i][k] = inverse[left[i]][left[k]];
      }
      part[i] = weights[left[i]];
    }
    double[][] correction = times(inverse(block), part);
    int labels = size == 0 ? 0 : weights[0].length;
    double[][] rest = new double[size][];
    for (int e = 0; e < size; e++) {
      rest[e] = weights[e].clone();
      for (int i = 0; i < n; i++) {
        double factor = inverse[e][left[i]];
        for (int l = 0; l < labels; l++) {
          rest[e][l] -= factor * correction[i][l];
        }
      }
    }
    for (int e : left) {
      Arrays.fill(rest[e], 0);
    }
    return rest;
  }

  private static double[][] times(double[][] a, double[][] b) {
    int columns = b.length == 0 ? 0 : b[0].length;
    double[][] product = new double[a.length][columns];
    for (int i = 0; i < a.length; i++) {
      double[] row = product[i];
      for (int k = 0; k < b.length; k++) {
        double factor = a[i][k];
        double[] other = b[k];
        for (int c = 0; c < columns; c++) {
          row[c] += factor * other[c];
        }
      }
    }
    return product;
  }

  /** Inverse of a symmetric positive definite matrix, by Cholesky; the matrix is overwritten. */
  private static double[][] inverse(double[][] a) {
    int n = a.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        double sum = a[i][k];
        double[] left = a[i];
        double[] right = a[k];
        for (int m = 0; m < k; m++) {
          sum -= left[m] * right[m];
        }
        a[i][k] = i == k ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[k][k];
      }
    }
    // Rows of the inverse of the triangle, transposed: column j of L⁻¹ stands in row j.
    double[][] triangle = new double[n][n];
    for (int j = 0; j < n; j++) {
      double[] column = triangle[j];
      column[j] = 1 / a[j][j];
      for (int i = j + 1; i < n; i++) {
        double sum = 0;
        double[] row = a[i];
        for (int m = j; m < i; m++) {
          sum -= row[m] * column[m];
        }
        column[i] = sum / row[i];
      }
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        double sum = 0;
        double[] left = triangle[i];
        double[] right = triangle[k];
        for (int m = i; m < n; m++) {
          sum += left[m] * right[m];
        }
        inverse[i][k] = sum;
        inverse[k][i] = sum;
      }
    }
    return inverse;
  }
}
