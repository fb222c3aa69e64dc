package org.leitmotif.transforms.mentions;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker says of a thing they name. It is read off the tokens of its sentence: the verb
 * that governs it, its tense, who does it, and what negates or hedges it. Where that tells nothing,
 * it is read off what is said {@link Nearby near} of the same thing and off what the {@link
 * Presumed question} presumes. A question asks and claims nothing; what "you" or "they" do is not
 * the speaker's doing. No more than some hundred tokens are read for a name.
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

  /** Whether only verbs of using count: what carries over to another place of the same name. */
  private final boolean strict;

  private Stance(SpokenTurn turn, int first, int last, boolean strict) {
    this.turn = turn;
    this.first = first;
    this.last = last;
    this.strict = strict;
  }

  /**
   * The stance towards the name from one token to another.
   *
   * @param next the token from which something is named next, past the last one where nothing is
   * @param question the turn this one answers, which may ask or tell what the speaker uses
   */
  static String of(SpokenTurn turn, int first, int last, int next, @Nullable SpokenTurn question) {
    if (question != null && Answer.isGiven(turn, first) && Answer.isAsked(question)) {
      return USES;
    }
    Stance stance = new Stance(turn, first, last, false);
    if (stance.isQuestion()) {
      return NAMED;
    }
    String own = stance.stance();
    if (!own.equals(NAMED)) {
      return own;
    }
    String near = Nearby.of(turn, first, last, next);
    return near.equals(NAMED) && question != null ? Presumed.of(question, turn, first, last) : near;
  }

  /** The stance that the clause of a name tells by a verb of using, and not of taste. */
  static String ofUse(SpokenTurn turn, int first, int last) {
    Stance stance = new Stance(turn, first, last, true);
    return stance.isQuestion() ? NAMED : stance.stance();
  }

  private String stance() {
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
    if (OF_OTHERS.contains(before)
        || UseNouns.SAID.contains(turn.lemma(last + 1))
        || (UseNouns.ABOUT.contains(turn.lemma(last + 1)) && !isMember())) {
      return NAMED;
    }
    int over = isSubject() ? GoverningVerb.NONE : GoverningVerb.of(turn, first);
    Clause after = over >= 0 && isOfUse(over) ? null : ClauseAfter.of(turn, first, last);
    if (after != null) {
      return Claim.of(turn, after, first, last);
    }
    String served = Benefit.of(turn, last);
    if (!served.equals(NAMED)) {
      return served;
    }
    Clause identified = Copula.of(turn, first);
    if (identified != null) {
      return Claim.of(turn, identified, first, last);
    }
    if (over == GoverningVerb.NONE || (strict && !isOfUse(over)) || isGuest(over)) {
      return NAMED;
    }
    return Claim.of(turn, Clause.of(turn, over), first, last);
  }

  /** "I work on the Go team", "I teach the Go course". */
  private boolean isMember() {
    int verb = GoverningVerb.of(turn, first);
    boolean with = verb >= 0 && turn.word(verb + 1).equals("with");
    return verb >= 0 && !with && UseWords.INVOLVES.contains(turn.lemma(verb));
  }

  /** "we had Kani on the show". */
  private boolean isGuest(int verb) {
    return turn.lemma(verb).equals("have") && turn.word(last + 1).equals("on");
  }

  private boolean isOfUse(int verb) {
    String lemma = turn.lemma(verb);
    return UseWords.STOP.contains(lemma)
        || UseWords.REFUSE.contains(lemma)
        || (UseWords.USE.contains(lemma)
            && !UseWords.TASTE.contains(lemma)
            && !lemma.equals("need"));
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
    if (turn.word(first - 1).equals("if") || turn.word(first - 1).equals("that")) {
      return false;
    }
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
