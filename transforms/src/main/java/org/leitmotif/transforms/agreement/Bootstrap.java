package org.leitmotif.transforms.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;

/**
 * How far nominal alpha could be off: the 95% percentile interval of alpha over resamples of the
 * units. The seed is fixed, so the same data gives the same interval.
 */
final class Bootstrap {
  private static final int RESAMPLES = 2000;
  private static final long SEED = 20080101;

  /**
   * Resamples with one answer only have no alpha. More of them than this, and there is no range.
   */
  private static final double MOST_UNDEFINED = 0.05;

  private Bootstrap() {}

  /** The ends of the interval. */
  record Interval(double low, double high) {}

  /** The interval; empty where there is none to give. */
  static Optional<Interval> interval(ReliabilityData data) {
    int[][] units = count(data.units());
    if (units.length < 2 || categories(units) < 2) {
      return Optional.empty();
    }
    Random random = new Random(SEED);
    double[] alphas = new double[RESAMPLES];
    int defined = 0;
    int[][] sample = new int[units.length][];
    for (int r = 0; r < RESAMPLES; r++) {
      for (int u = 0; u < units.length; u++) {
        sample[u] = units[random.nextInt(units.length)];
      }
      double alpha = alpha(sample);
      if (!Double.isNaN(alpha)) {
        alphas[defined++] = alpha;
      }
    }
    if (defined < RESAMPLES * (1 - MOST_UNDEFINED)) {
      return Optional.empty();
    }
    Arrays.sort(alphas, 0, defined);
    return Optional.of(
        new Interval(
            alphas[(int) Math.floor(0.025 * (defined - 1))],
            alphas[(int) Math.ceil(0.975 * (defined - 1))]));
  }

  /** For each unit, how often each answer was given. */
  static int[][] count(List<ReliabilityData.Row> units) {
    Map<Set<String>, Integer> categories = new HashMap<>();
    for (ReliabilityData.Row unit : units) {
      for (SortedSet<String> answer : unit.answers()) {
        if (answer != null) {
          categories.computeIfAbsent(answer, a -> categories.size());
        }
      }
    }
    int[][] counts = new int[units.size()][categories.size()];
    for (int u = 0; u < counts.length; u++) {
      for (SortedSet<String> answer : units.get(u).answers()) {
        if (answer != null) {
          counts[u][categories.getOrDefault(answer, 0)]++;
        }
      }
    }
    return counts;
  }

  private static int categories(int[][] units) {
    return units.length == 0 ? 0 : units[0].length;
  }

  /** Nominal alpha from counts, as DKPro has it, at a hundredth of the time; NaN if undefined. */
  static double alpha(int[][] units) {
    long[] totals = new long[categories(units)];
    long all = 0;
    double observed = 0;
    for (int[] unit : units) {
      int given = 0;
      int equal = 0;
      for (int c = 0; c < unit.length; c++) {
        given += unit[c];
        equal += unit[c] * (unit[c] - 1);
        totals[c] += unit[c];
      }
      all += given;
      observed += (given * (given - 1.0) - equal) / (given - 1.0);
    }
    double expected = (double) all * all;
    for (long total : totals) {
      expected -= (double) total * total;
    }
    return expected == 0 ? Double.NaN : 1 - (all - 1) * observed / expected;
  }
}
