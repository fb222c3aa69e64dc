package org.leitmotif.transforms.mentions;

import java.util.HashMap;
import java.util.Map;

/**
 * How the candidates of each name stand by themselves: the same word in the same case is mostly the
 * same thing throughout an interview.
 */
final class Standing {
  private static final double GOOD = 0.3;
  private static final double BAD = -2;

  /** Log odds of a name that stands well wherever it stands. */
  private static final double MOST = 2.2;

  private static final double LEAST = -2;

  /** For each name and shape, how many stand well and how many badly. */
  private final Map<String, int[]> counts = new HashMap<>();

  /** Counts a candidate. */
  void add(Candidate c) {
    if (tells(c)) {
      int[] known = counts.computeIfAbsent(key(c), k -> new int[2]);
      known[0] += isGood(c) ? 1 : 0;
      known[1] += isBad(c) ? 1 : 0;
    }
  }

  /**
   * How the others of a candidate's name and shape stand.
   *
   * @param counted whether the candidate itself was added
   */
  Others others(Candidate c, boolean counted) {
    int[] known = counts.getOrDefault(key(c), new int[2]);
    boolean own = counted && tells(c);
    return new Others(known[0] - (own && isGood(c) ? 1 : 0), known[1] - (own && isBad(c) ? 1 : 0));
  }

  /** Candidates that would be mentions by themselves, and such as hardly would. */
  record Others(int good, int bad) {
    boolean any() {
      return good + bad > 0;
    }

    double logOdds() {
      return Math.max(LEAST, Math.min(MOST, Math.log((good + 1.0) / (bad + 1.0))));
    }
  }

  /**
   * The company tells nothing of the tool, nor does a verb, nor a name without the cue it wants.
   */
  private static boolean tells(Candidate c) {
    return !c.company && !c.verb && !c.lacksCue;
  }

  private static boolean isGood(Candidate c) {
    return c.shape == Shape.LOWER ? c.alone >= GOOD : Calibration.isMentionAlone(c);
  }

  private static boolean isBad(Candidate c) {
    return c.alone <= BAD;
  }

  private static String key(Candidate c) {
    return c.entry().name()
        + "\t"
        + (c.shape == Shape.START ? Shape.CAPITAL : c.shape)
        + c.garbled();
  }
}
