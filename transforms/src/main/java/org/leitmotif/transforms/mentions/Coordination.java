package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.Clause.Doer;

/** Who does a verb that an "and" joins to another: "I wrote it in C and then tested it". */
final class Coordination {
  /** Tokens before a verb among which the "and" is looked for. */
  private static final int JOINT = 5;

  /** Tokens before a verb among which the first of the joined verbs is looked for. */
  private static final int REACH = 20;

  /** Tokens before that verb among which its subject is looked for. */
  private static final int SUBJECT = 4;

  private Coordination() {}

  /** The doer of the verb joined to one; {@link Doer#NOBODY} where none is. */
  static Doer doer(SpokenTurn turn, int verb) {
    int joint = verb - 1;
    while (joint >= verb - JOINT && turn.sameSentence(joint, verb) && isChained(turn, joint)) {
      joint--;
    }
    if (!turn.tag(joint).equals("CC") || !turn.sameSentence(joint, verb)) {
      return Doer.NOBODY;
    }
    String next = turn.tag(joint + 1);
    String tag = next.startsWith("VB") ? next : turn.tag(verb);
    for (int i = joint - 1; i >= verb - REACH && turn.sameSentence(i, verb); i--) {
      Doer doer = turn.tag(i).equals(tag) ? subject(turn, i) : Doer.NOBODY;
      if (doer != Doer.NOBODY) {
        return doer;
      }
    }
    return Doer.NOBODY;
  }

  private static boolean isChained(SpokenTurn turn, int i) {
    String tag = turn.tag(i);
    return tag.startsWith("RB") || tag.startsWith("VB") || tag.equals("TO");
  }

  private static Doer subject(SpokenTurn turn, int verb) {
    for (int i = verb - 1; i >= verb - SUBJECT && turn.sameSentence(i, verb); i--) {
      if (turn.word(i).equals("i") || turn.word(i).equals("we")) {
        return Doer.SELF;
      }
      if (UseWords.OTHERS.contains(turn.word(i)) || turn.tag(i).startsWith("NN")) {
        return Doer.OTHERS;
      }
    }
    return Doer.NOBODY;
  }
}
