package org.leitmotif.transforms.mentions;

import java.util.Set;

/** The verb that a name is an object of, or stands with by a preposition. */
final class GoverningVerb {
  /** Where there is none. */
  static final int NONE = -1;

  /** Tokens before a name among which its verb is looked for. */
  private static final int REACH = 12;

  /** The same for verbs that are not of use by themselves. */
  private static final int SHORT_REACH = 6;

  private static final Set<String> AMOUNT =
      Set.of("lot", "lots", "bunch", "ton", "tons", "bit", "some", "most", "all", "amount", "kind");

  private GoverningVerb() {}

  /** The verb over the name that starts with a token; {@link #NONE} where none says of its use. */
  static int of(SpokenTurn turn, int first) {
    for (int i = first - 1; i >= first - REACH && turn.sameSentence(i, first); i--) {
      if (ends(turn, i, first)) {
        return NONE;
      }
      if (turn.tag(i).startsWith("VB") && !isAdjective(turn, i)) {
        return governs(turn, i, first) ? i : NONE;
      }
    }
    return NONE;
  }

  private static boolean ends(SpokenTurn turn, int i, int first) {
    String tag = turn.tag(i);
    String word = turn.word(i);
    boolean demonstrative = tag.equals("DT");
    return (UseWords.BREAKS.contains(word) && !demonstrative)
        || UseWords.SUBJECTS.contains(word)
        || (tag.equals(":") && i < first - 1);
  }

  /** "the existing Rust code". */
  private static boolean isAdjective(SpokenTurn turn, int i) {
    String before = turn.tag(i - 1);
    return (turn.tag(i).equals("VBG") || turn.tag(i).equals("VBN"))
        && (before.equals("DT") || before.equals("PRP$"));
  }

  private static boolean governs(SpokenTurn turn, int verb, int first) {
    String lemma = turn.lemma(verb);
    String after = turn.word(verb + 1);
    if ((lemma.equals("call") && verb == first - 1)
        || (lemma.equals("touch") && after.equals("on"))
        || (turn.word(verb).equals("does") && verb == first - 1)) {
      return false;
    }
    if (UseWords.USE.contains(lemma)
        || UseWords.REFUSE.contains(lemma)
        || UseWords.STOP.contains(lemma)) {
      return true;
    }
    if (UseWords.WANT.contains(lemma)) {
      return verb >= first - 4;
    }
    boolean got = turn.word(verb).equals("got") && turn.lemma(verb - 1).equals("have");
    if (lemma.equals("have") || (got && verb >= first - SHORT_REACH)) {
      return isHad(turn, verb, first);
    }
    String before = turn.word(first - 1);
    if (UseWords.MEET.contains(lemma) || UseWords.PHRASES.containsKey(lemma)) {
      boolean phrase = UseWords.PHRASES.getOrDefault(lemma, Set.of()).contains(before);
      return phrase || (UseWords.MEET.contains(lemma) && verb >= first - 3);
    }
    if (lemma.equals("be")) {
      return isMadeIn(turn, verb, first);
    }
    return verb >= first - SHORT_REACH
        && !UseWords.IDLE.contains(lemma)
        && !isPart(turn, verb, first);
  }

  /** "shape the future of Rust", "fund a meeting for Rust". */
  private static boolean isPart(SpokenTurn turn, int verb, int first) {
    for (int i = verb + 1; i < first; i++) {
      boolean amount = AMOUNT.contains(turn.word(i - 1));
      boolean comma = turn.word(i).equals(",") && turn.tag(i + 1).equals("DT");
      if (comma || (turn.word(i).equals("of") && !amount) || turn.word(i).equals("for")) {
        return true;
      }
    }
    return false;
  }

  /** "we have a lot of Rust", not "we have an issue in Rust". */
  private static boolean isHad(SpokenTurn turn, int verb, int first) {
    String had = turn.word(verb + 1);
    if ((had.equals("it") || had.equals("that")) && turn.tag(verb + 2).equals("IN")) {
      return verb >= first - SHORT_REACH;
    }
    for (int i = first - 1; i > verb; i--) {
      String tag = turn.tag(i);
      if (turn.word(i).equals("like") && turn.word(i - 1).equals(",")) {
        return true;
      }
      boolean amount = turn.word(i).equals("of") && AMOUNT.contains(turn.word(i - 1));
      if ((tag.equals("IN") && !amount && !turn.word(i).equals("like")) || tag.equals("TO")) {
        return false;
      }
    }
    return verb >= first - SHORT_REACH;
  }

  /** "our back end is in Go", not "there is a bug in Go". */
  private static boolean isMadeIn(SpokenTurn turn, int verb, int first) {
    String before = turn.word(first - 1);
    return !turn.word(verb - 1).equals("there")
        && (before.equals("in") || before.equals("with"))
        && first - 1 - verb <= 3;
  }
}
