package org.leitmotif.transforms.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where to draw the line for each theme: chosen on texts that the scores have not seen. The line of
 * the best F1 is a lottery where a theme has few examples; it is drawn towards the line above which
 * the theme is as frequent as people make it.
 */
final class Thresholds {
  /** So many true texts count as much as the frequency does. */
  private static final double PRIOR = 5;

  /** Pseudo-hits that smooth the F1. */
  private static final double SMOOTH = 0.5;

  private static final double PULL = 1e-3;
  private static final double LEAST_RATE = 0.8;
  private static final double MOST_RATE = 2.5;
  private static final double RATE_STEP = 0.1;
  private static final double JUST = 1e-9;

  /**
   * Without quotations, so many of a hundred pairs of a passage and a theme are assigned: what
   * people did who coded eleven interviews with 21 themes. And what a score is then worth as a
   * probability, measured once on these: a rough guess for other codebooks.
   */
  private static final double USUAL_SHARE = 0.06;

  private static final double SLOPE = 9;
  private static final double INTERCEPT = -1.7;

  /** Less than this is chance: half of what the usual share asks of a codebook that fits. */
  private static final double LEAST = 0.05;

  private final List<Double> thresholds;

  private Thresholds(double[] thresholds) {
    this.thresholds = Arrays.stream(thresholds).boxed().toList();
  }

  /**
   * Thresholds where nothing is there to choose them on.
   *
   * @param scores of passages, of all themes together
   */
  static Thresholds usual(double[] scores, int themes) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double line = sorted.length == 0 ? 0 : sorted[(int) ((1 - USUAL_SHARE) * (sorted.length - 1))];
    double[] thresholds = new double[themes];
    Arrays.fill(thresholds, Math.max(LEAST, line));
    return new Thresholds(thresholds);
  }

  /** What a score is usually worth, of scores that {@link #usual} draws lines in. */
  static Calibration usualCalibration(int themes) {
    return Calibration.straight(SLOPE, INTERCEPT, themes);
  }

  /** Score from which each theme is assigned. */
  List<Double> thresholds() {
    return thresholds;
  }

  /**
   * Chooses thresholds.
   *
   * @param scores of each text for each theme, log odds
   * @param truth whether the text has the theme
   */
  static Thresholds choose(List<double[]> scores, List<boolean[]> truth) {
    int themes = scores.get(0).length;
    Column[] columns = new Column[themes];
    for (int t = 0; t < themes; t++) {
      columns[t] = new Column(scores, truth, t);
    }
    double best = -1;
    double rate = 1;
    for (int step = 0; LEAST_RATE + RATE_STEP * step <= MOST_RATE + JUST; step++) {
      double candidate = LEAST_RATE + RATE_STEP * step;
      int hits = 0;
      int assigned = 0;
      int all = 0;
      for (Column column : columns) {
        double line = column.atRate(candidate);
        hits += column.hits(line);
        assigned += column.assigned(line);
        all += column.truths();
      }
      double f1 = 2.0 * hits / Math.max(1, assigned + all);
      if (f1 > best) {
        best = f1;
        rate = candidate;
      }
    }
    double[] thresholds = new double[themes];
    for (int t = 0; t < themes; t++) {
      double frequent = columns[t].atRate(rate);
      double n = columns[t].truths();
      thresholds[t] = (n * columns[t].bestF1(frequent) + PRIOR * frequent) / (n + PRIOR);
    }
    return new Thresholds(thresholds);
  }

  /** The scores of one theme, rising: all, and those of the texts that have it. */
  private static final class Column {
    private final double[] all;
    private final double[] own;

    Column(List<double[]> scores, List<boolean[]> truth, int theme) {
      this.all = scores.stream().mapToDouble(s -> s[theme]).sorted().toArray();
      this.own =
          IntStream.range(0, scores.size())
              .filter(i -> truth.get(i)[theme])
              .mapToDouble(i -> scores.get(i)[theme])
              .sorted()
              .toArray();
    }

    int truths() {
      return own.length;
    }

    int assigned(double line) {
      return all.length - below(all, line);
    }

    int hits(double line) {
      return own.length - below(own, line);
    }

    /** The line above which there are so many texts for each that has the theme. */
    double atRate(double rate) {
      int many = (int) Math.min(all.length - 1, Math.round(rate * own.length));
      return all[all.length - 1 - many] + JUST;
    }

    /** The line of the best F1; of two, the one nearer to another line. */
    double bestF1(double near) {
      double line = near;
      double best = -1;
      for (int i = 0; i < all.length; i++) {
        double candidate = i == 0 ? near : (all[i - 1] + all[i]) / 2;
        double f1 =
            (2 * hits(candidate) + SMOOTH) / (assigned(candidate) + own.length + 2 * SMOOTH)
                - PULL * Math.abs(candidate - near);
        if (f1 > best) {
          best = f1;
          line = candidate;
        }
      }
      return line;
    }

    private static int below(double[] sorted, double line) {
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] < line) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
