package org.leitmotif.transforms.mentions;

import java.util.Set;

/**
 * What the turn before tells of the speaker's use of a thing they then speak of: "You said you use
 * Kani. How is it?", "Do you use Kani?" "Yes."
 */
final class Presumed {
  /** Sentences from the start of a turn that still answer. */
  private static final int SENTENCES = 2;

  /** Tokens of a question that are read, from its end. */
  private static final int LENGTH = 80;

  /** Tokens between "you", its verb and the name. */
  private static final int REACH = 10;

  private static final Set<String> DONE = Grammar.words("use utilize work write run maintain rely");

  private static final Set<String> YES =
      Grammar.words("yes yeah yep yup sure absolutely definitely exactly right correct totally");

  private Presumed() {}

  /** The stance towards the name; {@link Stance#NAMED} where the turn before tells none. */
  static String of(SpokenTurn question, SpokenTurn turn, int first, int last) {
    if (turn.sentence(first) >= SENTENCES) {
      return Stance.NAMED;
    }
    for (int i = question.size() - 1; i >= 0 && i >= question.size() - LENGTH; i--) {
      if (question.repeats(i, turn, first, last)) {
        int verb = verb(question, i);
        if (verb >= 0) {
          return answered(question, verb, turn);
        }
      }
    }
    return Stance.NAMED;
  }

  /** The verb of "you use" before a name; -1 where none. */
  private static int verb(SpokenTurn question, int name) {
    for (int i = name - 1; i >= name - REACH && question.sameSentence(i, name); i--) {
      if (question.tag(i).startsWith("VB") && DONE.contains(question.lemma(i))) {
        return isYours(question, i) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isYours(SpokenTurn question, int verb) {
    for (int i = verb - 1; i >= verb - REACH / 2 && question.sameSentence(i, verb); i--) {
      String word = question.word(i);
      if (UseWords.OPENS.contains(word) || UseWords.cue(word) == UseWords.Cue.NEGATED) {
        return false;
      }
      if (word.equals("you")) {
        return !UseWords.OPENS.contains(question.word(i - 1));
      }
      if (UseWords.SELF.contains(word) || UseWords.OTHERS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** Asked, it takes a yes; told, it takes no more than that nobody objects. */
  private static String answered(SpokenTurn question, int verb, SpokenTurn turn) {
    String word =
        turn.word(0).equals("um") || turn.word(0).equals("uh") ? turn.word(1) : turn.word(0);
    boolean asked = YES.contains(word) || !isQuestion(question, verb);
    return asked ? Stance.USES : Stance.NAMED;
  }

  private static boolean isQuestion(SpokenTurn question, int verb) {
    int end = verb;
    while (question.sameSentence(end, end + 1) && end < verb + LENGTH) {
      end++;
    }
    return question.word(end).equals("?");
  }
}
