package org.leitmotif.transforms.learning;

import java.util.ArrayList;
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
  private final double total;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final List<Integer> holding = new ArrayList<>();
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
    int seen = size;
    // In the order of the examples, not of the hash map.
    for (Features example : examples) {
      for (int b = 0; b < Features.BLOCKS; b++) {
        for (int id : example.ids(b)) {
          Integer column = columns.putIfAbsent(id, holding.size());
          if (column == null) {
            holding.add(1);
          } else {
            holding.set(column, holding.get(column) + 1);
          }
        }
      }
    }
    for (Features other : others) {
      seen++;
      for (int b = 0; b < Features.BLOCKS; b++) {
        for (int id : other.ids(b)) {
          Integer column = columns.get(id);
          if (column != null) {
            holding.set(column, holding.get(column) + 1);
          }
        }
      }
    }
    this.total = seen;
    this.holders = new int[holding.size()][];
    this.values = new float[holding.size()][];
    index(examples);
  }

  /** The examples again, with what {@link #total} and {@link #holding} have said. */
  Examples(List<Features> examples, int total, List<Integer> holding) {
    this.size = examples.size();
    this.total = total;
    for (Features example : examples) {
      for (int b = 0; b < Features.BLOCKS; b++) {
        for (int id : example.ids(b)) {
          columns.putIfAbsent(id, columns.size());
        }
      }
    }
    this.holding.addAll(holding);
    this.holders = new int[holding.size()][];
    this.values = new float[holding.size()][];
    index(examples);
  }

  private void index(List<Features> examples) {
    int[] filled = new int[holders.length];
    for (Features example : examples) {
      for (int b = 0; b < Features.BLOCKS; b++) {
        for (int id : example.ids(b)) {
          filled[columns.getOrDefault(id, 0)]++;
        }
      }
    }
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
    return (int) total;
  }

  /** How many of them have each feature of the examples, in the order of these. */
  List<Integer> holding() {
    return holding;
  }

  private double rarity(int holders) {
    return Math.log((1 + total) / (1 + holders)) + 1;
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
    List<Integer> found = new ArrayList<>();
    List<Double> weighed = new ArrayList<>();
    double shares = 0;
    for (double share : SHARES) {
      shares += share;
    }
    for (int b = 0; b < Features.BLOCKS; b++) {
      int from = found.size();
      double squares = 0;
      for (int i = 0; i < features.ids(b).length; i++) {
        Integer column = columns.get(features.ids(b)[i]);
        double rare = rarity(column == null ? 1 : holding.get(column));
        double value = (1 + Math.log(features.counts(b)[i])) * rare;
        squares += value * value;
        if (column != null) {
          found.add(column);
          weighed.add(value);
        }
      }
      double scale = squares == 0 ? 0 : Math.sqrt(SHARES[b] / shares / squares);
      for (int i = from; i < weighed.size(); i++) {
        weighed.set(i, weighed.get(i) * scale);
      }
    }
    int[] at = found.stream().mapToInt(i -> i).toArray();
    float[] value = new float[at.length];
    for (int i = 0; i < at.length; i++) {
      value[i] = weighed.get(i).floatValue();
    }
    return new Vector(at, value);
  }

  /** Likeness to each example, 0 to 1. */
  double[] likeness(Vector text) {
    double[] like = new double[size];
    for (int i = 0; i < text.columns.length; i++) {
      addTo(like, text.columns[i], text.values[i]);
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
        Integer column = columns.get(id);
        if (column != null) {
          byId.put(id, byColumn.getOrDefault(column, 0.0));
        }
      }
    }
    return byId;
  }
}
