package org.leitmotif.transforms.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are compared with others. The likeness of two texts is a weighted mean over the blocks
 * of {@link Features} of the cosine of their counts, damped and weighed by how rare a feature is
 * (tf-idf). What no example has makes a text less like all of them.
 */
final class Examples {
  /** What each block counts in the mean. */
  private static final double[] SHARES = {1, 1, 0.1, 0.5, 0.2, 0.2, 0.2};

  private final int size;
  private final int total;
  private final Columns columns;
  private final int[] holding;
  private final int[][] holders;
  private final float[][] values;

  /**
   * Indexes the examples.
   *
   * @param examples the texts to compare with
   * @param others further texts, which tell how rare a feature is
   */
  Examples(List<Features> examples, Iterable<Features> others) {
    this.size = examples.size();
    this.columns = new Columns(examples);
    this.holding = new int[columns.size()];
    int seen = 0;
    for (Iterable<Features> texts : List.of(examples, others)) {
      for (Features text : texts) {
        seen++;
        count(text, holding);
      }
    }
    this.total = seen;
    this.holders = new int[holding.length][];
    this.values = new float[holding.length][];
    index(examples);
  }

  /** The examples again, with what {@link #total} and {@link #holding} have said. */
  Examples(List<Features> examples, int total, List<Integer> holding) {
    this.size = examples.size();
    this.total = total;
    this.columns = new Columns(examples);
    this.holding = holding.stream().mapToInt(i -> i).toArray();
    this.holders = new int[this.holding.length][];
    this.values = new float[this.holding.length][];
    index(examples);
  }

  private void count(Features text, int[] counts) {
    for (int b = 0; b < Features.BLOCKS; b++) {
      for (int id : text.ids(b)) {
        int column = columns.of(id);
        if (column >= 0) {
          counts[column]++;
        }
      }
    }
  }

  private void index(List<Features> examples) {
    int[] filled = new int[holders.length];
    examples.forEach(example -> count(example, filled));
    for (int c = 0; c < filled.length; c++) {
      holders[c] = new int[filled[c]];
      values[c] = new float[filled[c]];
      filled[c] = 0;
    }
    for (int e = 0; e < size; e++) {
      Vector vector = vector(examples.get(e));
      for (int i = 0; i < vector.columns.length; i++) {
        int column = vector.columns[i];
        holders[column][filled[column]] = e;
        values[column][filled[column]++] = vector.values[i];
      }
    }
  }

  /** Number of texts that tell how rare a feature is. */
  int total() {
    return total;
  }

  /** How many of them have each feature of the examples, in the order of these. */
  List<Integer> holding() {
    return Arrays.stream(holding).boxed().toList();
  }

  /** A text among the examples: its features' columns and values. */
  static final class Vector {
    private final int[] columns;
    private final float[] values;

    private Vector(int[] columns, float[] values) {
      this.columns = columns;
      this.values = values;
    }
  }

  /** The text in the space of the examples. */
  Vector vector(Features features) {
    int most = 0;
    double shares = 0;
    for (int b = 0; b < Features.BLOCKS; b++) {
      most += features.ids(b).length;
      shares += SHARES[b];
    }
    int[] found = new int[most];
    double[] weighed = new double[most];
    int n = 0;
    for (int b = 0; b < Features.BLOCKS; b++) {
      int from = n;
      double squares = 0;
      int[] ids = features.ids(b);
      for (int i = 0; i < ids.length; i++) {
        int column = columns.of(ids[i]);
        double rarity = Math.log((1.0 + total) / (1 + (column < 0 ? 1 : holding[column]))) + 1;
        double value = (1 + Math.log(features.counts(b)[i])) * rarity;
        squares += value * value;
        if (column >= 0) {
          found[n] = column;
          weighed[n++] = value;
        }
      }
      double scale = squares == 0 ? 0 : Math.sqrt(SHARES[b] / shares / squares);
      for (int i = from; i < n; i++) {
        weighed[i] *= scale;
      }
    }
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) weighed[i];
    }
    return new Vector(Arrays.copyOf(found, n), values);
  }

  /** Likeness to each example, 0 to 1. */
  double[] likeness(Features text) {
    Vector vector = vector(text);
    double[] like = new double[size];
    for (int i = 0; i < vector.columns.length; i++) {
      addTo(like, vector.columns[i], vector.values[i]);
    }
    return like;
  }

  /** The mean likeness of some texts; none where there are none. */
  double[] likeness(Iterable<Features> texts) {
    double[] sum = new double[holding.length];
    int count = 0;
    for (Features text : texts) {
      count++;
      Vector vector = vector(text);
      for (int i = 0; i < vector.columns.length; i++) {
        sum[vector.columns[i]] += vector.values[i];
      }
    }
    double[] like = new double[size];
    for (int c = 0; c < sum.length; c++) {
      if (sum[c] != 0) {
        addTo(like, c, sum[c] / count);
      }
    }
    return like;
  }

  private void addTo(double[] like, int column, double value) {
    int[] holder = holders[column];
    float[] held = values[column];
    for (int h = 0; h < holder.length; h++) {
      like[holder[h]] += value * held[h];
    }
  }

  /** What each feature of a text adds to a sum over its likeness to weighed examples, by id. */
  Map<Integer, Double> contributions(Features features, double[] weights) {
    Vector text = vector(features);
    Map<Integer, Double> byColumn = new HashMap<>();
    for (int i = 0; i < text.columns.length; i++) {
      double sum = 0;
      int column = text.columns[i];
      for (int h = 0; h < holders[column].length; h++) {
        sum += weights[holders[column][h]] * values[column][h];
      }
      byColumn.put(column, text.values[i] * sum);
    }
    Map<Integer, Double> byId = new HashMap<>();
    for (int b = 0; b < Features.BLOCKS; b++) {
      for (int id : features.ids(b)) {
        int column = columns.of(id);
        if (column >= 0) {
          byId.put(id, byColumn.getOrDefault(column, 0.0));
        }
      }
    }
    return byId;
  }
}
