package org.leitmotif.transforms.mentions;

import java.util.Set;

/**
 * What a speaker says of a thing they name, read off the tokens before it in its sentence: the verb
 * that governs it, its tense, who does it, and what negates or hedges it. A question asks and
 * claims nothing; what "you" or "they" do is not the speaker's doing.
 */
final class Stance {
  /** Who only asks claims nothing. */
  static final String NAMED = "named";

  /** Tokens before a name among which its verb is looked for. */
  private static final int REACH = 10;

  /** Tokens before the verb among which its subject, negation and hedges are looked for. */
  private static final int SUBJECT_REACH = 7;

  private static final Set<String> USE =
      Set.of(
          "use",
          "run",
          "write",
          "program",
          "work",
          "build",
          "rely",
          "adopt",
          "code",
          "develop",
          "deploy",
          "ship",
          "maintain",
          "love",
          "like",
          "enjoy",
          "prefer",
          "do",
          "leverage",
          "play",
          "start",
          "learn",
          "try",
          "move",
          "rewrite",
          "port",
          "install",
          "import",
          "compile",
          "wrap",
          "hook",
          "integrate",
          "embed",
          "link",
          "debug",
          "fire",
          "throw",
          "mark",
          "contribute",
          "communicate",
          "switch",
          "trust",
          "need");
  private static final Set<String> HAVE = Set.of("have", "be", "get");
  private static final Set<String> LEAVE =
      Set.of(
          "avoid",
          "hate",
          "refuse",
          "ban",
          "dislike",
          "reject",
          "despise",
          "disqualify",
          "distrust");
  private static final Set<String> STOP =
      Set.of("stop", "quit", "abandon", "drop", "remove", "ditch");
  private static final Set<String> WANT =
      Set.of("want", "wish", "hope", "plan", "consider", "wanna", "intend", "look");
  private static final Set<String> WELCOME =
      Set.of(
          "good",
          "nice",
          "great",
          "cool",
          "awesome",
          "beautiful",
          "lovely",
          "amazing",
          "fantastic",
          "dream",
          "ideal",
          "wonderful",
          "neat");
  private static final Set<String> WOULD =
      Set.of("would", "'d", "might", "should", "could", "will");
  private static final Set<String> NEGATION =
      Set.of("not", "n't", "never", "without", "neither", "nor", "hardly", "n’t");

  /** What one does not do to what one does not want. */
  private static final Set<String> DISTASTE = Set.of("like", "love", "trust", "enjoy", "prefer");

  private static final Set<String> SELF =
      Set.of("i", "we", "my", "our", "me", "us", "myself", "ourselves", "mine", "ours");
  private static final Set<String> OTHERS =
      Set.of(
          "you",
          "your",
          "they",
          "he",
          "she",
          "people",
          "someone",
          "somebody",
          "one",
          "folks",
          "everyone",
          "everybody",
          "their",
          "his",
          "her",
          "who",
          "it",
          "that",
          "which");

  private final SpokenTurn turn;
  private final int first;
  private final int last;

  private Stance(SpokenTurn turn, int first, int last) {
    this.turn = turn;
    this.first = first;
    this.last = last;
  }

  /** The stance towards the name from one token to another. */
  static String of(SpokenTurn turn, int first, int last) {
    return new Stance(turn, first, last).stance();
  }

  private String stance() {
    if (isQuestion()) {
      return NAMED;
    }
    if (isWelcome()) {
      return "wants";
    }
    if (isOwned()) {
      return "uses";
    }
    for (int i = first - 1; i >= first - REACH && turn.sameSentence(i, first); i--) {
      String lemma = turn.lemma(i);
      boolean verb = turn.tag(i).startsWith("VB");
      if (i < first - 1 && turn.tag(i).equals(":")) {
        return NAMED;
      }
      if (verb && (USE.contains(lemma) || LEAVE.contains(lemma) || STOP.contains(lemma))) {
        return governed(i, lemma);
      }
      boolean having = lemma.equals("have") && i >= first - 4 && SELF.contains(turn.word(i - 1));
      if (verb && ((lemma.equals("be") && isIn(i)) || having)) {
        return governed(i, lemma);
      }
      if (verb && !HAVE.contains(lemma) && !WANT.contains(lemma) && i < first - 1) {
        return NAMED;
      }
    }
    return NAMED;
  }

  /** "our Java side", "my C object". */
  private boolean isOwned() {
    int i = first - 1;
    while (i > first - 4 && turn.sameSentence(i, first) && turn.tag(i).startsWith("JJ")) {
      i--;
    }
    return turn.sameSentence(i, first)
        && (turn.word(i).equals("my") || turn.word(i).equals("our"))
        && turn.tag(last + 1).startsWith("NN");
  }

  /** Whether the name follows "in" or "with" at once: "our back end is in Go". */
  private boolean isIn(int verb) {
    String before = turn.word(first - 1);
    boolean there = turn.word(verb - 1).equals("there");
    return !there && (before.equals("in") || before.equals("with")) && first - 1 - verb <= 3;
  }

  private boolean isQuestion() {
    int end = last;
    while (turn.sameSentence(end, end + 1)) {
      end++;
    }
    if (!turn.word(end).equals("?") && !turn.word(end - 1).equals("?")) {
      return false;
    }
    int start = first;
    boolean asked = false;
    while (turn.sameSentence(start - 1, first)) {
      start--;
      asked |= turn.word(start).equals("you") || turn.word(start).equals("your");
    }
    String tag = turn.tag(start);
    return asked || tag.startsWith("W") || tag.startsWith("VB") || tag.equals("MD");
  }

  /** "It would be nice to have it", "if it had that, that'd be great". */
  private boolean isWelcome() {
    int start = first;
    while (turn.sameSentence(start - 1, first)) {
      start--;
    }
    for (int i = start; turn.sameSentence(i, first); i++) {
      if (WOULD.contains(turn.word(i)) && turn.lemma(i + 1).equals("be")) {
        for (int k = i + 2; k <= i + 4; k++) {
          if (turn.sameSentence(i, k) && WELCOME.contains(turn.lemma(k))) {
            return !NEGATION.contains(turn.word(i + 1)) && !NEGATION.contains(turn.word(k - 1));
          }
        }
      }
    }
    return false;
  }

  private String governed(int verb, String lemma) {
    boolean self = false;
    boolean others = false;
    boolean negated = false;
    boolean wanted = false;
    boolean stopped = STOP.contains(lemma);
    boolean have = false;
    boolean been = false;
    boolean usedTo = false;
    boolean would = false;
    for (int i = verb - 1; i >= verb - SUBJECT_REACH && turn.sameSentence(i, verb); i--) {
      String word = turn.word(i);
      String before = turn.lemma(i);
      if (word.equals("if") || word.equals("whether")) {
        return NAMED;
      }
      negated |= NEGATION.contains(word);
      have |= before.equals("have") || word.equals("'ve");
      been |= word.equals("been");
      wanted |= WANT.contains(before) && turn.tag(i).startsWith("VB");
      stopped |= before.equals("tired");
      stopped |= STOP.contains(before) && turn.tag(i).startsWith("VB");
      usedTo |= word.equals("used") && turn.word(i + 1).equals("to");
      would |= WOULD.contains(word);
      self |= SELF.contains(word);
      others |= !self && OTHERS.contains(word);
      if (SELF.contains(word) || OTHERS.contains(word)) {
        others |= turn.word(i - 1).equals("if") || turn.word(i - 1).equals("whether");
        break;
      }
    }
    if (others || (lemma.equals("work") && turn.word(verb + 1).equals("for"))) {
      return NAMED;
    }
    if (LEAVE.contains(lemma)) {
      return negated ? NAMED : "rejects";
    }
    if (stopped || movedAway(verb) || (negated && turn.word(last + 1).equals("anymore"))) {
      return "used_before";
    }
    if (usedTo) {
      return "used_before";
    }
    if (wanted) {
      return negated ? "rejects" : "wants";
    }
    if (negated) {
      return DISTASTE.contains(lemma) ? "rejects" : "not_used";
    }
    boolean had = would && turn.tag(verb).equals("VBN") && turn.word(verb - 1).equals("'d");
    if (had) {
      return "used_before";
    }
    if (lemma.equals("need")) {
      return self && !turn.tag(verb).equals("VBD") ? "wants" : NAMED;
    }
    if (would) {
      return self && !lemma.equals("be") ? "wants" : NAMED;
    }
    if (!self && Set.of("VB", "VBZ", "VBG").contains(turn.tag(verb)) && !lemma.equals("be")) {
      return NAMED;
    }
    String tag = turn.tag(verb);
    boolean past = tag.equals("VBD") || (tag.equals("VBN") && !been) || isPastAuxiliary(verb);
    if (past && tag.equals("VBN") && !have && isPresentPassive(verb)) {
      return "uses";
    }
    boolean lasting = lemma.equals("install") || lemma.equals("adopt") || lemma.equals("rewrite");
    return past && !lasting ? "used_before" : "uses";
  }

  /** "was using", "were written in". */
  private boolean isPastAuxiliary(int verb) {
    for (int i = verb - 1; i >= verb - 3 && turn.sameSentence(i, verb); i--) {
      if (turn.word(i).equals("was") || turn.word(i).equals("were") || turn.word(i).equals("did")) {
        return true;
      }
    }
    return false;
  }

  /** "is written in". */
  private boolean isPresentPassive(int verb) {
    for (int i = verb - 1; i >= verb - 3 && turn.sameSentence(i, verb); i--) {
      if (Set.of("is", "are", "'s", "'re", "'m").contains(turn.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "switched from", "moved away from", "moved off". */
  private boolean movedAway(int verb) {
    if (!Set.of("move", "switch", "port", "rewrite").contains(turn.lemma(verb))) {
      return false;
    }
    String before = turn.word(first - 1);
    return before.equals("from") || before.equals("off");
  }
}
