package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses among overlapping candidates. */
final class Selection {
  private static final double A_TOKEN = 1.2;
  private static final double MOST = 4;

  private Selection() {}

  /**
   * Candidates that reach the log odds and do not overlap, the better first chosen, in the order of
   * the text.
   */
  static List<Candidate> of(List<Candidate> candidates, double least) {
    List<Candidate> reaching = new ArrayList<>();
    for (Candidate c : candidates) {
      if (c.logit >= least) {
        reaching.add(c);
      }
    }
    reaching.sort(
        Comparator.comparingDouble(Selection::rank)
            .reversed()
            .thenComparing(InterviewEvidence.ORDER)
            .thenComparing(c -> -c.logit));
    Map<Integer, BitSet> taken = new HashMap<>();
    List<Candidate> all = new ArrayList<>();
    for (Candidate c : reaching) {
      BitSet inTurn = taken.computeIfAbsent(c.turn, k -> new BitSet());
      int next = inTurn.nextSetBit(c.first);
      if (next < 0 || next > c.last) {
        inTurn.set(c.first, c.last + 1);
        all.add(c);
      }
    }
    all.sort(InterviewEvidence.ORDER);
    return all;
  }

  /** "no JS" is listed for Node.js, and is no JS. */
  private static double heard(Candidate c) {
    return !c.manyTokens() ? 2 : c.form.misheard() && c.form.core() == null ? -0.3 : 1;
  }

  /** A longer name over a shorter in it, what is written over what is only heard. */
  private static double rank(Candidate c) {
    return Math.min(MOST, c.logit)
        + A_TOKEN * (c.last - c.first)
        - (c.garbled() ? heard(c) : 0)
        + Math.min(1, Math.max(0, c.logit - MOST) / 100);
  }
}
