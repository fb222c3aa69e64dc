package org.leitmotif.transforms.mentions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

/**
 * Weighs candidates by each other: names speak for each other in a list, in a sentence, in question
 * and answer, and an interview that names a thing for sure will name it again.
 */
final class InterviewEvidence {
  private static final double SURE = 1.8;
  private static final double LIKELY = 0;
  private static final int LIST_GAP = 4;

  /** Times a name stands with a cue from which it hardly needs one. */
  private static final int ESTABLISHED = 5;

  private final List<SpokenTurn> turns;
  private final List<Candidate> candidates;
  private final Set<String> speakerNames;
  private final NamesByTurn sure;
  private final NamesByTurn likely;

  private final Standing standing = new Standing();

  private final SmallNames smallNames;
  private final SureNames names;
  private final KeptCase keptCase = new KeptCase();

  /**
   * Candidates that are weighed by themselves, in the order of the text.
   *
   * @param speakerNames folded words of the speakers' names
   */
  InterviewEvidence(List<SpokenTurn> turns, List<Candidate> candidates, Set<String> speakerNames) {
    this.speakerNames = speakerNames;
    this.turns = turns;
    this.candidates = candidates;
    sure = new NamesByTurn(turns.size(), Selection.of(candidates, SURE));
    likely = new NamesByTurn(turns.size(), Selection.of(candidates, LIKELY));
    smallNames = new SmallNames(turns);
    for (Candidate c : candidates) {
      standing.add(c);
      if (!c.garbled()) {
        smallNames.add(c);
      }
    }
    sure.all().forEach(keptCase::add);
    names = new SureNames(turns, sure.all());
  }

  /** How often a name is sure in the interview. */
  int sure(String name) {
    return names.count(name);
  }

  /** What is named for sure somewhere in the interview, in the order of the text. */
  Collection<Entry> sureEntries() {
    return names.entries();
  }

  /** Weighs the candidates it was made with. */
  void weigh() {
    candidates.forEach(c -> weigh(c, true));
  }

  /** Weighs a candidate that was found later. */
  void weigh(Candidate c) {
    weigh(c, false);
  }

  /**
   * @param counted whether the candidate itself is one of those it was made with
   */
  private void weigh(Candidate c, boolean counted) {
    if (c.ambiguity() == Ambiguity.NONE && c.logit >= 3) {
      return;
    }
    weighNeighbours(c);
    Places ofNames = smallNames.placesOfNames(c, names);
    weighName(c, counted, ofNames != null);
    if (ofNames != null) {
      c.weigh("in_place_of_names:" + ofNames.count(), ofNames.areOfNoVerb() ? 6.2 : 4.7);
    }
    names.weighTopic(c);
    if (c.garbled()) {
      names.weighTranscript(c);
      if (c.outOfSlot && !c.hasCue() && (c.ordinary || sure(c.entry().name()) == 0)) {
        c.weigh("no_slot", -2);
      }
    } else {
      keptCase.weigh(c);
      if (c.ordinary && !c.letter && !c.hasCue() && names.areNoOthers(c)) {
        c.weigh("no_other_names", -0.8);
      }
      if (c.shape.small() && c.ordinary && names.garbles() && mayBeNoun(c)) {
        // Who writes "ball trend" writes "open tofu", too.
        c.weigh("transcript_garbles:small", 0.9);
      }
    }
  }

  private boolean mayBeNoun(Candidate c) {
    String tag = turns.get(c.turn).tag(c.last);
    String before = turns.get(c.turn).tag(c.first - 1);
    return c.manyTokens() || !(tag.startsWith("VB") || tag.startsWith("JJ") || before.equals("DT"));
  }

  private void weighNeighbours(Candidate c) {
    SpokenTurn turn = turns.get(c.turn);
    String listed = null;
    Candidate near = null;
    for (Candidate other : sure.around(c)) {
      if (inList(turn, c, other)) {
        listed = other.entry().name();
      } else if (turn.sameSentence(c.first, other.first)
          && !other.entry().name().equals(c.entry().name())) {
        near = other;
      }
    }
    if (listed != null) {
      c.weigh("beside:" + listed, c.lacksCue && isProper(c, turn) ? 4 : 2);
    } else if (listedMaybe(turn, c)) {
      c.weigh("in_list", 1);
    } else if (near != null) {
      c.weigh("near:" + near.entry().name(), related(c, near) ? 0.8 : 0.5);
    }
    if (c.turn > 0 && !c.garbled() && sure.has(c.turn - 1, c.entry().name())) {
      c.weigh("in_question", 0.8);
    }
  }

  /** "Firecracker, and Finch": what is listed with a tool hardly needs a cue. */
  private static boolean isProper(Candidate c, SpokenTurn turn) {
    return c.shape == Shape.CAPITAL && !c.manyTokens() && turn.tag(c.first).startsWith("NNP");
  }

  private boolean listedMaybe(SpokenTurn turn, Candidate c) {
    return likely.around(c).stream()
        .anyMatch(other -> !other.entry().equals(c.entry()) && inList(turn, c, other));
  }

  private static boolean related(Candidate a, Candidate b) {
    return a.entry().ecosystems().stream().anyMatch(b.entry().ecosystems()::contains);
  }

  private static boolean inList(SpokenTurn turn, Candidate a, Candidate b) {
    int from = Math.min(a.last, b.last) + 1;
    int to = Math.max(a.first, b.first);
    if (to - from > LIST_GAP || to <= from || !turn.sameSentence(from - 1, to)) {
      return false;
    }
    boolean joined = false;
    for (int i = from; i < to; i++) {
      if (!Grammar.LIST.contains(turn.word(i))) {
        return false;
      }
      joined |= !Set.of("uh", "um", "like", "even", "in").contains(turn.word(i));
    }
    return joined;
  }

  /** Whether names of this transcript have come out garbled or in pieces. */
  boolean garbles() {
    return names.garbles();
  }

  private void weighName(Candidate c, boolean counted, boolean inPlaceOfNames) {
    if (isSpeaker(c)) {
      c.weigh("speaker", -6);
    }
    boolean writtenSmall = smallNames.weigh(c);
    Standing.Others others = standing.others(c, counted);
    if (others.any()) {
      double weight = others.logOdds();
      if (inPlaceOfNames) {
        // The word's places tell more than that it is often a mere word by itself.
        weight = Math.max(-0.3, weight);
      } else if (writtenSmall || (c.shape == Shape.CASELESS && c.ordinary)) {
        weight = smallNames.withoutCase(c, weight);
      }
      c.weigh(
          "elsewhere:" + others.good() + "/" + (others.good() + others.bad()),
          c.garbled() ? 0.5 * weight : weight);
    }
    if (mayHaveCueElsewhere(c) && others.good() >= 2 && others.good() > others.bad()) {
      c.weigh("cue_elsewhere", others.good() >= ESTABLISHED ? 3 : 1.5);
    }
    int sure = sure(c.entry().name());
    if (sure > 0 && c.alone < SURE) {
      double most = c.garbled() ? 1.4 : others.good() >= others.bad() ? 3 : 2;
      c.weigh("in_interview:" + sure, Math.min(most, 0.6 + 0.6 * Math.log(sure)));
    }
  }

  /** A colleague who is called like a rare tool has no cue either. */
  private boolean mayHaveCueElsewhere(Candidate c) {
    return c.lacksCue
        && c.shape != Shape.LOWER
        && !OrdinaryWords.isPersonOrPlace(turns.get(c.turn).folded(c.first));
  }

  /** A speaker's own name is theirs. */
  private boolean isSpeaker(Candidate c) {
    return !c.manyTokens()
        && c.shape != Shape.LOWER
        && speakerNames.contains(turns.get(c.turn).folded(c.first));
  }

  /** Candidates in an order that does not depend on how they were found. */
  static final Comparator<Candidate> ORDER =
      Comparator.<Candidate>comparingInt(c -> c.turn)
          .thenComparingInt(c -> c.first)
          .thenComparingInt(c -> c.last);

  /** Whether a token is in no candidate that stands well. */
  boolean free(int turn, int token) {
    return sure.free(turn, token);
  }
}
