package org.leitmotif.transforms.mentions;

import java.util.regex.Pattern;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/** Weighs what stands in a candidate and around it: its case, part of speech, neighbours, cues. */
final class LocalEvidence {
  /** "Go 1.16". */
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

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
      c.placed = c.logit - form;
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
    TagEvidence.weigh(c, turn);
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
    boolean bare = c.shape.small() && c.ordinary && NameSlots.bare(turn, c.first);
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

  static boolean isVersion(SpokenTurn turn, int i) {
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
    for (int at = near.indexOf(cue); at >= 0; at = near.indexOf(cue, at + 1)) {
      int end = at + cue.length();
      if (near.charAt(at - 1) == ' ' && near.indexOf(' ', end) - end <= INFLECTION) {
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
