package org.leitmotif.transforms.mentions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/**
 * What the places of a name in small letters tell: the words "go" and "curl" are names where they
 * stand as names do, and people who write one of them small do so again.
 */
final class SmallNames {
  /** Log odds that a word is the name that is written like it in this interview. */
  private static final double WRITTEN_SMALL = 1.8;

  /** Least log odds of what other places tell where there is no case. */
  private static final double LEAST = -0.5;

  private final List<SpokenTurn> turns;

  /** What stands around the candidates of each name in small letters. */
  private final Map<String, Places> places = new HashMap<>();

  /** How often each name has its capital. */
  private final Map<String, Integer> capitals = new HashMap<>();

  SmallNames(List<SpokenTurn> turns) {
    this.turns = turns;
  }

  /** Adds the place of a candidate that is not garbled. */
  void add(Candidate c) {
    if (c.shape == Shape.CAPITAL) {
      capitals.merge(c.entry().name(), 1, Integer::sum);
    } else if (c.shape.small()) {
      addPlace(c, turns.get(c.turn));
    }
  }

  private void addPlace(Candidate c, SpokenTurn turn) {
    if (OrdinaryWords.isPersonOrPlace(turn.folded(c.first))) {
      return;
    }
    Places of = places.computeIfAbsent(c.entry().name(), k -> new Places());
    of.add(c.around, turn.word(c.first - 1), turn.lemma(c.last + 1));
    if (!c.verb) {
      of.addNoVerb(c.placed, turn.word(c.first - 1), turn.lemma(c.last + 1));
    }
    if (c.manyTokens()) {
      return;
    }
    if (NameSlots.lacksArticle(turn, c.first)) {
      of.addWithoutArticle(turn.word(c.first - 1));
    }
    if (turn.tag(c.last).startsWith("VB")) {
      boolean odd = TagEvidence.inPlaceOfNoun(c, turn);
      if (odd || TagEvidence.isVerbBefore(turn, c.first)) {
        of.addVerb(odd, turn.word(c.first - 1));
      }
    }
  }

  /**
   * The places of a candidate's word if they are such as names have, and so is its own: a word that
   * stands where names stand, again and again, is one: "with shuttle", "in curl".
   */
  @Nullable Places placesOfNames(Candidate c, SureNames names) {
    Places all = places.get(c.entry().name());
    if (!c.shape.small() || c.garbled() || all == null) {
      return null;
    }
    boolean mayBeVerb = c.shape == Shape.CASELESS && isVerb(c);
    boolean theirs =
        all.areOfNoVerb()
            ? !TagEvidence.isVerbBefore(turns.get(c.turn), c.first)
            : !mayBeVerb
                && (all.areOfNames() || (all.areOfNoThing() && names.areOfField(c.entry())));
    return theirs ? all : null;
  }

  /** Weighs a word whose name has lost its capital in this interview; whether it is one. */
  boolean weigh(Candidate c) {
    Places all = places.get(c.entry().name());
    if (all == null || !mayHaveLostCapital(c)) {
      return false;
    }
    int capital = capitals.getOrDefault(c.entry().name(), 0);
    boolean lost = all.areSmallNames() && capital < all.sure();
    if (lost) {
      c.weigh("written_small_here:" + all.sure(), WRITTEN_SMALL);
    }
    return lost;
  }

  private static boolean mayHaveLostCapital(Candidate c) {
    return c.shape == Shape.LOWER
        && c.ordinary
        && !c.verb
        && !c.garbled()
        && c.ambiguity() == Ambiguity.CASE;
  }

  /**
   * Where the name is written like the word, what a place of the one is tells less of the other,
   * and nothing for a verb.
   *
   * @param weight log odds of the other places
   */
  double withoutCase(Candidate c, double weight) {
    return Math.max(LEAST, isVerb(c) ? Math.min(0, weight) : weight);
  }

  private boolean isVerb(Candidate c) {
    return turns.get(c.turn).tag(c.last).startsWith("VB");
  }
}
