package org.leitmotif.transforms.mentions;

import java.util.Set;

/**
 * Places where only a name fits: after "using" or "written in", before "library", in a list of
 * names.
 */
final class NameSlots {

  /** Nouns that are said of languages, tools and libraries and of little else. */
  static final Set<String> SURE_NOUN =
      Grammar.words(
          """
          library crate compiler framework language binding plugin linter debugger sdk api
          toolchain macro programmer codebase
          """);

  /** What is done in a language. */
  private static final Set<String> WRITTEN =
      Grammar.words("write program code implement rewrite develop script");

  static final Set<String> CONJUNCTION = Grammar.words(", and or / versus vs vs. than &");

  private final InterviewEvidence evidence;

  NameSlots(InterviewEvidence evidence) {
    this.evidence = evidence;
  }

  /** Whether what stands before a token calls for a name. */
  boolean opens(int t, SpokenTurn turn, int first) {
    if (!turn.sameSentence(first - 1, first)) {
      return false;
    }
    String before = turn.lemma(first - 1);
    return turn.opensName(first - 1)
        || turn.word(first - 1).equals("called")
        || (turn.word(first - 2).equals("called") && turn.tag(first - 1).equals("DT"))
        || (before.equals("in") && WRITTEN.contains(turn.lemma(first - 2)))
        || listed(t, turn, first, -1);
  }

  /** Whether what stands after a token calls for a name. */
  boolean closes(int t, SpokenTurn turn, int last) {
    return turn.sameSentence(last, last + 1)
        && (turn.closesName(last + 1) || listed(t, turn, last, 1));
  }

  /** "The Simple Peer library", "a bin read crate": as good as a cue. */
  static boolean isSaidOf(SpokenTurn turn, int first, int last) {
    return turn.sameSentence(last, last + 1)
        && turn.closesName(last + 1)
        && (turn.capital(first) || turn.lemma(last + 1).equals("crate"));
  }

  /** Whether a conjunction joins a token to a name that is sure. */
  private boolean listed(int t, SpokenTurn turn, int from, int step) {
    int i = from + step;
    if (!turn.joinsNames(i)) {
      return false;
    }
    while (Math.abs(i - from) <= 3 && turn.joinsNames(i)) {
      i += step;
    }
    return turn.sameSentence(i, from) && !evidence.free(t, i);
  }

  /**
   * Whether a noun stands where English wants an article or a plural: "because rest doesn't",
   * "yarn's".
   */
  static boolean bare(SpokenTurn turn, int i) {
    if (!turn.tag(i).equals("NN") && !turn.tag(i).equals("JJ")) {
      return false;
    }
    String before = turn.sameSentence(i - 1, i) ? turn.tag(i - 1) : "";
    boolean alone = before.isEmpty() || before.equals("IN") || before.equals("CC");
    String after = turn.sameSentence(i, i + 1) ? turn.tag(i + 1) : ".";
    return alone
        && (after.equals("VBZ")
            || after.equals("MD")
            || after.equals("VBD")
            || after.equals(".")
            || after.equals(",")
            || after.equals("POS")
            || after.equals("CC"));
  }

  /** Whether a noun stands before one that names of languages and tools go with. */
  static boolean noun(SpokenTurn turn, int i) {
    return turn.tag(i).equals("NN")
        && turn.sameSentence(i, i + 1)
        && Grammar.NOUN_AFTER.contains(turn.lemma(i + 1));
  }
}
