package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Finds the titles of talks, books and shows that stand in quotation marks, with names in them. */
final class QuotedTitles {
  /** Tokens of a title at most. */
  private static final int LONGEST = 14;

  /** Tokens in which quotation marks are paired. */
  private static final int FAR = 80;

  /** Tokens before "called" in which what is called so is said. */
  private static final int REACH = 10;

  private static final String STRAIGHT = "\"";

  /** What has a title. */
  private static final Set<String> TITLED =
      Grammar.words(
          """
          book talk episode article post paper chapter show keynote lecture course video song series
          session blog essay podcast titled entitled
          """);

  private static final Set<String> CALLED = Grammar.words("called named");

  private QuotedTitles() {}

  /**
   * Whether tokens are a part of a title: "a talk called "Things in Go I never use"", but "a tool
   * called "Redis Stack Manager"", "called "Ruby on Rails"".
   */
  static boolean has(SpokenTurn turn, int first, int last) {
    int open = open(turn, first);
    int close = open < 1 ? -1 : close(turn, last);
    if (close < 0 || (open == first - 1 && close == last + 1) || close - open <= 2) {
      return false;
    }
    int naming = turn.word(open - 1).equals(",") ? open - 2 : open - 1;
    String before = turn.word(naming);
    boolean called = CALLED.contains(before);
    boolean titled = TITLED.contains(before) || (called && isTitled(turn, naming));
    return titled
        ? !turn.tag(open + 1).startsWith("PRP")
        : called && smallWords(turn, open + 1, close) >= (turn.capital(open + 1) ? 1 : 2);
  }

  /**
   * The mark that opens the quotation a token is in; -1 where none is near. Captions have sentences
   * without an end, so marks are counted no farther back than {@value #FAR} tokens.
   */
  private static int open(SpokenTurn turn, int first) {
    int open = -1;
    int straight = 0;
    int far = first - LONGEST;
    for (int i = first - 1; i >= far && turn.sameSentence(i, first); i--) {
      String word = turn.word(i);
      if (word.equals("”")) {
        return open;
      }
      if (word.equals("“") && straight == 0) {
        return i;
      }
      if (word.equals(STRAIGHT)) {
        straight++;
        open = open < 0 ? i : open;
        far = first - FAR;
      }
    }
    // One that is closed before the token has two.
    return straight % 2 == 1 ? open : -1;
  }

  private static int close(SpokenTurn turn, int last) {
    for (int i = last + 1; i < turn.size() && i <= last + LONGEST; i++) {
      if (turn.word(i).equals(STRAIGHT) || turn.word(i).equals("”")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTitled(SpokenTurn turn, int called) {
    for (int i = called - 1; i >= called - REACH && turn.sameSentence(i, called); i--) {
      if (TITLED.contains(turn.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** Words that a title has, and no list of names: "npm and the future of JavaScript". */
  private static int smallWords(SpokenTurn turn, int from, int to) {
    int small = 0;
    for (int i = from; i < to; i++) {
      String tag = turn.tag(i);
      boolean is = tag.equals("IN") || tag.equals("TO") || tag.equals("DT") || tag.startsWith("W");
      small += is ? 1 : 0;
    }
    return small;
  }
}
