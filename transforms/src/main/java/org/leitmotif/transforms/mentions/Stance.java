package org.leitmotif.transforms.mentions;

import java.util.Set;

/**
 * What a speaker says of a thing they name, read off the tokens of its sentence: the verb that
 * governs it, its tense, who does it, and what negates or hedges it. A question asks and claims
 * nothing; what "you" or "they" do is not the speaker's doing.
 */
final class Stance {
  /** Who only names it claims nothing. */
  static final String NAMED = "named";

  static final String USES = "uses";
  static final String USED_BEFORE = "used_before";
  static final String NOT_USED = "not_used";
  static final String WANTS = "wants";
  static final String REJECTS = "rejects";

  /** Tokens to both sides of a name that are read, where a text has no full stops. */
  private static final int REACH = 60;

  private static final Set<String> OF_OTHERS = Set.of("your", "their", "his", "her");

  private final SpokenTurn turn;
  private final int first;
  private final int last;

  private Stance(SpokenTurn turn, int first, int last) {
    this.turn = turn;
    this.first = first;
    this.last = last;
  }

  /**
   * The stance towards the name from one token to another.
   *
   * @param asked whether the turn before asks what the speaker uses
   */
  static String of(SpokenTurn turn, int first, int last, boolean asked) {
    if (asked && Answer.isGiven(turn, first)) {
      return USES;
    }
    return new Stance(turn, first, last).stance();
  }

  private String stance() {
    if (isQuestion()) {
      return NAMED;
    }
    if (isWelcome()) {
      return WANTS;
    }
    String before = turn.word(first - 1);
    if (before.equals("not") || before.equals("non")) {
      return NAMED;
    }
    String belonging = Belonging.of(turn, first, last);
    if (belonging != null) {
      return belonging;
    }
    if (OF_OTHERS.contains(before) || UseWords.ABOUT.contains(turn.lemma(last + 1))) {
      return NAMED;
    }
    Clause after = ClauseAfter.of(turn, first, last);
    if (after != null) {
      return Claim.of(turn, after, first, last);
    }
    int verb = isSubject() ? GoverningVerb.NONE : GoverningVerb.of(turn, first);
    return verb == GoverningVerb.NONE ? NAMED : Claim.of(turn, Clause.of(turn, verb), first, last);
  }

  private boolean isQuestion() {
    int end = last;
    while (turn.sameSentence(end, end + 1) && end < last + REACH) {
      end++;
    }
    if (!turn.word(end).equals("?") && !turn.word(end - 1).equals("?")) {
      return false;
    }
    int start = first;
    boolean asked = false;
    while (turn.sameSentence(start - 1, first) && start > first - REACH) {
      start--;
      asked |= turn.word(start).equals("you") || turn.word(start).equals("your");
      asked |= turn.tag(start).startsWith("W") && Grammar.FINITE.contains(turn.tag(start + 1));
    }
    String tag = turn.tag(start);
    return asked || tag.startsWith("W") || tag.startsWith("VB") || tag.equals("MD");
  }

  /** "It would be nice to have it", "if it had that, that'd be great". */
  private boolean isWelcome() {
    boolean conditional = false;
    for (int i = start(); turn.sameSentence(i, first) && i < last + REACH; i++) {
      conditional |= i < first && turn.word(i).equals("if");
      conditional |= i < first && i >= first - 5 && turn.tag(i).equals("VBG");
      if (UseWords.WOULD.contains(turn.word(i)) && turn.lemma(i + 1).equals("be")) {
        for (int k = i + 2; k <= i + 4; k++) {
          if (turn.sameSentence(i, k) && UseWords.WELCOME.contains(turn.lemma(k))) {
            return UseWords.cue(turn.word(k - 1)) != UseWords.Cue.NEGATED
                && (k < first ? isOnCondition(k) : conditional);
          }
        }
      }
    }
    return false;
  }

  /** Whether "to" or "if" stands between a word and the name: "nice to have it in Rust". */
  private boolean isOnCondition(int welcome) {
    for (int i = welcome + 1; i < first; i++) {
      if (turn.word(i).equals("to") || turn.word(i).equals("if")) {
        return true;
      }
    }
    return false;
  }

  private int start() {
    int start = first;
    while (turn.sameSentence(start - 1, first) && start > first - REACH) {
      start--;
    }
    return start;
  }

  /** Whether a clause of its own starts with the name: "we use it and Rust is fast". */
  private boolean isSubject() {
    String before = turn.tag(first - 1);
    int after = last + 1;
    while (after <= last + REACH
        && (turn.tag(after).startsWith("NN") || turn.tag(after).startsWith("RB"))) {
      after++;
    }
    return turn.sameSentence(last, after)
        && Grammar.FINITE.contains(turn.tag(after))
        && !turn.tag(after).equals("VBP")
        && !before.equals("IN")
        && !before.equals("VBG")
        && !before.equals("TO");
  }
}
