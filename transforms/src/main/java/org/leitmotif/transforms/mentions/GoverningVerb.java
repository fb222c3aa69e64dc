package org.leitmotif.transforms.mentions;

import java.util.Set;

/** The verb that a name is an object of, or stands with by a preposition. */
final class GoverningVerb {
  /** Where there is none. */
  static final int NONE = -1;

  /** Tokens before a name among which its verb is looked for. */
  private static final int REACH = 12;

  /** The same where other names stand between: "we use Kani, Miri, Loom and Shuttle". */
  private static final int LIST_REACH = 30;

  /** The same for verbs that are not of use by themselves. */
  private static final int SHORT_REACH = 6;

  private static final Set<String> AMOUNT =
      Grammar.words(
          """
          lot lots bunch ton tons bit some most all amount kind version versions instance instances
          copy copies piece set couple couples form flavor
          """);

  private GoverningVerb() {}

  /** The verb over the name that starts with a token; {@link #NONE} where none says of its use. */
  static int of(SpokenTurn turn, int first) {
    int reach = REACH;
    for (int i = first - 1; i >= first - reach && turn.sameSentence(i, first); i--) {
      if (reach < LIST_REACH && isListed(turn, i)) {
        reach++;
      }
      if (ends(turn, i, first)) {
        return NONE;
      }
      boolean name = turn.capital(i) && !turn.startsSentence(i);
      if (turn.tag(i).startsWith("VB") && !name && !isAdjective(turn, i)) {
        return governs(turn, i, first) ? i : NONE;
      }
    }
    return NONE;
  }

  private static boolean isListed(SpokenTurn turn, int i) {
    String tag = turn.tag(i);
    return tag.startsWith("NNP") || tag.equals(",") || tag.equals("CC");
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
    if (UseWords.VAGUE.contains(lemma) && isPart(turn, verb, first)) {
      return false;
    }
    if (lemma.equals("call") && (after.equals("it") || after.equals("them"))) {
      return false;
    }
    if (isOnBehalf(turn, lemma, first)) {
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
    String before = turn.word(phrase(turn, first));
    if (UseWords.MEET.contains(lemma) || UseWords.PHRASES.containsKey(lemma)) {
      boolean phrase = UseWords.PHRASES.getOrDefault(lemma, Set.of()).contains(before);
      return phrase || (UseWords.MEET.contains(lemma) && verb >= first - 3);
    }
    if (lemma.equals("be")) {
      return isMadeIn(turn, verb, first);
    }
    boolean means = UseWords.MEANS.contains(before) || UseWords.HANDLE.contains(lemma);
    return verb >= first - SHORT_REACH
        && means
        && !UseWords.IDLE.contains(lemma)
        && !isPart(turn, verb, first);
  }

  /** The token before a name and its adjectives: "with" of "with plain old Go". */
  private static int phrase(SpokenTurn turn, int first) {
    int i = first - 1;
    while (i > first - 4 && (turn.tag(i).startsWith("JJ") || turn.tag(i).equals("DT"))) {
      i--;
    }
    return i;
  }

  /** "run a meetup for Go", not "write a library for Go". */
  private static boolean isOnBehalf(SpokenTurn turn, String lemma, int first) {
    int i = phrase(turn, first);
    boolean behalf = turn.word(i).equals("for") || turn.word(i).equals("about");
    return behalf
        && !lemma.equals("use")
        && !lemma.equals("work")
        && turn.tag(i - 1).startsWith("NN")
        && !Grammar.NOUN_AFTER.contains(turn.lemma(i - 1));
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

  /** Whether only adverbs stand from one token to before another: "is mostly". */
  private static boolean isAdverbial(SpokenTurn turn, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!turn.tag(i).startsWith("RB")
          && !turn.tag(i).equals("UH")
          && !turn.word(i).equals("n't")) {
        return false;
      }
    }
    return true;
  }

  /** "our back end is in Go", not "there is a bug in Go"; "I am not familiar with Go". */
  private static boolean isMadeIn(SpokenTurn turn, int verb, int first) {
    String before = turn.word(first - 1);
    if (turn.word(first - 2).equals("familiar")) {
      return before.equals("with");
    }
    return !turn.word(verb - 1).equals("there")
        && (before.equals("in") || before.equals("on"))
        && isAdverbial(turn, verb + 1, first - 1);
  }
}
