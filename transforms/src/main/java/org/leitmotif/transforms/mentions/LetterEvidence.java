package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Weighs names of a single letter: C, R, D, which are marks, initials and labels as well. */
final class LetterEvidence {
  /** Tokens to each side in which another letter makes labels of both: "A and B depend on C". */
  private static final int NEAR = 40;

  /** The languages of one letter that people speak of most. */
  private static final Set<String> COMMON = Set.of("c", "r", "d");

  private LetterEvidence() {}

  static void weigh(Candidate c, SpokenTurn turn, String before) {
    boolean spelled = isLetter(turn, c.first - 1) || isLetter(turn, c.last + 1);
    boolean initials =
        (turn.word(c.last + 1).equals("and") && isLetter(turn, c.last + 2) && isRandD(turn, c.last))
            || (turn.word(c.first - 1).equals("and")
                && isLetter(turn, c.first - 2)
                && isRandD(turn, c.first - 2));
    if (!c.entry().name().equals("C") && !c.entry().name().equals("R")) {
      c.weigh("rare_letter", -1.5);
    }
    if (spelled || initials) {
      c.weigh("spelled_out", -4);
    }
    if (amongLetters(turn, c.first)) {
      c.weigh("among_letters", -5);
    }
    String after = turn.sameSentence(c.last, c.last + 1) ? turn.tag(c.last + 1) : "";
    if (turn.word(c.first - 1).equals("a") && !after.startsWith("NN")) {
      c.weigh("a_letter", -3.5);
    } else if (c.shape != Shape.LOWER && (after.equals("VBZ") || after.equals("MD"))) {
      c.weigh("subject", 1.3);
    }
    if (Grammar.BEFORE_LETTER.contains(before)) {
      c.weigh("label", -3);
    }
    boolean glued = turn.gap(c.last) == 0 && turn.word(c.last + 1).startsWith("-");
    String previous = turn.word(c.first - 1);
    boolean gluedBefore =
        previous.equals("dash")
            || (turn.gap(c.first - 1) == 0 && (previous.endsWith("-") || previous.endsWith("+")));
    if ((glued && !Grammar.AFTER_HYPHEN.contains(turn.word(c.last + 2))) || gluedBefore) {
      c.weigh("part_of_word", -9);
    }
    if (turn.tag(c.last + 1).equals("CD") || turn.tag(c.first - 1).equals("CD")) {
      c.weigh("number", -2.5);
    }
  }

  /** Whether another letter is named near that is no plan B and no start of a name. */
  private static boolean amongLetters(SpokenTurn turn, int at) {
    boolean labelled = Grammar.BEFORE_LETTER.contains(turn.lemma(at - 1));
    for (int i = Math.max(0, at - NEAR); i <= Math.min(turn.size() - 1, at + NEAR); i++) {
      String word = turn.word(i);
      boolean label = word.equals("b") || word.equals("y") || isLabelA(turn, i, at);
      if (label
          && i != at
          && turn.capital(i)
          && !turn.insideWord(i)
          && turn.gap(i - 1) > 0
          && !startsName(turn, i)
          && (labelled || !Grammar.BEFORE_LETTER.contains(turn.lemma(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** "Because A is gone": no article goes before a verb. */
  private static boolean isLabelA(SpokenTurn turn, int i, int at) {
    String before = turn.tag(i - 1);
    String after = turn.tag(i + 1);
    return turn.surface(i, i).equals("A")
        && turn.sameSentence(i, at)
        && (before.equals("IN") || before.equals("CC") || before.equals(","))
        && (after.equals("VBZ") || after.equals("VBD") || after.equals("MD"));
  }

  /** "Y Combinator", "B-tree". */
  private static boolean startsName(SpokenTurn turn, int i) {
    return i + 1 < turn.size()
        && (turn.capital(i + 1)
            || turn.word(i + 1).startsWith("-")
            || turn.word(i + 1).startsWith("&"));
  }

  private static boolean isRandD(SpokenTurn turn, int i) {
    return (turn.word(i).equals("r") && turn.word(i + 2).equals("d"))
        || (turn.word(i).equals("q") && turn.word(i + 2).equals("a"));
  }

  private static boolean isLetter(SpokenTurn turn, int i) {
    String word = turn.word(i);
    return (word.length() == 1 || (word.length() == 2 && word.endsWith(".")))
        && Character.isUpperCase(turn.surface(i, i).charAt(0))
        && !word.equals("i")
        && !word.equals("a");
  }

  /** "C types" are types of C more often than ctypes. */
  static void weighWithNoun(Candidate c, SpokenTurn turn) {
    if (c.last == c.first + 1
        && c.form.core() == null
        && COMMON.contains(turn.folded(c.first))
        && Grammar.NOUN_AFTER.contains(turn.lemma(c.last))) {
      c.weigh("letter_and_noun", -4.5);
    }
  }
}
