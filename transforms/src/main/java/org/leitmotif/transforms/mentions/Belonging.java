package org.leitmotif.transforms.mentions;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What nouns around a name claim of it: "our Rust side", "I was a C++ developer", "my go-to is".
 */
final class Belonging {
  private static final Set<String> MINE = Set.of("my", "our");
  private static final Set<String> BE = Set.of("is", "'s", "are", "'re", "was", "were", "been");
  private static final Set<String> CHOICE =
      Set.of(
          "go", "go-to", "favorite", "favourite", "choice", "default", "main", "primary", "daily");
  private static final Set<String> IN = Set.of("with", "in", "on", "of");

  /** Tokens before a name among which the noun of an experience is looked for. */
  private static final int REACH = 12;

  private final SpokenTurn turn;
  private final int first;
  private final int last;

  private Belonging(SpokenTurn turn, int first, int last) {
    this.turn = turn;
    this.first = first;
    this.last = last;
  }

  /** What they claim of the name from one token to another; null where nothing. */
  static @Nullable String of(SpokenTurn turn, int first, int last) {
    Belonging belonging = new Belonging(turn, first, last);
    if (UseNouns.TRADE.contains(turn.lemma(last + 1))) {
      return belonging.trade();
    }
    if (belonging.isOwned()) {
      return belonging.isOver() ? Stance.USED_BEFORE : Stance.USES;
    }
    String choice = belonging.choice();
    return choice == null ? belonging.experience() : choice;
  }

  /** "I was a C++ developer", "as a Go programmer, I". */
  private String trade() {
    for (int i = first - 1; i >= first - 6 && turn.sameSentence(i, first); i--) {
      String word = turn.word(i);
      boolean self = turn.word(i - 1).equals("i") || turn.word(i - 1).equals("we");
      self |= turn.tag(i - 1).startsWith("RB") && turn.word(i - 2).equals("i");
      if (isPast(i)) {
        return self ? Stance.USED_BEFORE : Stance.NAMED;
      }
      if (UseWords.cue(word) == UseWords.Cue.NEGATED && self(i)) {
        return Stance.NOT_USED;
      }
      if (word.equals("been") || (word.equals("be") && turn.word(i - 2).equals("used"))) {
        return has(i) ? word.equals("be") ? Stance.USED_BEFORE : Stance.USES : Stance.NAMED;
      }
      if (word.equals("am") || word.equals("'m") || word.equals("'re") || word.equals("are")) {
        return self ? Stance.USES : Stance.NAMED;
      }
    }
    return Stance.NAMED;
  }

  /** "I have been", "I used to be". */
  private boolean has(int be) {
    for (int i = be - 1; i >= be - 4 && turn.sameSentence(i, be); i--) {
      if (turn.word(i).equals("i") || turn.word(i).equals("we")) {
        return true;
      }
    }
    return false;
  }

  /** "I am not", "I'm not really". */
  private boolean self(int not) {
    int be = not - 1;
    return turn.lemma(be).equals("be")
        && (turn.word(be - 1).equals("i") || turn.word(be - 1).equals("we"));
  }

  /** "our Java side", "my C object". */
  private boolean isOwned() {
    int i = first - 1;
    while (i > first - 4
        && turn.sameSentence(i, first)
        && (turn.tag(i).startsWith("JJ") || turn.tag(i).equals("NN") || isFiller(i))) {
      i--;
    }
    return turn.sameSentence(i, first)
        && MINE.contains(turn.word(i))
        && !UseNouns.SAID.contains(turn.lemma(last + 1))
        && (turn.tag(last + 1).startsWith("NN") || i == first - 1);
  }

  /** "my C++ code was". */
  private boolean isOver() {
    int i = last + 1;
    while (i <= last + REACH && turn.sameSentence(last, i) && turn.tag(i).startsWith("NN")) {
      i++;
    }
    return isPast(i);
  }

  private boolean isPast(int be) {
    return turn.word(be).equals("was") || turn.word(be).equals("were");
  }

  /** "my tool of choice is Miri", "Miri is my favourite". */
  private @Nullable String choice() {
    int be = last + 1;
    if (turn.sameSentence(last, be + 1) && BE.contains(turn.word(be))) {
      boolean chosen = CHOICE.contains(turn.word(be + 2)) || CHOICE.contains(turn.word(be + 3));
      return MINE.contains(turn.word(be + 1)) && chosen ? tense(be) : null;
    }
    be = first - 1;
    while (be >= first - REACH
        && (turn.tag(be).startsWith("RB")
            || turn.tag(be).equals("DT")
            || (turn.word(be).equals("in") && be == first - 1)
            || isHesitation(be))) {
      be--;
    }
    if (!turn.sameSentence(be, first) || !BE.contains(turn.word(be))) {
      return null;
    }
    int i = be - 1;
    while (i >= be - 6 && turn.sameSentence(i, first) && isNominal(i)) {
      i--;
    }
    boolean ours = turn.sameSentence(i, first) && MINE.contains(turn.word(i));
    return ours || isOurCase(be) ? tense(be) : null;
  }

  /** "for us it's Rust", "in our case it's Rust". */
  private boolean isOurCase(int be) {
    if (!turn.word(be - 1).equals("it") && !turn.word(be - 1).equals("that")) {
      return false;
    }
    for (int i = be - 2; i >= be - REACH && turn.sameSentence(i, first); i--) {
      boolean us = turn.word(i).equals("us") || turn.word(i).equals("me");
      boolean mine = MINE.contains(turn.word(i)) && turn.word(i + 1).equals("case");
      boolean work = turn.word(i).equals("work") && turn.word(i + 1).equals(",");
      if ((us || work) ? turn.word(i - 1).equals("for") : mine && turn.word(i - 1).equals("in")) {
        return true;
      }
    }
    return false;
  }

  private boolean isHesitation(int i) {
    return turn.word(i).equals("like") || turn.word(i).equals(",") || turn.tag(i).equals("UH");
  }

  private boolean isFiller(int i) {
    boolean comma = turn.word(i).equals(",");
    return comma ? isHesitation(i - 1) && !turn.word(i - 1).equals(",") : isHesitation(i);
  }

  private boolean isNominal(int i) {
    String tag = turn.tag(i);
    return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("HYPH") || tag.equals("IN");
  }

  private String tense(int be) {
    return isPast(be) ? Stance.USED_BEFORE : Stance.USES;
  }

  /** "the issues that I have had with Miri", "my experience with Go", "no experience with it". */
  private @Nullable String experience() {
    if (!IN.contains(turn.word(first - 1))) {
      return null;
    }
    boolean noun = false;
    boolean none = false;
    boolean self = false;
    boolean had = false;
    boolean have = false;
    for (int i = first - 2; i >= first - REACH && turn.sameSentence(i, first); i--) {
      String word = turn.word(i);
      if (UseNouns.EXPERIENCE.contains(turn.lemma(i))) {
        noun = true;
        none = turn.lemma(i).equals("experience") && isNone(i);
      }
      if (word.equals(",") && !noun) {
        return null;
      }
      boolean subject = word.equals("i") || word.equals("we");
      self |= subject || (noun && MINE.contains(word));
      have |= word.equals("have") || word.equals("'ve") || MINE.contains(word);
      had |= word.equals("had");
      if (subject && noun) {
        break;
      }
    }
    if (!noun || !self || !(had || have)) {
      return null;
    }
    return none ? Stance.NOT_USED : have ? Stance.USES : Stance.USED_BEFORE;
  }

  private boolean isNone(int noun) {
    for (int i = noun - 1; i >= noun - 4 && turn.sameSentence(i, noun); i--) {
      if (UseWords.cue(turn.word(i)) == UseWords.Cue.NEGATED) {
        return true;
      }
    }
    return false;
  }
}
