package org.leitmotif.transforms.mentions;

import java.util.Set;
import java.util.regex.Pattern;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/** Weighs what stands in a candidate and around it: its case, part of speech, neighbours, cues. */
final class LocalEvidence {
  /** "Go 1.16". */
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  private static final Set<String> SUBJECT = Grammar.words("i we they you he she");

  /** Tokens to both sides in which a cue speaks for a candidate. */
  private static final int NEIGHBOURHOOD = 25;

  /** Letters that inflections add to a cue at most. */
  private static final int INFLECTION = 5;

  /** Against a rare thing's name that may be anything else. */
  private static final double NO_CUE = -4;

  private LocalEvidence() {}

  static void weigh(Candidate c, SpokenTurn turn) {
    FormEvidence.weigh(c, turn);
    double form = c.logit;
    boolean wantsCue = c.wantsCue();
    boolean sure =
        c.logit >= 3.4 && c.ambiguity() == Ambiguity.NONE && !wantsCue && !c.manyTokens();
    if (!sure) {
      weighPlace(c, turn);
      weighCues(c, turn);
      if (wantsCue && !c.hasCue() && !NameSlots.isSaidOf(turn, c.first, c.last)) {
        c.weigh("no_cue", NO_CUE);
        c.lacksCue = true;
      }
    }
    c.around = c.logit - form;
    OtherSense.weigh(c, turn);
    c.alone = c.logit;
  }

  /** What stands around a candidate that sounds like a name. */
  static void weighAround(Candidate c, SpokenTurn turn) {
    weighPlace(c, turn);
    weighCues(c, turn);
    OtherSense.weigh(c, turn);
    c.alone = c.logit;
  }

  private static void weighPlace(Candidate c, SpokenTurn turn) {
    weighTag(c, turn);
    LetterEvidence.weighWithNoun(c, turn);
    NameAround.weigh(c, turn);
    String before = turn.sameSentence(c.first - 1, c.first) ? turn.lemma(c.first - 1) : "";
    String after = turn.sameSentence(c.last, c.last + 1) ? turn.lemma(c.last + 1) : "";
    boolean determined =
        turn.tag(c.first - 1).equals("DT") || turn.tag(c.first - 1).startsWith("PRP$");
    boolean beforeNoun = Grammar.NOUN_AFTER.contains(after);
    if (Grammar.STRONG_BEFORE.contains(before)) {
      c.weigh("after:" + before, 1.3);
    } else if (isCalled(c, turn)) {
      c.weigh("called", 1.5);
    } else if (before.equals("in") && (endsPhrase(turn, c.last) || beforeNoun)) {
      boolean written = c.entry().kind().equals("language") && NameSlots.isWritten(turn, c.first);
      c.weigh(written ? "written_in" : "after:in", written ? 2.8 : 1.6);
    } else if (Grammar.BEFORE_MEANS.contains(before)
        && c.shape == Shape.CAPITAL
        && endsPhrase(turn, c.last)) {
      c.weigh("after:" + before, 1.2);
    } else if (Grammar.BEFORE_NAME.contains(before)) {
      c.weigh("after:" + before, 0.4);
    }
    if (!c.garbled() && isVersion(turn, c.last + 1)) {
      c.weigh("version", 2.5);
    } else if (beforeNoun) {
      c.weigh("before:" + after, 1.5);
    } else if (determined && !before.isEmpty()) {
      c.weigh("determined", turn.tag(c.last + 1).startsWith("NN") ? -0.2 : -0.8);
    }
    if (c.last == c.first && turn.folded(c.first).length() == 1) {
      LetterEvidence.weigh(c, turn, before);
    }
    boolean small = c.shape == Shape.CASELESS || c.shape == Shape.LOWER;
    boolean bare = small && c.ordinary && NameSlots.bare(turn, c.first);
    if (bare && !c.garbled()) {
      c.weigh("bare", c.shape == Shape.LOWER ? 1.5 : 1);
    }
    c.outOfSlot = isWord(c, turn) && !bare && !isInSlot(c, turn, before);
    NameAround.weighPerson(c, turn, before, after);
  }

  /** Whether an ordinary word or a person's name is taken for a tool's: "rest", "Susan". */
  private static boolean isWord(Candidate c, SpokenTurn turn) {
    return c.form.misheard()
        && c.garbled()
        && !c.manyTokens()
        && c.form.core() == null
        && c.entry().name().length() > 1
        && ((c.ordinary && c.shape != Shape.CAPITAL)
            || OrdinaryWords.isPersonOrPlace(turn.folded(c.first)));
  }

  /** Whether a name is to be expected where a candidate stands. */
  private static boolean isInSlot(Candidate c, SpokenTurn turn, String before) {
    return (turn.sameSentence(c.last, c.last + 1) && turn.closesName(c.last + 1))
        || Grammar.STRONG_BEFORE.contains(before)
        || (before.equals("in") && endsPhrase(turn, c.last))
        || isCalled(c, turn)
        || isVersion(turn, c.last + 1)
        || c.evidence.stream().anyMatch(code -> code.startsWith("odd:"));
  }

  private static boolean isVersion(SpokenTurn turn, int i) {
    return turn.sameSentence(i - 1, i)
        && turn.tag(i).equals("CD")
        && VERSION.matcher(turn.word(i)).matches();
  }

  /** "A tool called X"; what is called by a strange word is no garbled name, but one we lack. */
  private static boolean isCalled(Candidate c, SpokenTurn turn) {
    return turn.sameSentence(c.first - 1, c.first)
        && ((turn.word(c.first - 1).equals("called") && !c.garbled())
            || turn.word(c.first - 2).equals("called"));
  }

  private static void weighTag(Candidate c, SpokenTurn turn) {
    String tag = turn.tag(c.last);
    if (isVersion(turn, c.last + 1)) {
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

  /** "We go and try", but "for you Go is". */
  private static boolean isSubject(SpokenTurn turn, int i, String next) {
    String before = turn.sameSentence(i - 1, i) ? turn.tag(i - 1) : "";
    return !before.equals("IN")
        && !before.startsWith("VB")
        && !next.equals("VBZ")
        && !next.equals("MD");
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
    boolean ends = endsPhrase(turn, c.last) || Grammar.NOUN_AFTER.contains(turn.lemma(c.last + 1));
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

  /** Whether a clause ends after a token. */
  static boolean endsPhrase(SpokenTurn turn, int last) {
    String tag = turn.tag(last + 1);
    return !turn.sameSentence(last, last + 1)
        || tag.equals("CC")
        || (!tag.isEmpty() && !Character.isLetter(tag.charAt(0)))
        || tag.startsWith("W")
        || tag.startsWith("VB")
        || tag.equals("PRP")
        || tag.equals("MD")
        || tag.equals("TO")
        || tag.equals("IN")
        || tag.equals("RB");
  }

  private static void weighCues(Candidate c, SpokenTurn turn) {
    if (c.entry().cues().isEmpty()) {
      return;
    }
    String near = neighbourhood(c, turn);
    int cues = 0;
    for (String cue : c.entry().cues()) {
      if (cues < 3 && isSaid(cue, near)) {
        c.weighCue(cue, cues == 0 ? 1.5 : 0.7);
        cues++;
      }
    }
  }

  /** Whether a cue is said, inflected or not: "java" is no "javascript". */
  private static boolean isSaid(String cue, String near) {
    String start = " " + cue;
    for (int at = near.indexOf(start); at >= 0; at = near.indexOf(start, at + 1)) {
      if (near.indexOf(' ', at + start.length()) - at - start.length() <= INFLECTION) {
        return true;
      }
    }
    return false;
  }

  private static String neighbourhood(Candidate c, SpokenTurn turn) {
    int from = Math.max(0, c.first - NEIGHBOURHOOD);
    int to = Math.min(turn.size() - 1, c.last + NEIGHBOURHOOD);
    StringBuilder near = new StringBuilder(" ");
    for (int i = from; i <= to; i++) {
      if (i < c.first || i > c.last) {
        near.append(turn.word(i)).append(' ');
      }
    }
    return near.toString();
  }
}
