package org.leitmotif.transforms.learning;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leitmotif.schemas.CodedExamples;
import org.leitmotif.schemas.ThemeModel;

/**
 * Interviews judged by what others teach. They tell how to weigh what speaks for a theme, and from
 * where on it is assigned.
 */
final class HeldOut {
  private final Labels labels;
  private final List<CodedExamples> interviews = new ArrayList<>();
  private final List<List<double[]>> own = new ArrayList<>();
  private final List<List<double[]>> code = new ArrayList<>();
  private final List<List<double[]>> codebook = new ArrayList<>();

  HeldOut(Labels labels) {
    this.labels = labels;
  }

  /**
   * Judges the passages of an interview.
   *
   * @param others what the other interviews' quotations teach
   * @param alone what the codebook teaches
   */
  void judge(CodedExamples interview, Examples examples, Scores others, Scores alone) {
    ByteBuffer bytes = interview.getPassages().duplicate();
    List<double[]> themes = new ArrayList<>();
    List<double[]> codes = new ArrayList<>();
    List<double[]> words = new ArrayList<>();
    for (int p = 0; p < interview.getPassageCount(); p++) {
      double[] like = examples.likeness(Features.read(bytes));
      double[] byLabel = others.ofLabels(like);
      themes.add(Arrays.copyOf(byLabel, labels.themes()));
      codes.add(others.ofCodes(byLabel));
      words.add(alone.ofCodes(alone.ofLabels(like)));
    }
    interviews.add(interview);
    own.add(themes);
    code.add(codes);
    codebook.add(words);
  }

  /** Weights, thresholds and calibration that fit the quotations best. */
  ThemeModel.Builder fitting() {
    List<double[][][]> signals = signals();
    Stack stack = stack(signals);
    List<double[]> scores = new ArrayList<>();
    List<boolean[]> truth = new ArrayList<>();
    for (int i = 0; i < interviews.size(); i++) {
      addQuotations(interviews.get(i), signals.get(i), stack, scores, truth);
    }
    return model(stack, Thresholds.choose(scores, truth), calibration(signals, stack));
  }

  /** The usual ones, for where there are no quotations to choose them on. */
  ThemeModel.Builder usual() {
    Stack stack = new Stack(Signals.usualWeights());
    double[] scores =
        signals().stream()
            .flatMap(Arrays::stream)
            .flatMap(Arrays::stream)
            .mapToDouble(stack::score)
            .toArray();
    return model(
        stack,
        Thresholds.usual(scores, labels.themes()),
        Thresholds.usualCalibration(labels.themes()));
  }

  private List<double[][][]> signals() {
    List<double[][][]> signals = new ArrayList<>();
    for (int i = 0; i < interviews.size(); i++) {
      signals.add(Signals.of(own.get(i), code.get(i), codebook.get(i)));
    }
    return signals;
  }

  private static ThemeModel.Builder model(
      Stack stack, Thresholds thresholds, Calibration calibration) {
    return calibration
        .in(ThemeModel.newBuilder())
        .setThresholds(thresholds.thresholds())
        .setStack(Arrays.stream(stack.weights()).boxed().toList());
  }

  /** Learned on the passages that quotations overlap: of the others, nobody knows the truth. */
  private Stack stack(List<double[][][]> signals) {
    List<double[]> cases = new ArrayList<>();
    List<Boolean> is = new ArrayList<>();
    for (int i = 0; i < interviews.size(); i++) {
      boolean[][] truth = truth(interviews.get(i));
      for (int p = 0; p < truth.length; p++) {
        for (int t = 0; t < truth[p].length; t++) {
          cases.add(signals.get(i)[p][t]);
          is.add(truth[p][t]);
        }
      }
    }
    return Stack.learn(cases, is);
  }

  private Calibration calibration(List<double[][][]> signals, Stack stack) {
    List<double[]> scores = new ArrayList<>();
    List<boolean[]> is = new ArrayList<>();
    for (int i = 0; i < interviews.size(); i++) {
      boolean[][] truth = truth(interviews.get(i));
      for (int p = 0; p < truth.length; p++) {
        if (truth[p].length > 0) {
          scores.add(Arrays.stream(signals.get(i)[p]).mapToDouble(stack::score).toArray());
          is.add(truth[p]);
        }
      }
    }
    return Calibration.learn(scores, is);
  }

  /** The themes of each passage: those of its quotations; empty where it has none. */
  private boolean[][] truth(CodedExamples interview) {
    boolean[][] themes = new boolean[interview.getPassageCount()][0];
    for (int q = 0; q < interview.getCodes().size(); q++) {
      boolean[] given = labels.of(interview.getCodes().get(q));
      for (int passage : interview.getOverlaps().get(q)) {
        themes[passage] = Arrays.copyOf(themes[passage], labels.themes());
        for (int t = 0; t < labels.themes(); t++) {
          themes[passage][t] |= given[t];
        }
      }
    }
    return themes;
  }

  /** A quotation has the highest score of the passages that it overlaps. */
  private void addQuotations(
      CodedExamples interview,
      double[][][] signals,
      Stack stack,
      List<double[]> scores,
      List<boolean[]> truth) {
    for (int q = 0; q < interview.getCodes().size(); q++) {
      if (!interview.getOverlaps().get(q).isEmpty()) {
        double[] most = new double[labels.themes()];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int passage : interview.getOverlaps().get(q)) {
          for (int t = 0; t < most.length; t++) {
            most[t] = Math.max(most[t], stack.score(signals[passage][t]));
          }
        }
        scores.add(most);
        truth.add(labels.of(interview.getCodes().get(q)));
      }
    }
  }
}
