package org.leitmotif.transforms.mentions;

import java.util.Set;

/** What a speaker says of a thing they name, by the verb that governs it and its negation. */
final class Stance {
  private static final int REACH = 8;
  private static final Set<String> USE =
      Set.of("use", "run", "write", "program", "work", "build", "rely", "adopt", "switch");
  private static final Set<String> WANT = Set.of("want", "wish", "hope", "love", "plan", "like");
  private static final Set<String> REJECT = Set.of("avoid", "hate", "drop", "abandon", "refuse");
  private static final Set<String> NEGATION = Set.of("not", "n't", "never", "no", "without");
  private static final Set<String> PAST = Set.of("VBD", "VBN");

  private Stance() {}

  /** The stance towards the name that starts at a token. */
  static String of(SpokenTurn turn, int first, int last) {
    boolean negated = false;
    boolean wanted = false;
    String use = "";
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      if (turn.sentence(i) != turn.sentence(first)) {
        break;
      }
      String lemma = turn.lemma(i);
      negated |= NEGATION.contains(lemma);
      if (REJECT.contains(lemma)) {
        return "rejects";
      }
      wanted |= WANT.contains(lemma) && turn.tag(i).startsWith("VB");
      if (use.isEmpty() && USE.contains(lemma) && turn.tag(i).startsWith("VB")) {
        use = turn.tag(i);
      }
    }
    if (use.isEmpty()) {
      return "named";
    }
    if (negated) {
      return "not_used";
    }
    if (wanted) {
      return "wants";
    }
    return PAST.contains(use) ? "used_before" : "uses";
  }
}
