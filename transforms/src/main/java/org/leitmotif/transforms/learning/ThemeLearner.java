package org.leitmotif.transforms.learning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.leitmotif.schemas.CodedExamples;
import org.leitmotif.schemas.ThemeModel;
import org.leitmotif.transforms.learning.Labels.Definition;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Learns a codebook's themes from its own words and from quoted interviews. Deterministic: least
 * squares, solved, not searched. How signals are weighed and where the thresholds lie is chosen on
 * each interview's passages by what the others teach; with fewer than {@value #LEAST_INTERVIEWS}
 * interviews, it is fixed.
 */
final class ThemeLearner {
  static final int LEAST_INTERVIEWS = 3;

  /** More quotations are thinned out evenly: the effort grows with their third power. */
  private static final int MOST_QUOTATIONS = 2500;

  /** Regularisation: likeness of a text to itself that is not believed. */
  private static final double NOISE = 0.6;

  /** The same where the codebook speaks alone. */
  private static final double CODEBOOK_NOISE = 0.4;

  /** A definition is worth so many quotations. */
  private static final double DEFINITION_WEIGHT = 3;

  private final Labels labels;

  ThemeLearner(Codebook codebook) {
    this.labels = new Labels(codebook);
  }

  /** What can be learned from some interviews. */
  ThemeModel learn(List<CodedExamples> interviews) {
    List<Features> features = new ArrayList<>();
    List<boolean[]> truth = new ArrayList<>();
    List<Double> noise = new ArrayList<>();
    for (Definition definition : labels.definitions()) {
      features.add(definition.features);
      truth.add(definition.labels);
      noise.add(NOISE / DEFINITION_WEIGHT);
    }
    int definitions = features.size();
    int all = interviews.stream().mapToInt(i -> i.getCodes().size()).sum();
    int step = 1 + (all - 1) / MOST_QUOTATIONS;
    List<int[]> groups = new ArrayList<>();
    int seen = 0;
    for (CodedExamples interview : interviews) {
      ByteBuffer bytes = interview.getQuotations().duplicate();
      int from = features.size();
      for (List<String> codes : interview.getCodes()) {
        Features quotation = Features.read(bytes);
        if (seen++ % step == 0) {
          features.add(quotation);
          truth.add(labels.of(codes));
          noise.add(NOISE);
        }
      }
      groups.add(IntStream.range(from, features.size()).toArray());
    }
    return learn(interviews, groups, features, truth, noise, definitions);
  }

  private ThemeModel learn(
      List<CodedExamples> interviews,
      List<int[]> groups,
      List<Features> features,
      List<boolean[]> truth,
      List<Double> noise,
      int definitions) {
    Passages passages = new Passages(interviews);
    Examples examples = new Examples(features, passages);
    double[][] likeness = new double[features.size()][];
    for (int e = 0; e < likeness.length; e++) {
      likeness[e] = examples.likeness(features.get(e));
    }
    Solution codebook =
        solve(
            Arrays.stream(likeness)
                .limit(definitions)
                .map(row -> Arrays.copyOf(row, definitions))
                .toArray(double[][]::new),
            truth.subList(0, definitions),
            IntStream.range(0, definitions).mapToObj(i -> CODEBOOK_NOISE).toList());
    double[] average = examples.likeness(passages);
    codebook.level(Arrays.copyOf(average, definitions));
    Solution all = solve(likeness, truth, noise);
    HeldOut heldOut = new HeldOut(labels);
    boolean tried = interviews.stream().filter(ThemeLearner::isQuoted).count() >= LEAST_INTERVIEWS;
    if (tried) {
      Scores alone = codebook.scores(codebook.ridge.weights());
      for (int g = 0; g < interviews.size(); g++) {
        Scores others = all.scores(all.ridge.without(groups.get(g)));
        heldOut.judge(interviews.get(g), examples, others, alone);
      }
    } else {
      all.level(average);
      Scores scores = all.scores(all.ridge.weights());
      interviews.forEach(interview -> heldOut.judge(interview, examples, scores, scores));
    }
    ThemeModel.Builder model = tried ? heldOut.fitting() : heldOut.usual();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    features.forEach(f -> f.write(written));
    return model
        .setExamples(ByteBuffer.wrap(written.toByteArray()))
        .setExampleCount(features.size())
        .setTotal(examples.total())
        .setHolding(examples.holding())
        .setWeights(packed(all.ridge.weights()))
        .setBias(Arrays.stream(all.bias).boxed().toList())
        .setCodebookWeights(packed(codebook.ridge.weights()))
        .setCodebookBias(Arrays.stream(codebook.bias).boxed().toList())
        .setQuotations(features.size() - definitions)
        .build();
  }

  private static boolean isQuoted(CodedExamples interview) {
    return interview.getOverlaps().stream().anyMatch(overlaps -> !overlaps.isEmpty());
  }

  /** Weights of examples, and what is said of a text that is like none. */
  private final class Solution {
    private final Ridge ridge;
    private final double[] bias;

    private Solution(Ridge ridge, double[] bias) {
      this.ridge = ridge;
      this.bias = bias;
    }

    Scores scores(double[][] weights) {
      return new Scores(labels, weights, bias);
    }

    /** Makes an average text's score zero for each label. */
    void level(double[] average) {
      Arrays.fill(bias, 0);
      double[] mean = scores(ridge.weights()).ofLabels(average);
      for (int l = 0; l < bias.length; l++) {
        bias[l] = -mean[l];
      }
    }
  }

  /** Solves; the likeness is overwritten. */
  private Solution solve(double[][] likeness, List<boolean[]> truth, List<Double> noise) {
    double[] bias = bias(truth, noise);
    double[][] targets = new double[truth.size()][labels.size()];
    for (int e = 0; e < targets.length; e++) {
      for (int l = 0; l < bias.length; l++) {
        targets[e][l] = (truth.get(e)[l] ? 1 : -1) - bias[l];
      }
    }
    double[] doubts = noise.stream().mapToDouble(d -> d).toArray();
    return new Solution(new Ridge(likeness, doubts, targets), bias);
  }

  private double[] bias(List<boolean[]> truth, List<Double> noise) {
    double[] bias = new double[labels.size()];
    double total = 0;
    for (int e = 0; e < truth.size(); e++) {
      double weight = NOISE / noise.get(e);
      total += weight;
      for (int l = 0; l < bias.length; l++) {
        bias[l] += weight * (truth.get(e)[l] ? 1 : -1);
      }
    }
    double sum = total;
    return Arrays.stream(bias).map(b -> b / sum).toArray();
  }

  private static ByteBuffer packed(double[][] weights) {
    ByteBuffer packed =
        ByteBuffer.allocate(4 * weights.length * (weights.length == 0 ? 0 : weights[0].length));
    for (double[] row : weights) {
      for (double weight : row) {
        packed.putFloat((float) weight);
      }
    }
    return packed.flip();
  }
}
