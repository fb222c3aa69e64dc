package org.leitmotif.transforms.mentions;

import java.util.Set;
import org.leitmotif.transforms.mentions.UseWords.Cue;

/** A clause that wishes or plans, and whether it does so of the name in it. */
final class Wish {
  /** Words before a name that is not what is done but what it is done for. */
  private static final Set<String> AIMS = Set.of("for", "about", "around", "of", "from");

  /** Tokens before a verb among which "like to" is looked for. */
  private static final int REACH = 4;

  private final SpokenTurn turn;
  private final Clause clause;
  private final String lemma;
  private final int first;
  private final int last;

  Wish(SpokenTurn turn, Clause clause, int first, int last) {
    this.turn = turn;
    this.clause = clause;
    this.lemma = turn.lemma(clause.verb);
    this.first = first;
    this.last = last;
  }

  /** Whether the clause wishes anything: it then tells of no use. */
  boolean isMade() {
    return clause.cues.contains(Cue.WANTED)
        || UseWords.WANT.contains(lemma)
        || lemma.equals("need")
        || (clause.cues.contains(Cue.HYPOTHETIC) && (UseWords.TASTE.contains(lemma) || isLiked()));
  }

  /** Whether it wishes to use or to have what is named. */
  boolean isOfTheName() {
    if (UseWords.WANT.contains(lemma) || UseWords.TASTE.contains(lemma)) {
      return !isOfItsDoing();
    }
    if (lemma.equals("need")) {
      return clause.verb >= first - 2;
    }
    boolean act = UseWords.USE.contains(lemma) || UseWords.HANDLE.contains(lemma);
    return act && !AIMS.contains(turn.word(first - 1));
  }

  /** "would like to use". */
  private boolean isLiked() {
    for (int i = clause.verb - 1; i >= clause.verb - REACH; i--) {
      if (turn.sameSentence(i, clause.verb)
          && UseWords.TASTE.contains(turn.lemma(i))
          && turn.word(i + 1).equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** "wanted it in Rust", "want Rust to win": what is wished is another thing. */
  private boolean isOfItsDoing() {
    return Claim.PLACES.contains(turn.word(first - 1)) || turn.word(last + 1).equals("to");
  }
}
