package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/**
 * Turns the sum of the evidence into a confidence that means what it says: of a hundred rows at .9,
 * ninety.
 *
 * <p>Logistic regressions of right on the sum, one a class of names, over 554 rows checked by hand.
 * Over 2,071 rows checked since (eleven interviews whole, forty stretches of podcasts), of the rows
 * from .5 .54 were right, from .6 .65, from .7 .67, from .8 .63, from .9 .88, from .95 1.0 and from
 * .98 .98 (n = 13, 17, 18, 19, 26, 74, 1,904); seven of those from .8 on are the name of one show.
 */
final class Calibration {
  /** Confidence from which a candidate is a mention: below it more are wrong than right. */
  static final double MENTION = 0.5;

  private static final double LEAST = -3;
  private static final double MOST = 6;

  private Calibration() {}

  static double confidence(Candidate c) {
    return confidence(c, c.logit);
  }

  /**
   * @param logit log odds of the evidence that is counted
   */
  private static double confidence(Candidate c, double logit) {
    double sum = Math.max(LEAST, Math.min(MOST, logit));
    double odds;
    if (c.garbled()) {
      odds = -0.19 + 1.63 * sum;
    } else if (c.ambiguity() == Ambiguity.CONTEXT && c.shape != Shape.CASELESS) {
      odds = -0.80 + 0.88 * sum;
    } else {
      odds = 0.14 + 1.11 * sum;
    }
    return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
  }

  static boolean isMention(Candidate c) {
    return confidence(c) >= MENTION;
  }

  /** Whether a candidate would be a mention without the rest of the interview. */
  static boolean isMentionAlone(Candidate c) {
    return confidence(c, c.alone) >= MENTION;
  }
}
