package org.leitmotif.transforms.mentions;

import java.util.Set;

/** A name given in reply: "what do you use to find bugs?" "Mostly Miri." */
final class Answer {
  private static final Set<String> ASKED =
      Set.of("use", "tool", "language", "library", "run", "write", "try", "framework", "crate");

  /** Sentences from the start of a turn that still answer. */
  private static final int REACH = 2;

  /** Tokens of a question that are read, and of an answer. */
  private static final int LENGTH = 40;

  private Answer() {}

  /** Whether a turn ends in asking what "you" use, or in telling "you" what you use. */
  static boolean isAsked(SpokenTurn question) {
    int end = question.size() - 1;
    boolean you = false;
    boolean use = false;
    for (int i = end; i > end - LENGTH && question.sameSentence(i, end); i--) {
      you |= question.word(i).equals("you") || question.word(i).equals("your");
      use |= ASKED.contains(question.lemma(i));
    }
    return you && use;
  }

  /** Whether a name stands in an answer without a verb and without a no. */
  static boolean isGiven(SpokenTurn turn, int name) {
    if (turn.sentence(name) >= REACH) {
      return false;
    }
    int i = name;
    while (turn.sameSentence(i - 1, name) && i > name - LENGTH) {
      i--;
    }
    for (; turn.sameSentence(i, name) && i < name + LENGTH; i++) {
      boolean denied = UseWords.cue(turn.word(i)) == UseWords.Cue.NEGATED;
      if (denied || turn.tag(i).startsWith("VB") || turn.word(i).equals("?")) {
        return false;
      }
    }
    return true;
  }
}
