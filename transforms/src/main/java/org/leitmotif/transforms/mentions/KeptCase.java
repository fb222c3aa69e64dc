package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/** Whether a transcript keeps the capitals of names: who writes "docker" writes "spark" too. */
final class KeptCase {
  /** Names with a capital from which their loss tells something, and their keeping. */
  private static final int ENOUGH_LOST = 5;

  private static final int ENOUGH_KEPT = 20;

  private int capitals;
  private int small;

  /** Counts a name that is sure. */
  void add(Candidate c) {
    if (c.ambiguity() == Ambiguity.NONE && hasCapital(c)) {
      capitals++;
      small += c.shape == Shape.LOWER ? 1 : 0;
    }
  }

  /** Weighs a word in small letters that may be a name with a capital. */
  void weigh(Candidate c) {
    boolean apart = c.manyTokens() && c.form.written().indexOf(' ') < 0;
    if (c.shape != Shape.LOWER || (c.manyTokens() && !apart) || !hasCapital(c)) {
      return;
    }
    if (apart) {
      if (c.ordinary && keeps()) {
        c.weigh("case_is_kept:" + small + "/" + capitals, -0.9);
      }
      return;
    }
    if (capitals >= ENOUGH_LOST && share() >= 0.2) {
      c.weigh("case_is_lost:" + small + "/" + capitals, 1);
    } else if (keeps()) {
      c.weigh("case_is_kept:" + small + "/" + capitals, c.ordinary && !c.hasCue() ? -1.2 : -0.5);
    }
  }

  /** Whether hardly a name has lost its capital. */
  private boolean keeps() {
    return capitals >= ENOUGH_KEPT && share() < 0.02;
  }

  private double share() {
    return small / (double) capitals;
  }

  private static boolean hasCapital(Candidate c) {
    return Character.isUpperCase(c.form.written().charAt(0));
  }
}
