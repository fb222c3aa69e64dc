package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/**
 * Turns the sum of the evidence into a confidence that means what it says: of a hundred rows at .9,
 * ninety.
 *
 * <p>Logistic regressions of right on the sum, one a class of names, over 554 rows checked by hand:
 * all of two interviews and of six stretches of podcasts, 160 rows of podcasts drawn by confidence,
 * and the garbled ones of nine more interviews. Left out a text at a time, of the rows between .5
 * and .7 .56 were right, .7 to .8 .74, .8 to .9 .87, .9 to .95 1.0, above .99 (n = 45, 19, 23, 27,
 * 356).
 */
final class Calibration {
  /** Confidence from which a candidate is a mention: below it more are wrong than right. */
  static final double MENTION = 0.5;

  private static final double LEAST = -3;
  private static final double MOST = 6;

  private Calibration() {}

  static double confidence(Candidate c) {
    double sum = Math.max(LEAST, Math.min(MOST, c.logit));
    double odds;
    if (c.garbled()) {
      odds = -0.19 + 1.63 * sum;
    } else if (c.entry().ambiguity() == Ambiguity.CONTEXT && c.shape != Shape.CASELESS) {
      odds = -0.80 + 0.88 * sum;
    } else {
      odds = 0.14 + 1.11 * sum;
    }
    return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
  }

  static boolean isMention(Candidate c) {
    return confidence(c) >= MENTION;
  }
}
