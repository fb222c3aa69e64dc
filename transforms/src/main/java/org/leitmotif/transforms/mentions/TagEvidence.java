package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Weighs parts of speech: where a word is itself, it is hardly a name. */
final class TagEvidence {
  private static final Set<String> SUBJECT = Grammar.words("i we they you he she");

  /** Tokens before "to" in which what is done may stand. */
  private static final int MOVED_REACH = 3;

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
    boolean small =
        tag.startsWith("VB")
            && c.ordinary
            && (c.shape == Shape.CASELESS
                || (c.shape == Shape.LOWER && OrdinaryWords.isEveryday(turn.word(c.first))));
    if ((c.ordinary && c.shape != Shape.START && inPlaceOfNoun(c, turn))
        || (small && isThing(turn, c.first))) {
      c.weigh("odd:" + tag, 1);
    } else if (small && isVerbBefore(turn, c.first)) {
      c.weigh("pos:" + tag, -3.5);
      c.verb = true;
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

  /** Whether a verb is to be expected at a token: "to go", "I go". */
  static boolean isVerbBefore(SpokenTurn turn, int i) {
    String tag = turn.sameSentence(i - 1, i) ? turn.tag(i - 1) : "";
    return (tag.equals("TO") && !isRelated(turn, i))
        || tag.equals("MD")
        || (tag.equals("PRP") && !Grammar.POSSESSIVE.contains(turn.word(i - 1)));
  }

  /** "Similar to go", "from Java to go", "to go developers", "than to". */
  private static boolean isRelated(SpokenTurn turn, int i) {
    String after = turn.sameSentence(i, i + 1) ? turn.lemma(i + 1) : "";
    boolean listed =
        (after.equals("or") || after.equals("and")) && !turn.tag(i + 2).startsWith("VB");
    return Grammar.RELATED.contains(turn.word(i - 2))
        || turn.word(i - 3).equals("from")
        || Grammar.NOUN_AFTER.contains(after)
        || after.equals("than")
        || listed;
  }

  /**
   * "The go people", "what go does", "migrated to go": a noun, whatever the tagger takes it for.
   */
  private static boolean isThing(SpokenTurn turn, int i) {
    String before = turn.sameSentence(i - 1, i) ? turn.tag(i - 1) : "";
    String after = turn.sameSentence(i, i + 1) ? turn.tag(i + 1) : "";
    // "How users react is up to them".
    boolean subject =
        Grammar.afterSubject(after) && !before.startsWith("NN") && !isVerbBefore(turn, i);
    return subject
        || (before.equals("DT") && after.startsWith("NN") && !turn.tag(i).equals("VBG"))
        || (before.equals("TO") && isMoved(turn, i - 1) && isArrived(turn, i));
  }

  /** "Migrated to", "migrated everything to". */
  private static boolean isMoved(SpokenTurn turn, int to) {
    for (int i = to - 1; i >= to - MOVED_REACH && turn.sameSentence(i, to); i--) {
      if (Grammar.BEFORE_TO.contains(turn.lemma(i))) {
        return true;
      }
      if (!Grammar.MOVED.contains(turn.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** "To go.", "to go in the end", but "to go live". */
  private static boolean isArrived(SpokenTurn turn, int i) {
    String word = turn.word(i + 1);
    return !turn.sameSentence(i, i + 1)
        || (!Grammar.AFTER_VERB.contains(word)
            && (isOver(turn, i + 1)
                || Grammar.WHEN.contains(word)
                || Grammar.NOUN_AFTER.contains(turn.lemma(i + 1))
                || turn.tag(i + 1).startsWith("W")));
  }

  /** Whether a token is no more of the clause before it: a mark, "in the end", "and Java". */
  private static boolean isOver(SpokenTurn turn, int i) {
    String tag = turn.sameSentence(i - 1, i) ? turn.tag(i) : ".";
    return !Character.isLetter(tag.charAt(0))
        || tag.equals("IN")
        || (tag.equals("CC") && !turn.tag(i + 1).startsWith("VB"));
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
    if (!c.ordinary) {
      return;
    }
    if (Grammar.NO_NOUN.contains(turn.word(c.first)) && isNoun(turn, c.first)) {
      c.weigh("odd:noun", 3.2);
      return;
    }
    if (!Grammar.noNoun(tag)) {
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

  /**
   * Whether a word that is never a noun stands where only one can: "lines of see with", "plain see,
   * it's", "a see person". Its tag is not asked: the tagger makes a noun of what stands so.
   */
  private static boolean isNoun(SpokenTurn turn, int i) {
    if (!turn.sameSentence(i - 1, i)) {
      return false;
    }
    String before = turn.word(i - 1);
    if (turn.tag(i - 1).equals("DT")) {
      String noun = turn.lemma(i + 1);
      return Grammar.NOUN_AFTER.contains(noun) || Grammar.PERSON_NOUN.contains(noun);
    }
    boolean of = before.equals("of") && !Grammar.KIND_OF.contains(turn.word(i - 2));
    String after = turn.tag(i + 1);
    return (of || Grammar.WITH_A_NAME.contains(before))
        && !Grammar.OBJECT.contains(turn.word(i + 1))
        && (isOver(turn, i + 1) || after.equals("VBZ") || after.equals("MD"));
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
