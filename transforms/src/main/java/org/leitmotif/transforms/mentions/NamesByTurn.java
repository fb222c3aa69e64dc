package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chosen candidates by the turn they stand in, in the order of the text; none overlap. */
final class NamesByTurn {
  /** Tokens to each side in which names speak for each other: captions are one long sentence. */
  private static final int NEAR = 100;

  private final List<Candidate> chosen;
  private final List<List<Candidate>> byTurn = new ArrayList<>();
  private final List<Set<String>> names = new ArrayList<>();
  private final List<BitSet> taken = new ArrayList<>();

  /**
   * @param turns number of turns
   * @param chosen what {@link Selection} gives
   */
  NamesByTurn(int turns, List<Candidate> chosen) {
    this.chosen = chosen;
    for (int t = 0; t < turns; t++) {
      byTurn.add(new ArrayList<>());
      names.add(new HashSet<>());
      taken.add(new BitSet());
    }
    for (Candidate c : chosen) {
      byTurn.get(c.turn).add(c);
      names.get(c.turn).add(c.entry().name());
      taken.get(c.turn).set(c.first, c.last + 1);
    }
  }

  List<Candidate> all() {
    return chosen;
  }

  /** Whether a turn has a canonical name. */
  boolean has(int turn, String name) {
    return names.get(turn).contains(name);
  }

  /** Whether a token is in none of them. */
  boolean free(int turn, int token) {
    return !taken.get(turn).get(token);
  }

  /** Those that are near a candidate and do not overlap it. */
  List<Candidate> around(Candidate c) {
    List<Candidate> turn = byTurn.get(c.turn);
    List<Candidate> near = new ArrayList<>();
    int end = from(turn, c.last + NEAR + 1);
    for (int i = from(turn, c.first - NEAR); i < end; i++) {
      if (!turn.get(i).overlaps(c)) {
        near.add(turn.get(i));
      }
    }
    return near;
  }

  /** The place of the first that does not start before a token. */
  private static int from(List<Candidate> sorted, int token) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted.get(middle).first < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
