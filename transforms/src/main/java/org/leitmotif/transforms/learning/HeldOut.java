package org.leitmotif.transforms.learning;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leitmotif.schemas.CodedExamples;
import org.leitmotif.schemas.ThemeModel;

/**
 * Interviews judged by what others teach: how to weigh what speaks for a theme, and from where on
 * it is assigned.
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

  boolean isEmpty() {
    return interviews.stream().allMatch(i -> i.getOverlaps().stream().allMatch(List::isEmpty));
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
      double[] like = examples.likeness(examples.vector(Features.read(bytes)));
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

  /** Weights, thresholds and calibration of a model. */
  ThemeModel.Builder choose() {
    double[] mean = mean();
    List<double[][][]> signals = new ArrayList<>();
    for (int i = 0; i < interviews.size(); i++) {
      signals.add(Signals.of(own.get(i), code.get(i), without(codebook.get(i), mean)));
    }
    Stack stack = stack(signals);
    List<double[]> scores = new ArrayList<>();
    List<boolean[]> truth = new ArrayList<>();
    for (int i = 0; i < interviews.size(); i++) {
      addQuotations(interviews.get(i), signals.get(i), stack, scores, truth);
    }
    return Thresholds.choose(scores, truth)
        .in(ThemeModel.newBuilder())
        .setStack(Arrays.stream(stack.weights()).boxed().toList())
        .setCodebookMean(Arrays.stream(mean).boxed().toList());
  }

  private double[] mean() {
    double[] mean = new double[labels.themes()];
    int count = 0;
    for (List<double[]> interview : codebook) {
      for (double[] passage : interview) {
        count++;
        for (int t = 0; t < mean.length; t++) {
          mean[t] += passage[t];
        }
      }
    }
    int passages = Math.max(1, count);
    return Arrays.stream(mean).map(sum -> sum / passages).toArray();
  }

  /** Scores less those of an average passage. */
  static List<double[]> without(List<double[]> scores, double[] mean) {
    List<double[]> rest = new ArrayList<>();
    for (double[] score : scores) {
      double[] less = score.clone();
      for (int t = 0; t < less.length; t++) {
        less[t] -= mean[t];
      }
      rest.add(less);
    }
    return rest;
  }

  /** Learned on the passages that quotations overlap: of the others, nobody knows the truth. */
  private Stack stack(List<double[][][]> signals) {
    List<double[]> cases = new ArrayList<>();
    List<Boolean> truth = new ArrayList<>();
    for (int i = 0; i < interviews.size(); i++) {
      CodedExamples interview = interviews.get(i);
      boolean[][] themes = new boolean[interview.getPassageCount()][];
      for (int q = 0; q < interview.getCodes().size(); q++) {
        boolean[] given = labels.of(interview.getCodes().get(q));
        for (int passage : interview.getOverlaps().get(q)) {
          if (themes[passage] == null) {
            themes[passage] = new boolean[labels.themes()];
          }
          for (int t = 0; t < labels.themes(); t++) {
            themes[passage][t] |= given[t];
          }
        }
      }
      for (int p = 0; p < themes.length; p++) {
        for (int t = 0; themes[p] != null && t < labels.themes(); t++) {
          cases.add(signals.get(i)[p][t]);
          truth.add(themes[p][t]);
        }
      }
    }
    return Stack.learn(cases, truth);
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
