package org.leitmotif.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one would try first, as a yardstick: tf-idf of words and pairs of words and of two to five
 * letters inside words, each normalised, and a logistic regression for each label with classes
 * balanced, which says yes from a probability of one half. Solved in the dual, one coordinate after
 * the other (Yu, Huang and Lin 2011).
 */
final class TextClassifier {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{2,}");

  /** The best of those between 0.03 and 100 for a study with 600 quotations. */
  private static final double COST = 0.03;

  private static final int LEAST_EXAMPLES = 2;
  private static final int PASSES = 30;
  private static final int HALVINGS = 20;

  private final List<Map<String, Double>> rarity = new ArrayList<>();
  private final int size;
  private final Map<String, List<Holder>> holders = new HashMap<>();
  private final double[][] weights;

  /** An example that has something, and how much that weighs in it. */
  private record Holder(int example, double value) {}

  /**
   * Learns.
   *
   * @param texts the examples
   * @param labels of each example
   */
  TextClassifier(List<String> texts, List<boolean[]> labels) {
    List<List<Map<String, Integer>>> counts = texts.stream().map(TextClassifier::counts).toList();
    for (int block = 0; block < 2; block++) {
      Map<String, Double> holding = new HashMap<>();
      for (List<Map<String, Integer>> text : counts) {
        text.get(block).keySet().forEach(gram -> holding.merge(gram, 1.0, Double::sum));
      }
      holding.values().removeIf(n -> n < LEAST_EXAMPLES);
      holding.replaceAll((gram, n) -> Math.log((1.0 + texts.size()) / (1.0 + n)) + 1);
      rarity.add(holding);
    }
    size = counts.size();
    for (int e = 0; e < size; e++) {
      int example = e;
      vector(counts.get(e))
          .forEach(
              (gram, value) ->
                  holders
                      .computeIfAbsent(gram, k -> new ArrayList<>())
                      .add(new Holder(example, value)));
    }
    double[][] likeness = new double[size][];
    for (int e = 0; e < size; e++) {
      likeness[e] = likeness(vector(counts.get(e)));
    }
    weights = new double[labels.get(0).length][];
    for (int l = 0; l < weights.length; l++) {
      int label = l;
      boolean[] truth = new boolean[labels.size()];
      for (int e = 0; e < truth.length; e++) {
        truth[e] = labels.get(e)[label];
      }
      weights[l] = solve(likeness, truth);
    }
  }

  /** Whether each label is more likely than not. */
  boolean[] predict(String text) {
    double[] like = likeness(vector(counts(text)));
    boolean[] labels = new boolean[weights.length];
    for (int l = 0; l < labels.length; l++) {
      double sum = 0;
      for (int e = 0; e < like.length; e++) {
        sum += like[e] * weights[l][e];
      }
      labels[l] = sum > 0;
    }
    return labels;
  }

  private static double[] solve(double[][] likeness, boolean[] truth) {
    int n = truth.length;
    int positive = 0;
    for (boolean is : truth) {
      positive += is ? 1 : 0;
    }
    double[] signed = new double[n];
    if (positive == 0 || positive == n) {
      Arrays.fill(signed, positive == 0 ? -1 : 1);
      return signed;
    }
    double[] score = new double[n];
    double[] most = new double[n];
    for (int i = 0; i < n; i++) {
      most[i] = COST * n / (2.0 * (truth[i] ? positive : n - positive));
      move(likeness, signed, score, i, (truth[i] ? 1 : -1) * most[i] / 1000);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < n; i++) {
        double sign = truth[i] ? 1 : -1;
        double old = sign * signed[i];
        double low = 0;
        double high = most[i];
        for (int halving = 0; halving < HALVINGS; halving++) {
          double a = (low + high) / 2;
          double slope = likeness[i][i] * (a - old) + sign * score[i] + Math.log(a / (most[i] - a));
          if (slope > 0) {
            high = a;
          } else {
            low = a;
          }
        }
        move(likeness, signed, score, i, sign * (low + high) / 2);
      }
    }
    return signed;
  }

  private static void move(
      double[][] likeness, double[] signed, double[] score, int i, double value) {
    double by = value - signed[i];
    signed[i] = value;
    for (int k = 0; k < score.length; k++) {
      score[k] += by * likeness[i][k];
    }
  }

  /** Products with the examples; one is added, which stands for the intercept. */
  private double[] likeness(Map<String, Double> vector) {
    double[] like = new double[size];
    Arrays.fill(like, 1);
    vector.forEach(
        (gram, value) -> {
          for (Holder holder : holders.getOrDefault(gram, List.of())) {
            like[holder.example()] += value * holder.value();
          }
        });
    return like;
  }

  private Map<String, Double> vector(List<Map<String, Integer>> counts) {
    Map<String, Double> vector = new LinkedHashMap<>();
    for (int block = 0; block < counts.size(); block++) {
      Map<String, Double> weighed = new LinkedHashMap<>();
      for (Map.Entry<String, Integer> gram : counts.get(block).entrySet()) {
        Double rare = rarity.get(block).get(gram.getKey());
        if (rare != null) {
          weighed.put(gram.getKey(), rare * (1 + Math.log(gram.getValue())));
        }
      }
      double norm = Math.sqrt(weighed.values().stream().mapToDouble(v -> v * v).sum());
      String prefix = block + " ";
      weighed.forEach((gram, value) -> vector.put(prefix + gram, value / norm));
    }
    return vector;
  }

  private static List<Map<String, Integer>> counts(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Map<String, Integer> words = new LinkedHashMap<>();
    List<String> all =
        WORD.matcher(lower).results().map(MatchResult::group).collect(Collectors.toList());
    for (int i = 0; i < all.size(); i++) {
      words.merge(all.get(i), 1, Integer::sum);
      if (i > 0) {
        words.merge(all.get(i - 1) + " " + all.get(i), 1, Integer::sum);
      }
    }
    Map<String, Integer> letters = new LinkedHashMap<>();
    for (String word : lower.strip().split("\\s+")) {
      String padded = " " + word + " ";
      for (int n = 2; n <= 5; n++) {
        for (int i = 0; i + n <= padded.length(); i++) {
          letters.merge(padded.substring(i, i + n), 1, Integer::sum);
        }
      }
    }
    return List.of(words, letters);
  }
}
