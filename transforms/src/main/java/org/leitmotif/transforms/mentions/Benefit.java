package org.leitmotif.transforms.mentions;

import java.util.Set;

/** What a thing does for the speaker, who then uses it: "Miri helps us find it". */
final class Benefit {
  /** Tokens after a name among which the verb and whom it serves are looked for. */
  private static final int REACH = 4;

  private static final Set<String> SERVES =
      Grammar.words("let give help allow enable save catch find tell show warn serve force");

  private static final Set<String> SERVED = Set.of("me", "us");

  private Benefit() {}

  /**
   * The stance towards the name that ends with a token; {@link Stance#NAMED} where it tells none.
   */
  static String of(SpokenTurn turn, int last) {
    int verb = last + 1;
    while (verb <= last + REACH && turn.sameSentence(last, verb) && isBetween(turn, verb)) {
      verb++;
    }
    boolean serves = turn.sameSentence(last, verb) && SERVES.contains(turn.lemma(verb));
    if (!serves || !SERVED.contains(turn.word(verb + 1))) {
      return Stance.NAMED;
    }
    return switch (turn.tag(verb)) {
      case "VBZ", "VBP" -> Stance.USES;
      case "VBD" -> Stance.USED_BEFORE;
      default -> Stance.NAMED;
    };
  }

  private static boolean isBetween(SpokenTurn turn, int i) {
    return turn.tag(i).startsWith("RB") || turn.tag(i).equals("UH") || turn.word(i).equals("that");
  }
}
