package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Whether a clause tells how often or for how long: "every day", "once a week", "for years". */
final class Habit {
  /** Tokens after the name among which it is looked for. */
  private static final int REACH = 12;

  private static final Set<String> TIME =
      Grammar.words("day week month year quarter time morning night decade");

  private static final Set<String> HABITUALLY =
      Grammar.words("daily weekly nowadays regularly constantly extensively heavily still today");

  private Habit() {}

  /** Whether the clause from a verb over the name that ends with a token tells so. */
  static boolean isTold(SpokenTurn turn, int verb, int last) {
    for (int i = verb + 1; i <= last + REACH && turn.sameSentence(verb, i); i++) {
      boolean often = turn.word(i - 1).equals("every") || turn.word(i - 1).equals("per");
      often |= turn.word(i - 1).equals("a") && isCount(turn.word(i - 2));
      often |= turn.word(i - 1).equals("the") && turn.word(i - 2).equals("all");
      boolean plural = turn.tag(i).equals("NNS") && !turn.word(i).equals("times");
      boolean since = plural && isSince(turn, i) && !turn.word(i + 1).equals("ago");
      if ((TIME.contains(turn.lemma(i)) && (often || since)) || HABITUALLY.contains(turn.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCount(String word) {
    return word.equals("once") || word.equals("twice") || word.equals("times");
  }

  /** "for years", "for three years". */
  private static boolean isSince(SpokenTurn turn, int time) {
    for (int i = time - 1; i >= time - 4; i--) {
      if (turn.word(i).equals("for")) {
        return true;
      }
    }
    return false;
  }
}
