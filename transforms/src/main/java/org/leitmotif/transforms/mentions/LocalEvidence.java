package org.leitmotif.transforms.mentions;

import java.util.Locale;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/** Weighs what stands in a candidate and around it: its case, part of speech, neighbours, cues. */
final class LocalEvidence {
  /** Tokens to both sides in which a cue speaks for a candidate. */
  private static final int NEIGHBOURHOOD = 25;

  private LocalEvidence() {}

  static void weigh(Candidate c, SpokenTurn turn) {
    weighForm(c, turn);
    boolean sure = c.logit >= 3.4 && c.entry().ambiguity() == Ambiguity.NONE && !c.manyTokens();
    if (!sure) {
      weighPlace(c, turn);
      weighCues(c, turn);
    }
    weighTitle(c, turn);
    c.alone = c.logit;
  }

  /** What stands around a candidate that sounds like a name. */
  static void weighAround(Candidate c, SpokenTurn turn) {
    weighPlace(c, turn);
    weighCues(c, turn);
    weighTitle(c, turn);
    c.alone = c.logit;
  }

  private static void weighForm(Candidate c, SpokenTurn turn) {
    if (c.garbled()) {
      weighGarbled(c, turn);
      return;
    }
    String code = c.shape.name().toLowerCase(Locale.ROOT) + (c.ordinary ? ":ordinary_word" : "");
    switch (c.entry().ambiguity()) {
      case NONE -> c.weigh("name:" + code, none(c));
      case CASE -> c.weigh(code, someCase(c));
      case CONTEXT -> c.weigh("ambiguous:" + code, context(c));
    }
    String name = c.form.written();
    if (c.entry().ambiguity() == Ambiguity.CONTEXT
        && c.shape == Shape.CAPITAL
        && !c.manyTokens()
        && name.equals(name.toLowerCase(Locale.ROOT))) {
      c.weigh("written_small", -0.8);
    }
    String surface = turn.surface(c.first, c.last);
    boolean shouted = surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
    if (shouted && !name.equals(name.toUpperCase(Locale.ROOT)) && surface.length() <= 4) {
      c.weigh("all_capitals", -2.5);
    }
  }

  private static double none(Candidate c) {
    if (c.ordinary && !c.manyTokens() && !c.form.written().equals(c.entry().name())) {
      // "Actions" for GitHub Actions: an alias that is an ordinary word.
      return context(c);
    }
    boolean asWritten = c.method == Candidate.Method.EXACT;
    return switch (c.shape) {
      case CAPITAL -> asWritten || !c.ordinary ? 4 : 1.5;
      case START ->
          (asWritten && !c.manyTokens()) || !c.ordinary ? 3.6 : c.manyTokens() ? -0.5 : 1.5;
      case LOWER -> c.ordinary ? (c.compound ? 0.6 : -1.4) : asWritten ? 4 : 3;
      case CASELESS -> c.ordinary ? 0 : 3.4;
    };
  }

  private static double someCase(Candidate c) {
    return switch (c.shape) {
      case CAPITAL -> c.ordinary ? 2.4 : 3.2;
      case START -> c.ordinary ? 0.2 : 2;
      case LOWER -> c.ordinary ? -1.4 : 0.9;
      case CASELESS -> c.ordinary ? -0.8 : 1.2;
    };
  }

  private static double context(Candidate c) {
    return switch (c.shape) {
      case CAPITAL -> c.ordinary ? 0.2 : 0.8;
      case START -> c.ordinary ? -1.5 : -0.8;
      case LOWER -> c.ordinary ? (c.letter ? -1.6 : -3) : -1;
      case CASELESS -> c.ordinary ? -2 : -0.4;
    };
  }

  /** The literal words are the first hypothesis; the odder they are here, the weaker it is. */
  private static void weighGarbled(Candidate c, SpokenTurn turn) {
    if (c.starts > 0) {
      String ordinary = c.ordinary ? ":ordinary_words" : "";
      double start = -1.2 + 6 * (c.starts / 100.0 - 0.75) + (c.ordinary ? -0.6 : 1);
      start += 0.3 * Math.min(4, c.startLetters - 4);
      c.weigh("ends_like:" + c.starts + ordinary, start);
      return;
    }
    String code = c.ordinary ? "misheard:ordinary_words" : "misheard";
    double weight =
        !c.manyTokens()
            ? (c.ordinary ? -3 : -0.3)
            : !c.ordinary
                ? 0.8
                : c.spelled || c.compound ? 0.5 : hasFunctionWord(c, turn) ? -0.8 : -0.3;
    if (c.shape == Shape.CAPITAL && !c.manyTokens()) {
      weight += 0.8;
    }
    c.weigh(code, weight);
    if (turn.folded(c.first).length() <= 3 && !c.manyTokens()) {
      c.weigh("short", -0.5);
    }
  }

  private static boolean hasFunctionWord(Candidate c, SpokenTurn turn) {
    for (int i = c.first; i <= c.last; i++) {
      if (Grammar.noNoun(turn.tag(i))) {
        return true;
      }
    }
    return false;
  }

  private static void weighPlace(Candidate c, SpokenTurn turn) {
    weighTag(c, turn);
    weighLetterAndNoun(c, turn);
    weighNameAround(c, turn);
    String before = turn.sameSentence(c.first - 1, c.first) ? turn.lemma(c.first - 1) : "";
    String after = turn.sameSentence(c.last, c.last + 1) ? turn.lemma(c.last + 1) : "";
    boolean determined =
        turn.tag(c.first - 1).equals("DT") || turn.tag(c.first - 1).startsWith("PRP$");
    boolean beforeNoun = Grammar.NOUN_AFTER.contains(after);
    if (Grammar.STRONG_BEFORE.contains(before)) {
      c.weigh("after:" + before, 1.3);
    } else if (before.equals("called") || turn.word(c.first - 2).equals("called")) {
      c.weigh("called", 1.5);
    } else if (before.equals("in") && (endsPhrase(turn, c.last) || beforeNoun)) {
      c.weigh("after:in", 1.6);
    } else if (Grammar.BEFORE_MEANS.contains(before)
        && c.shape == Shape.CAPITAL
        && endsPhrase(turn, c.last)) {
      c.weigh("after:" + before, 1.2);
    } else if (Grammar.BEFORE_NAME.contains(before)) {
      c.weigh("after:" + before, 0.4);
    }
    if (beforeNoun) {
      c.weigh("before:" + after, 1.5);
    } else if (determined && !before.isEmpty()) {
      c.weigh("determined", turn.tag(c.last + 1).startsWith("NN") ? -0.2 : -0.8);
    }
    if (c.last == c.first && turn.folded(c.first).length() == 1) {
      weighLetter(c, turn, before);
    }
    if (c.shape == Shape.CASELESS && c.ordinary && NameSlots.bare(turn, c.first)) {
      c.weigh("bare", 1);
    }
    if (c.entry().ambiguity() == Ambiguity.CONTEXT
        && (Grammar.BEFORE_PERSON.contains(before) || Grammar.PERSON_VERB.contains(after))) {
      c.weigh("person", -2);
    }
  }

  /** "C types" are types of C more often than ctypes. */
  private static void weighLetterAndNoun(Candidate c, SpokenTurn turn) {
    if (c.last == c.first + 1
        && c.form.core() == null
        && turn.folded(c.first).length() == 1
        && Grammar.NOUN_AFTER.contains(turn.lemma(c.last))) {
      c.weigh("letter_and_noun", -4.5);
    }
  }

  private static void weighTag(Candidate c, SpokenTurn turn) {
    String tag = turn.tag(c.last);
    if (c.manyTokens()) {
      return;
    }
    if (c.garbled()) {
      weighOddness(c, turn, tag);
      return;
    }
    if (tag.startsWith("VB")) {
      boolean verb = Grammar.AFTER_VERB.contains(turn.word(c.last + 1));
      String next = turn.tag(c.last + 1);
      boolean imperative =
          c.shape == Shape.START && c.ordinary && !next.equals("VBZ") && !next.equals("MD");
      c.weigh(
          "pos:" + tag,
          c.shape == Shape.CAPITAL ? -0.5 : (verb ? -2.5 : -1.5) - (imperative ? 2 : 0));
    } else if (Grammar.noNoun(tag)) {
      c.weigh("pos:" + tag, c.shape == Shape.CAPITAL ? -0.5 : -1.5);
    } else if (tag.startsWith("NNP")) {
      c.weigh("pos:" + tag, 0.4);
    } else if (tag.startsWith("JJ")) {
      c.weigh("pos:" + tag, -0.4);
    }
  }

  /** With another name at its side, a word in capitals may be a part of it: "Dick Tracy". */
  private static void weighNameAround(Candidate c, SpokenTurn turn) {
    if (c.shape != Shape.CAPITAL || c.manyTokens()) {
      return;
    }
    if (isName(turn, c.first - 1, c.first)) {
      c.weigh("part_of_name", isStrange(turn, c.first - 1) ? -3.2 : -1.8);
    } else if (isName(turn, c.last + 1, c.last)) {
      boolean surname = c.entry().ambiguity() == Ambiguity.CONTEXT && isStrange(turn, c.last + 1);
      c.weigh("part_of_name", surname ? -3 : -1.8);
    }
  }

  /** Neither a word of English nor a known name: "Taylor". */
  private static boolean isStrange(SpokenTurn turn, int i) {
    return !turn.ordinary(i) && !OrdinaryWords.isOtherName(turn.word(i)) && !turn.shaped(i);
  }

  private static boolean isName(SpokenTurn turn, int i, int beside) {
    return turn.sameSentence(i, beside)
        && turn.tag(i).startsWith("NNP")
        && Character.isUpperCase(turn.surface(i, i).charAt(0))
        && turn.gapAfter(Math.min(i, beside)).equals(" ")
        && !turn.surface(i, i).endsWith(".")
        && !(turn.startsSentence(i) && turn.ordinary(i))
        && !Grammar.NOUN_AFTER.contains(turn.lemma(i));
  }

  /**
   * In the place of a noun a function word or a verb is odd: "use me to check", "written in see";
   * in its own place it is itself: "you see", "for me".
   */
  private static void weighOddness(Candidate c, SpokenTurn turn, String tag) {
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
    if (ends && (used || noun)) {
      c.weigh("odd:" + tag, 2);
    } else if (tag.startsWith("PRP") || Grammar.subjectOrAuxiliary(tagBefore) || before.isEmpty()) {
      c.weigh("fits:" + tag, -1.5);
    }
  }

  private static void weighLetter(Candidate c, SpokenTurn turn, String before) {
    boolean spelled = isLetter(turn, c.first - 1) || isLetter(turn, c.last + 1);
    boolean initials =
        (turn.word(c.last + 1).equals("and") && isLetter(turn, c.last + 2) && isRandD(turn, c.last))
            || (turn.word(c.first - 1).equals("and")
                && isLetter(turn, c.first - 2)
                && isRandD(turn, c.first - 2));
    if (!c.entry().name().equals("C") && !c.entry().name().equals("R")) {
      c.weigh("rare_letter", -1.5);
    }
    if (spelled || initials) {
      c.weigh("spelled_out", -4);
    }
    String after = turn.sameSentence(c.last, c.last + 1) ? turn.tag(c.last + 1) : "";
    if (turn.word(c.first - 1).equals("a") && !after.startsWith("NN")) {
      c.weigh("a_letter", -3.5);
    } else if (c.shape != Shape.LOWER && (after.equals("VBZ") || after.equals("MD"))) {
      c.weigh("subject", 1.3);
    }
    if (Grammar.BEFORE_LETTER.contains(before)) {
      c.weigh("label", -3);
    }
    boolean glued = turn.gap(c.last) == 0 && turn.word(c.last + 1).startsWith("-");
    boolean gluedBefore =
        c.first > 0
            && turn.gap(c.first - 1) == 0
            && (turn.word(c.first - 1).endsWith("-") || turn.word(c.first - 1).endsWith("+"));
    if ((glued && !Grammar.AFTER_HYPHEN.contains(turn.word(c.last + 2))) || gluedBefore) {
      c.weigh("part_of_word", -6);
    }
    if (turn.tag(c.last + 1).equals("CD") || turn.tag(c.first - 1).equals("CD")) {
      c.weigh("number", -2.5);
    }
  }

  private static boolean isRandD(SpokenTurn turn, int i) {
    return (turn.word(i).equals("r") && turn.word(i + 2).equals("d"))
        || (turn.word(i).equals("q") && turn.word(i + 2).equals("a"));
  }

  private static boolean isLetter(SpokenTurn turn, int i) {
    String word = turn.word(i);
    return (word.length() == 1 || (word.length() == 2 && word.endsWith(".")))
        && Character.isUpperCase(turn.surface(i, i).charAt(0))
        && !word.equals("i")
        && !word.equals("a");
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
      if (cues < 3 && near.contains(" " + cue)) {
        c.weigh("cue:" + cue, cues == 0 ? 1.5 : 0.7);
        cues++;
      }
    }
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

  /** "Go Time" is a show. */
  private static void weighTitle(Candidate c, SpokenTurn turn) {
    if (c.last + 1 < turn.size()
        && turn.sameSentence(c.last, c.last + 1)
        && Grammar.TITLE.contains(turn.surface(c.last + 1, c.last + 1))) {
      c.weigh("title", -9);
    }
    if (Grammar.LITERAL.contains(turn.word(c.last) + " " + turn.word(c.last + 1))
        || Grammar.LITERAL.contains(turn.word(c.first - 1) + " " + turn.word(c.first))) {
      c.weigh("literal", -9);
    }
  }
}
