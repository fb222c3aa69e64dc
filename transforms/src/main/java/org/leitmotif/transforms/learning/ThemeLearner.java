package org.leitmotif.transforms.learning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leitmotif.schemas.CodedExamples;
import org.leitmotif.schemas.ThemeModel;
import org.leitmotif.transforms.learning.Labels.Definition;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Learns a codebook's themes from its own words and from quoted interviews. Deterministic: least
 * squares, solved, not searched. Thresholds and calibration are chosen on each interview's passages
 * by what the others teach; with fewer than {@value #LEAST_INTERVIEWS} interviews, they are fixed.
 */
final class ThemeLearner {
  static final int LEAST_INTERVIEWS = 3;

  /** More quotations are thinned out evenly: the effort grows with their third power. */
  private static final int MOST_QUOTATIONS = 2500;

  /** Regularisation: likeness of a quotation to itself that is not believed. */
  private static final double NOISE = 0.6;

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
      groups.add(java.util.stream.IntStream.range(from, features.size()).toArray());
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
    Examples examples = new Examples(features);
    double[][] likeness = new double[features.size()][];
    for (int e = 0; e < likeness.length; e++) {
      likeness[e] = examples.likeness(examples.vector(features.get(e)));
    }
    double[] bias = bias(truth, noise);
    double[][] targets = new double[truth.size()][labels.size()];
    for (int e = 0; e < targets.length; e++) {
      for (int l = 0; l < bias.length; l++) {
        targets[e][l] = (truth.get(e)[l] ? 1 : -1) - bias[l];
      }
    }
    Ridge ridge = new Ridge(likeness, noise.stream().mapToDouble(d -> d).toArray(), targets);
    List<double[]> heldOut = new ArrayList<>();
    List<boolean[]> heldOutTruth = new ArrayList<>();
    if (interviews.size() >= LEAST_INTERVIEWS) {
      for (int g = 0; g < interviews.size(); g++) {
        Scores scores = new Scores(labels, ridge.without(groups.get(g)), bias);
        judge(interviews.get(g), examples, scores, heldOut, heldOutTruth);
      }
    }
    Thresholds thresholds =
        heldOut.isEmpty()
            ? Thresholds.above(new Scores(labels, ridge.weights(), bias).ofThemes(bias))
            : Thresholds.choose(heldOut, heldOutTruth);
    return model(features, ridge.weights(), bias, thresholds, definitions);
  }

  /** How the passages that a quotation overlaps are judged: the highest score of each theme. */
  private void judge(
      CodedExamples interview,
      Examples examples,
      Scores scores,
      List<double[]> heldOut,
      List<boolean[]> heldOutTruth) {
    ByteBuffer bytes = interview.getPassages().duplicate();
    List<double[]> alone = new ArrayList<>();
    for (int p = 0; p < interview.getPassageCount(); p++) {
      double[] like = examples.likeness(examples.vector(Features.read(bytes)));
      alone.add(scores.ofThemes(scores.ofLabels(like)));
    }
    double[][] evened = Scores.evened(alone);
    for (int q = 0; q < interview.getCodes().size(); q++) {
      double[] most = null;
      for (int passage : interview.getOverlaps().get(q)) {
        most = most == null ? evened[passage].clone() : most;
        for (int t = 0; t < most.length; t++) {
          most[t] = Math.max(most[t], evened[passage][t]);
        }
      }
      if (most != null) {
        heldOut.add(most);
        heldOutTruth.add(labels.of(interview.getCodes().get(q)));
      }
    }
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

  private ThemeModel model(
      List<Features> features,
      double[][] weights,
      double[] bias,
      Thresholds thresholds,
      int definitions) {
    ByteArrayOutputStream examples = new ByteArrayOutputStream();
    features.forEach(f -> f.write(examples));
    ByteBuffer packed = ByteBuffer.allocate(4 * weights.length * bias.length);
    for (double[] row : weights) {
      for (double weight : row) {
        packed.putFloat((float) weight);
      }
    }
    return ThemeModel.newBuilder()
        .setExamples(ByteBuffer.wrap(examples.toByteArray()))
        .setExampleCount(features.size())
        .setWeights(packed.flip())
        .setBias(Arrays.stream(bias).boxed().toList())
        .setThresholds(thresholds.thresholds())
        .setSlope(thresholds.slope())
        .setIntercept(thresholds.intercept())
        .setQuotations(features.size() - definitions)
        .build();
  }
}
