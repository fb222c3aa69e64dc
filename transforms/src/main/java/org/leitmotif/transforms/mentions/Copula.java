package org.leitmotif.transforms.mentions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.mentions.Clause.Doer;

/** The clause whose object a copula identifies with a name: "what we use is Go". */
final class Copula {
  /** Tokens between the copula and the name. */
  private static final int AFTER = 4;

  /** Tokens before the copula among which the verb of use is looked for. */
  private static final int BEFORE = 8;

  private static final Set<String> FILLERS = Set.of("like", "in", "with", "a", "an", "the", ",");

  private Copula() {}

  /** The clause of "the tool that I run is mostly Kani"; null where none. */
  static @Nullable Clause of(SpokenTurn turn, int first) {
    int be = first - 1;
    while (be >= first - AFTER && turn.sameSentence(be, first) && isFiller(turn, be)) {
      be--;
    }
    boolean called = turn.word(be).equals("called") || turn.word(be).equals("named");
    if (!turn.sameSentence(be, first) || !(called || turn.lemma(be).equals("be"))) {
      return null;
    }
    for (int i = be - 1; i >= be - BEFORE && turn.sameSentence(i, be); i--) {
      String word = turn.word(i);
      if (turn.tag(i).startsWith("VB") && UseWords.USE.contains(turn.lemma(i))) {
        Clause clause = Clause.of(turn, i);
        return clause.doer == Doer.SELF ? clause : null;
      }
      if (word.equals(",")
          || turn.tag(i).equals("CC")
          || word.equals("it")
          || word.equals("that")) {
        return null;
      }
    }
    return null;
  }

  private static boolean isFiller(SpokenTurn turn, int i) {
    return FILLERS.contains(turn.word(i))
        || turn.tag(i).startsWith("RB")
        || turn.tag(i).equals("UH");
  }
}
