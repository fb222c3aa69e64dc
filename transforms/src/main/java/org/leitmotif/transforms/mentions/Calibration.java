package org.leitmotif.transforms.mentions;

/** Turns log odds into a confidence that means what it says: of a hundred rows at .9, ninety. */
final class Calibration {
  private Calibration() {}

  static double confidence(Candidate c) {
    return Math.round(1000 / (1 + Math.exp(-c.logit))) / 1000.0;
  }
}
