package org.leitmotif.transforms.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are compared with others. The likeness of two texts is a weighted mean over the blocks
 * of {@link Features} of the cosine of their counts, damped and weighed by how rare a feature is
 * among the examples (tf-idf); what only one example has is left out.
 */
final class Examples {
  /** What each block counts in the mean. */
  private static final double[] SHARES = {1, 1, 0.2, 0.5, 0.2};

  private static final int LEAST_EXAMPLES = 1;

  private final int size;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final double[] rarity;
  private final int[][] holders;
  private final float[][] values;

  /** Indexes the examples. */
  Examples(List<Features> examples) {
    this.size = examples.size();
    Map<Integer, Integer> holding = new HashMap<>();
    for (Features example : examples) {
      for (int b = 0; b < Features.BLOCKS; b++) {
        for (int id : example.ids(b)) {
          holding.merge(id, 1, Integer::sum);
        }
      }
    }
    List<Double> rare = new ArrayList<>();
    // In the order of the examples, not of the hash map.
    for (Features example : examples) {
      for (int b = 0; b < Features.BLOCKS; b++) {
        for (int id : example.ids(b)) {
          int n = holding.getOrDefault(id, 0);
          if (n >= LEAST_EXAMPLES && columns.putIfAbsent(id, rare.size()) == null) {
            rare.add(Math.log((1.0 + size) / (1.0 + n)) + 1);
          }
        }
      }
    }
    this.rarity = rare.stream().mapToDouble(d -> d).toArray();
    this.holders = new int[rarity.length][];
    this.values = new float[rarity.length][];
    int[] filled = new int[rarity.length];
    columns.forEach(
        (id, column) -> {
          holders[column] = new int[holding.getOrDefault(id, 0)];
          values[column] = new float[holding.getOrDefault(id, 0)];
        });
    for (int e = 0; e < size; e++) {
      Vector vector = vector(examples.get(e));
      for (int i = 0; i < vector.columns.length; i++) {
        int column = vector.columns[i];
        holders[column][filled[column]] = e;
        values[column][filled[column]++] = vector.values[i];
      }
    }
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
        if (column != null) {
          double value = (1 + Math.log(features.counts(b)[i])) * rarity[column];
          found.add(column);
          weighed.add(value);
          squares += value * value;
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
