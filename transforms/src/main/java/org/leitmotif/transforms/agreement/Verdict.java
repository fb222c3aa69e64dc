package org.leitmotif.transforms.agreement;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of an alpha. Krippendorff's customary limits, held against the interval and not
 * against the figure alone, and only where enough units tell anything.
 *
 * @param verdict {@code reliable} (the interval lies above .8), {@code tentative} (above .667),
 *     {@code unreliable} (below .667), {@code undecided} (on both sides of it); null where the
 *     counts allow no verdict
 * @param reason what it rests on, in words
 */
record Verdict(@Nullable String verdict, String reason) {
  static final double RELIABLE = 0.8;
  static final double TENTATIVE = 0.667;

  /**
   * Below this number of units that differ from the commonest answer, one unit moves alpha by a
   * tenth or more.
   */
  static final int FEWEST_INFORMATIVE = 10;

  /** Fewer items than this are a try-out. */
  static final int FEWEST_UNITS = 20;

  static Verdict of(int units, int informative, Optional<Bootstrap.Interval> interval) {
    if (informative == 0) {
      return new Verdict(null, units == 0 ? "nothing to compare" : "only one answer was given");
    }
    if (units < FEWEST_UNITS) {
      return new Verdict(null, "only " + units + " items, " + FEWEST_UNITS + " are needed");
    }
    if (informative < FEWEST_INFORMATIVE || interval.isEmpty()) {
      return new Verdict(
          null,
          "rests on "
              + informative
              + (informative == 1 ? " item, " : " items, ")
              + FEWEST_INFORMATIVE
              + " are needed");
    }
    Bootstrap.Interval range = interval.get();
    String words =
        String.format(
            Locale.ROOT,
            "95%% interval %.2f to %.2f, %d items tell",
            range.low(),
            range.high(),
            informative);
    if (range.low() >= RELIABLE) {
      return new Verdict("reliable", words);
    }
    if (range.low() >= TENTATIVE) {
      return new Verdict("tentative", words);
    }
    return new Verdict(range.high() < TENTATIVE ? "unreliable" : "undecided", words);
  }
}
