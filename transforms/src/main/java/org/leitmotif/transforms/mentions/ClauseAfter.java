package org.leitmotif.transforms.mentions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.mentions.Clause.Doer;

/** The clause after a name in which it is what the speaker uses: "C++ that we write". */
final class ClauseAfter {
  /** Tokens after a name among which its subject is looked for. */
  private static final int REACH = 9;

  /** Tokens after the subject among which its verb is looked for. */
  private static final int VERB_REACH = 6;

  /** Tokens from which on a name does not head its sentence. */
  private static final int HEAD = 6;

  private static final Set<String> LINK = Set.of("that", "which", "where", ",");

  private ClauseAfter() {}

  /** The clause of "C++ that we write" and "in Rust, I write"; null where none. */
  static @Nullable Clause of(SpokenTurn turn, int first, int last) {
    int self = last + 1;
    boolean comma = false;
    while (turn.sameSentence(last, self) && !isSelf(turn, self)) {
      comma = turn.word(self).equals(",") || (comma && !turn.word(self).equals("which"));
      if (self > last + REACH || !isBetween(turn, self, comma)) {
        return null;
      }
      self++;
    }
    boolean relative = LINK.contains(turn.word(self - 1)) && !turn.word(self - 1).equals(",");
    if (!turn.sameSentence(last, self) || (comma && !relative && !isHead(turn, first))) {
      return null;
    }
    for (int i = self + 1; i <= self + VERB_REACH && turn.sameSentence(self, i); i++) {
      if (turn.tag(i).startsWith("VB") && UseWords.USE.contains(turn.lemma(i))) {
        Clause clause = Clause.of(turn, i);
        return clause.doer == Doer.SELF ? clause : null;
      }
    }
    return null;
  }

  private static boolean isSelf(SpokenTurn turn, int i) {
    return turn.word(i).equals("i") || turn.word(i).equals("we");
  }

  private static boolean isBetween(SpokenTurn turn, int i, boolean comma) {
    String tag = turn.tag(i);
    boolean same = turn.lemma(i).equals("be") || tag.equals("DT") || tag.equals("CD");
    return LINK.contains(turn.word(i))
        || (!comma && (same || tag.startsWith("JJ")))
        || tag.equals("UH")
        || tag.startsWith("RB")
        || (tag.startsWith("NN") && !comma);
  }

  /** Whether a name heads its sentence: "in Rust, I ...", "so like the png crate, I ...". */
  private static boolean isHead(SpokenTurn turn, int first) {
    int i = first - 1;
    while (turn.sameSentence(i, first) && i >= first - HEAD) {
      if (turn.tag(i).startsWith("VB") || turn.tag(i).startsWith("PRP")) {
        return false;
      }
      i--;
    }
    return !turn.sameSentence(i, first);
  }
}
