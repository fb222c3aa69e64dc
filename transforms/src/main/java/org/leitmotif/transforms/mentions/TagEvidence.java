package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Weighs parts of speech: where a word is itself, it is hardly a name. */
final class TagEvidence {
  private static final Set<String> SUBJECT = Grammar.words("i we they you he she");

  private TagEvidence() {}

  static void weigh(Candidate c, SpokenTurn turn) {
    String tag = turn.tag(c.last);
    if (LocalEvidence.isVersion(turn, c.last + 1)) {
      return;
    }
    if (c.manyTokens()) {
      boolean command = c.ordinary && turn.tag(c.first).startsWith("VB") && !c.garbled();
      if (command && Grammar.OBJECT.contains(turn.word(c.last + 1))) {
        c.weigh("with_object", -3);
      } else if (command && c.method == Candidate.Method.EXACT && !c.wantsCue()) {
        c.weigh("no_object", 0.5);
      }
      return;
    }
    if (c.garbled()) {
      weighOddness(c, turn, tag);
      return;
    }
    if (c.ordinary && c.shape != Shape.START && inPlaceOfNoun(c, turn)) {
      c.weigh("odd:" + tag, 1);
    } else if (tag.startsWith("VB")) {
      boolean verb = Grammar.AFTER_VERB.contains(turn.word(c.last + 1));
      String next = turn.tag(c.last + 1);
      boolean imperative =
          c.shape == Shape.START && c.ordinary && !next.equals("VBZ") && !next.equals("MD");
      boolean afterSubject =
          c.ordinary
              && SUBJECT.contains(turn.word(c.first - 1))
              && isSubject(turn, c.first - 1, next);
      c.weigh(
          "pos:" + tag,
          c.shape == Shape.CAPITAL
              ? afterSubject ? -3 : -0.5
              : (verb ? -2.5 : -1.5) - (imperative ? 3 : 0));
    } else if (Grammar.noNoun(tag)) {
      c.weigh("pos:" + tag, c.shape == Shape.CAPITAL ? -0.5 : -1.5);
    } else if (tag.startsWith("NNP")) {
      c.weigh("pos:" + tag, 0.4);
    } else if (tag.startsWith("JJ")) {
      c.weigh("pos:" + tag, -0.4);
    }
  }

  /** "In curl", "to use curl": what the tagger takes for a verb where no verb can be. */
  static boolean inPlaceOfNoun(Candidate c, SpokenTurn turn) {
    int place = c.first - 1;
    String tag = turn.tag(c.last);
    if (!(tag.equals("VB") || tag.equals("VBP"))
        || !turn.sameSentence(place, c.first)
        || Grammar.OBJECT.contains(turn.word(c.last + 1))) {
      return false;
    }
    String before = turn.tag(place);
    return (before.equals("IN") && !Grammar.BEFORE_CLAUSE.contains(turn.word(place)))
        || (before.startsWith("VB") && Grammar.STRONG_BEFORE.contains(turn.lemma(place)));
  }

  /** "We go and try", but "for you Go is". */
  private static boolean isSubject(SpokenTurn turn, int i, String next) {
    String before = turn.sameSentence(i - 1, i) ? turn.tag(i - 1) : "";
    return !before.equals("IN")
        && !before.startsWith("VB")
        && !next.equals("VBZ")
        && !next.equals("MD");
  }

  /**
   * In the place of a noun a function word or a verb is odd: "use me to check", "written in see";
   * in its own place it is itself: "you see", "for me".
   */
  private static void weighOddness(Candidate c, SpokenTurn turn, String tag) {
    if (c.ordinary && tag.startsWith("JJ") && turn.tag(c.last + 1).startsWith("NN")) {
      // "Last week": an adjective in its place.
      c.weigh("fits:" + tag, -1.5);
      return;
    }
    if (!c.ordinary || !Grammar.noNoun(tag)) {
      return;
    }
    int place = c.first - 1;
    String before = turn.sameSentence(place, c.first) ? turn.lemma(place) : "";
    String tagBefore = before.isEmpty() ? "" : turn.tag(place);
    boolean ends =
        LocalEvidence.endsPhrase(turn, c.last)
            || Grammar.NOUN_AFTER.contains(turn.lemma(c.last + 1));
    boolean used =
        Grammar.STRONG_BEFORE.contains(before)
            || Grammar.WITHIN.contains(before)
            || before.equals("unsafe");
    boolean noun = !tag.startsWith("PRP") && (tagBefore.equals("IN") || tagBefore.equals("DT"));
    if (before.equals("and") && inTurnedAnd(c, turn)) {
      c.weigh("odd:and", 2.3);
    } else if (tag.startsWith("VB") && bareNounAfter(turn, c.last)) {
      c.weigh("odd:object", 0.5);
    } else if (ends && (used || noun)) {
      c.weigh("odd:" + tag, 2);
    } else if (tag.startsWith("PRP")
        || Grammar.subjectOrAuxiliary(tagBefore)
        || before.isEmpty()
        || (tag.startsWith("VB") && Grammar.OBJECT.contains(turn.word(c.last + 1)))) {
      c.weigh("fits:" + tag, -2.5);
    }
  }

  /** Whether "and see" without what is seen may have been "in C": "what you use and see, which". */
  private static boolean inTurnedAnd(Candidate c, SpokenTurn turn) {
    String after = turn.tag(c.last + 1);
    return turn.tag(c.last).startsWith("VB")
        && c.entry().name().length() == 1
        && turn.sameSentence(c.first - 2, c.last)
        && (!turn.sameSentence(c.last, c.last + 1)
            || !Character.isLetter(after.charAt(0))
            || after.equals("WDT"))
        && !Grammar.AND_SEE.contains(turn.lemma(c.first - 2))
        && !Grammar.AND_SEE.contains(turn.lemma(c.first - 3));
  }

  /** "See application": a verb wants an article there. */
  private static boolean bareNounAfter(SpokenTurn turn, int last) {
    String noun = turn.sameSentence(last, last + 1) ? turn.lemma(last + 1) : "";
    return turn.tag(last + 1).equals("NN")
        && Grammar.NOUN_AFTER.contains(noun)
        && !Grammar.MASS_NOUN.contains(noun)
        && !turn.tag(last + 2).startsWith("NN");
  }
}
