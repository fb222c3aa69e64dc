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

  /** And in what else one says that a name is a tool's, if it has a capital. */
  private static final Set<String> TOOL =
      Grammar.words("database editor ide cli package runtime interpreter extension tool orm");

  /** What is called by a name. */
  private static final Set<String> CALLED =
      Grammar.words(
          "tool library package framework crate language database plugin editor gem compiler");

  /** Tokens before "called" in which what is called so is said: "a tool we have, called X". */
  private static final int CALLED_REACH = 8;

  /** What is done in a language. */
  private static final Set<String> WRITTEN =
      Grammar.words("write program code implement rewrite develop script programming coding");

  /** Tokens before "in" in which what is done in a language is said: "wrote all of it in". */
  private static final int WRITTEN_REACH = 5;

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
    return turn.opensName(first - 1)
        || turn.word(first - 1).equals("called")
        || (turn.word(first - 2).equals("called") && turn.tag(first - 1).equals("DT"))
        || isWritten(turn, first)
        || listed(t, turn, first, -1);
  }

  /** Whether what stands after a token calls for a name. */
  boolean closes(int t, SpokenTurn turn, int last) {
    return turn.sameSentence(last, last + 1)
        && (turn.closesName(last + 1) || listed(t, turn, last, 1));
  }

  /** "The Simple Peer library", "a bin read crate", "a tool called Helm": as good as a cue. */
  static boolean isSaidOf(SpokenTurn turn, int first, int last) {
    String after = turn.sameSentence(last, last + 1) ? turn.lemma(last + 1) : "";
    return turn.capital(first)
        ? (!after.isEmpty() && turn.closesName(last + 1))
            || TOOL.contains(after)
            || isCalled(turn, first)
        : after.equals("crate");
  }

  /** "Written in X", "I rewrote it in X". */
  static boolean isWritten(SpokenTurn turn, int first) {
    int in = first - 1;
    if (!turn.sameSentence(in, first) || !turn.word(in).equals("in")) {
      return false;
    }
    for (int i = in - 1; i >= in - WRITTEN_REACH && turn.sameSentence(i, in); i--) {
      if (WRITTEN.contains(turn.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalled(SpokenTurn turn, int first) {
    if (!turn.sameSentence(first - 1, first) || !turn.word(first - 1).equals("called")) {
      return false;
    }
    for (int i = first - 2; i >= first - CALLED_REACH && turn.sameSentence(i, first); i--) {
      if (CALLED.contains(turn.lemma(i))) {
        return true;
      }
    }
    return false;
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
    // "What go does well".
    return (Grammar.afterSubject(after) && (alone || before.startsWith("W")))
        || (alone
            && (after.equals(".")
                || after.equals(",")
                || after.equals("POS")
                || after.equals("CC")));
  }

  /** Whether a single noun has nothing before it that makes one of it, and no noun after it. */
  static boolean lacksArticle(SpokenTurn turn, int i) {
    String before = turn.sameSentence(i - 1, i) ? turn.tag(i - 1) : "";
    String after = turn.sameSentence(i, i + 1) ? turn.tag(i + 1) : "";
    return turn.tag(i).equals("NN")
        && !before.equals("DT")
        && !before.startsWith("PRP$")
        && !before.startsWith("JJ")
        && !before.startsWith("NN")
        && !before.equals("CD")
        && !before.equals("POS")
        && !before.equals("VBG")
        && !after.startsWith("NN");
  }

  /** Whether a noun stands before one that names of languages and tools go with. */
  static boolean noun(SpokenTurn turn, int i) {
    return turn.tag(i).equals("NN")
        && turn.sameSentence(i, i + 1)
        && Grammar.NOUN_AFTER.contains(turn.lemma(i + 1));
  }
}
