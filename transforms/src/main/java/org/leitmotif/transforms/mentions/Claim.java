package org.leitmotif.transforms.mentions;

import java.util.Set;
import org.leitmotif.transforms.mentions.Clause.Doer;
import org.leitmotif.transforms.mentions.UseWords.Cue;

/** What a clause claims of the name in it. */
final class Claim {
  /** Words before a name that something is done in, on or with. */
  static final Set<String> PLACES =
      Set.of("in", "from", "for", "through", "on", "with", "to", "inside");

  private static final Set<String> AWAY = Set.of("from", "off");

  /** Tokens around a verb among which the sentence's tense is looked for. */
  private static final int REACH = 30;

  private final SpokenTurn turn;
  private final Clause clause;
  private final int verb;
  private final String lemma;
  private final int first;
  private final int last;

  private Claim(SpokenTurn turn, Clause clause, int first, int last) {
    this.turn = turn;
    this.clause = clause;
    this.verb = clause.verb;
    this.lemma = turn.lemma(verb);
    this.first = first;
    this.last = last;
  }

  /** What a clause claims of the name from one token to another. */
  static String of(SpokenTurn turn, Clause clause, int first, int last) {
    return new Claim(turn, clause, first, last).stance();
  }

  private String stance() {
    boolean negated = is(Cue.NEGATED);
    boolean done = !clause.supposed && !is(Cue.UNDONE) && !isEmployment() && !isPassedOver();
    done &= !is(Cue.STOPPED) || UseWords.USE.contains(lemma);
    if (clause.doer != Doer.SELF || !done) {
      return Stance.NAMED;
    }
    if (lemma.equals("stand") && negated) {
      return Stance.REJECTS;
    }
    if (UseWords.REFUSE.contains(lemma)) {
      return negated ? Stance.NAMED : Stance.REJECTS;
    }
    if (UseWords.MEET.contains(lemma)) {
      return negated ? Stance.NOT_USED : Stance.NAMED;
    }
    if (isFamiliar()) {
      return negated ? Stance.NOT_USED : Stance.NAMED;
    }
    if (isLeft() || is(Cue.USED_TO) || (negated && turn.word(last + 1).equals("anymore"))) {
      return negated && UseWords.STOP.contains(lemma) ? Stance.NAMED : Stance.USED_BEFORE;
    }
    Wish wish = new Wish(turn, clause, first, last);
    if (wish.isMade()) {
      return !wish.isOfTheName() ? Stance.NAMED : negated ? Stance.REJECTS : Stance.WANTS;
    }
    return negated ? denied() : affirmed();
  }

  private boolean is(Cue cue) {
    return clause.cues.contains(cue);
  }

  /** "I work for a company". */
  private boolean isEmployment() {
    return lemma.equals("work") && turn.word(verb + 1).equals("for");
  }

  /** "Python over Ruby", "instead of Ruby". */
  private boolean isPassedOver() {
    String before = turn.word(first - 1);
    return (before.equals("over") && verb < first - 2)
        || isInsteadOf(before.equals("using") ? first - 2 : first - 1);
  }

  private boolean isInsteadOf(int of) {
    return turn.word(of).equals("of") && turn.word(of - 1).equals("instead");
  }

  /** "switched from", "moved away from", "stopped using". */
  private boolean isLeft() {
    boolean moved =
        Set.of("move", "switch", "port", "rewrite", "migrate", "convert").contains(lemma);
    return lemma.equals("come")
        || (moved && AWAY.contains(turn.word(preposition())))
        || (lemma.equals("replace") && !turn.word(first - 1).equals("with"))
        || UseWords.STOP.contains(lemma)
        || is(Cue.STOPPED);
  }

  /** The token that the list with the name in it stands after: "from C and C++ to". */
  private int preposition() {
    int i = first - 1;
    while (i > verb && (isNominal(turn.tag(i)) || turn.word(i).equals(","))) {
      i--;
    }
    return i;
  }

  private static boolean isNominal(String tag) {
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.startsWith("DT")
        || tag.startsWith("PRP")
        || tag.equals("CC");
  }

  private boolean isFamiliar() {
    return lemma.equals("be") && turn.word(first - 2).equals("familiar");
  }

  private String denied() {
    if (is(Cue.MIND) || is(Cue.ADVERBIAL)) {
      return Stance.NAMED;
    }
    if (isForAReason()) {
      return Stance.USES;
    }
    if (UseWords.TASTE.contains(lemma)) {
      return Stance.REJECTS;
    }
    if (!UseWords.USE.contains(lemma) && !lemma.equals("have")) {
      return Stance.NAMED;
    }
    return is(Cue.HYPOTHETIC) ? Stance.REJECTS : isOtherThing() ? Stance.NAMED : Stance.NOT_USED;
  }

  /** "I do not use it because it is new, but": denies the reason, not the use. */
  private boolean isForAReason() {
    String tag = turn.tag(verb);
    boolean present = tag.equals("VB") && !is(Cue.HYPOTHETIC) && !is(Cue.COULD) && !is(Cue.PAST);
    return present && turn.word(last + 1).equals("because") && lemma.equals("use");
  }

  /** "we do not do that in Rust", against "we do not write code in Rust". */
  private boolean isOtherThing() {
    if (lemma.equals("have")) {
      return verb < first - 2;
    }
    String after = turn.word(verb + 1);
    boolean placed = PLACES.contains(turn.word(first - 1));
    return placed
        && verb < first - 2
        && !Set.of("anything", "much", "any", "code", "a").contains(after);
  }

  private String affirmed() {
    if (is(Cue.COULD)) {
      return Stance.NAMED;
    }
    if (is(Cue.HYPOTHETIC)) {
      if (is(Cue.RATHER)) {
        return Stance.USES;
      }
      return tellsOfThePast() ? Stance.USED_BEFORE : Stance.NAMED;
    }
    return isPast() ? Stance.USED_BEFORE : Stance.USES;
  }

  private boolean isPast() {
    String tag = turn.tag(verb);
    if (Habit.isTold(turn, verb, last) && !tag.equals("VBD") && !is(Cue.PAST)) {
      return false;
    }
    boolean got = turn.word(verb).equals("got") && is(Cue.PERFECT);
    if (is(Cue.STARTED) || is(Cue.ENDED) || got) {
      return false;
    }
    boolean work = UseWords.LEAVES_A_WORK.contains(lemma) || UseWords.LASTING.contains(lemma);
    if (tag.equals("VBN")) {
      return is(Cue.PLUPERFECT)
          || (is(Cue.PERFECT) && !is(Cue.LASTING) && !work)
          || (is(Cue.PAST) && !is(Cue.PERFECT));
    }
    if (tag.equals("VBD") || (tag.equals("VBG") && is(Cue.PAST))) {
      return !UseWords.LASTING.contains(lemma) || UseWords.LASTING_SO_FAR.contains(lemma);
    }
    boolean perfect = is(Cue.PERFECT) && is(Cue.PARTICIPLE) && !is(Cue.LASTING);
    return perfect || is(Cue.PAST) || is(Cue.PLUPERFECT) || isLongAgo();
  }

  /** "I also use Miri before". */
  private boolean isLongAgo() {
    for (int i = last + 1; i <= last + 3 && turn.sameSentence(last, i); i++) {
      boolean ends = !turn.sameSentence(i, i + 1) || turn.tag(i + 1).length() == 1;
      if (UseWords.LONG_AGO.contains(turn.word(i)) && ends) {
        return true;
      }
    }
    return false;
  }

  private boolean tellsOfThePast() {
    for (int i = verb - REACH; i < last + REACH; i++) {
      if (turn.sameSentence(i, verb) && turn.tag(i).equals("VBD")) {
        return true;
      }
    }
    return false;
  }
}
