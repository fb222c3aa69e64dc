package org.leitmotif.transforms.mentions;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.mentions.UseWords.Cue;

/** A verb, who does it, and what stands between the two: as far as tokens tell without a parser. */
final class Clause {
  /** Who does what the verb says. */
  enum Doer {
    SELF,
    OTHERS,
    NOBODY
  }

  /** Tokens before a name among which its verb is looked for. */
  private static final int REACH = 12;

  /** The same for verbs that are not of use by themselves. */
  private static final int SHORT_REACH = 6;

  /** Tokens before the verb among which its subject is looked for. */
  private static final int SUBJECT_REACH = 9;

  /** Tokens before "written in" among which whose it is is looked for. */
  private static final int WORK_REACH = 20;

  private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");

  private static final Set<String> QUOTE = Set.of("``", "\"", "“");

  private static final Set<String> AMOUNT =
      Set.of("lot", "lots", "bunch", "ton", "tons", "bit", "some", "most", "all", "amount", "kind");

  final int verb;
  final Doer doer;
  final Set<Cue> cues = EnumSet.noneOf(Cue.class);

  /** Whether it stands under an "if". */
  final boolean supposed;

  private final SpokenTurn turn;
  private boolean reflexive;

  private Clause(SpokenTurn turn, int verb) {
    this.turn = turn;
    this.verb = verb;
    int subject = verb - 1;
    Doer found = Doer.NOBODY;
    for (; near(subject) && found == Doer.NOBODY; subject--) {
      if (UseWords.OPENS.contains(turn.word(subject)) || isAside(subject)) {
        break;
      }
      found = read(subject);
    }
    boolean self = found == Doer.NOBODY && (reflexive || isElided());
    boolean people = UseWords.PEOPLE.contains(turn.word(subject + 1));
    doer = self || (!people && isOurWork()) ? Doer.SELF : found;
    supposed = isSupposed(subject) || isQuoted(subject);
    boolean isNot = UseWords.cue(turn.word(verb + 1)) == Cue.NEGATED;
    if (isDoubted(subject) || (turn.lemma(verb).equals("be") && isNot)) {
      cues.add(Cue.NEGATED);
    }
  }

  /** The clause of a verb. */
  static Clause of(SpokenTurn turn, int verb) {
    return new Clause(turn, verb);
  }

  /** The clause that a name is an object of or stands in with a preposition; null where none. */
  static @Nullable Clause over(SpokenTurn turn, int first) {
    for (int i = first - 1; i >= first - REACH && turn.sameSentence(i, first); i--) {
      String tag = turn.tag(i);
      if (ends(turn, i, first)) {
        return null;
      }
      if (tag.startsWith("VB") && !isAdjective(turn, i)) {
        return governs(turn, i, first) ? new Clause(turn, i) : null;
      }
    }
    return null;
  }

  private static boolean ends(SpokenTurn turn, int i, int first) {
    String tag = turn.tag(i);
    String word = turn.word(i);
    boolean demonstrative = tag.equals("DT");
    return (UseWords.BREAKS.contains(word) && !demonstrative)
        || UseWords.SUBJECTS.contains(word)
        || (tag.equals(":") && i < first - 1);
  }

  /** "the existing Rust code". */
  private static boolean isAdjective(SpokenTurn turn, int i) {
    String before = turn.tag(i - 1);
    return (turn.tag(i).equals("VBG") || turn.tag(i).equals("VBN"))
        && (before.equals("DT") || before.equals("PRP$"));
  }

  private static boolean governs(SpokenTurn turn, int verb, int first) {
    String lemma = turn.lemma(verb);
    String after = turn.word(verb + 1);
    if ((lemma.equals("call") && verb == first - 1)
        || (lemma.equals("touch") && after.equals("on"))
        || (turn.word(verb).equals("does") && verb == first - 1)) {
      return false;
    }
    if (UseWords.USE.contains(lemma)
        || UseWords.REFUSE.contains(lemma)
        || UseWords.STOP.contains(lemma)) {
      return true;
    }
    if (UseWords.WANT.contains(lemma)) {
      return verb >= first - 4;
    }
    String before = turn.word(first - 1);
    if (UseWords.MEET.contains(lemma) || UseWords.PHRASES.containsKey(lemma)) {
      boolean phrase = UseWords.PHRASES.getOrDefault(lemma, Set.of()).contains(before);
      return phrase || (UseWords.MEET.contains(lemma) && verb >= first - 3);
    }
    if (lemma.equals("have")) {
      return isHad(turn, verb, first);
    }
    if (lemma.equals("be")) {
      return isMadeIn(turn, verb, first);
    }
    return verb >= first - SHORT_REACH
        && !UseWords.IDLE.contains(lemma)
        && !isPart(turn, verb, first);
  }

  /** "shape the future of Rust", "fund a meeting for Rust". */
  private static boolean isPart(SpokenTurn turn, int verb, int first) {
    for (int i = verb + 1; i < first; i++) {
      boolean amount = AMOUNT.contains(turn.word(i - 1));
      if ((turn.word(i).equals("of") && !amount) || turn.word(i).equals("for")) {
        return true;
      }
    }
    return false;
  }

  /** "we have a lot of Rust", not "we have an issue in Rust". */
  private static boolean isHad(SpokenTurn turn, int verb, int first) {
    for (int i = first - 1; i > verb; i--) {
      String tag = turn.tag(i);
      if (turn.word(i).equals("like") && turn.word(i - 1).equals(",")) {
        return true;
      }
      boolean amount = turn.word(i).equals("of") && AMOUNT.contains(turn.word(i - 1));
      if ((tag.equals("IN") && !amount && !turn.word(i).equals("like")) || tag.equals("TO")) {
        return false;
      }
    }
    return verb >= first - SHORT_REACH;
  }

  /** "our back end is in Go", not "there is a bug in Go". */
  private static boolean isMadeIn(SpokenTurn turn, int verb, int first) {
    String before = turn.word(first - 1);
    return !turn.word(verb - 1).equals("there")
        && (before.equals("in") || before.equals("with"))
        && first - 1 - verb <= 3;
  }

  private boolean near(int i) {
    return i >= verb - SUBJECT_REACH && turn.sameSentence(i, verb);
  }

  /** Takes in a token before the verb, and says whether it is the subject. */
  private Doer read(int i) {
    String word = turn.word(i);
    String tag = turn.tag(i);
    Cue cue = UseWords.cue(word);
    if (cue == Cue.HYPOTHETIC && word.equals("'d") && turn.tag(i + 1).startsWith("VBN")) {
      cue = Cue.PLUPERFECT;
    }
    if (cue != null) {
      cues.add(cue);
    }
    if (tag.equals("VBD")) {
      cues.add(Cue.PAST);
    }
    if (turn.word(i + 1).equals("to") && word.equals("used")) {
      cues.add(Cue.USED_TO);
    }
    if (turn.word(i + 1).equals("to") && word.equals("going")) {
      cues.add(Cue.WANTED);
    }
    if (cue == Cue.HYPOTHETIC || cue == Cue.COULD) {
      int have = head(i + 1);
      if (turn.lemma(have).equals("have") && turn.tag(head(have + 1)).equals("VBN")) {
        cues.add(Cue.UNDONE);
      }
    }
    if (tag.equals("VBN") && !turn.lemma(i).equals("be")) {
      cues.add(Cue.PARTICIPLE);
    }
    if (tag.startsWith("VB") && UseWords.MIND.contains(turn.lemma(i))) {
      cues.add(Cue.MIND);
    }
    reflexive |= UseWords.REFLEXIVE.contains(word);
    boolean caused = UseWords.CAUSES.contains(turn.lemma(i - 1));
    if (UseWords.SELF.contains(word) || (caused && (word.equals("me") || word.equals("us")))) {
      return turn.tag(head(i + 1)).equals("VBZ") ? Doer.OTHERS : Doer.SELF;
    }
    if (UseWords.OTHERS.contains(word)) {
      return isObject(i) && !caused ? Doer.NOBODY : Doer.OTHERS;
    }
    boolean subject = tag.startsWith("NN") && FINITE.contains(turn.tag(head(i + 1)));
    return subject && !isOurs(i) ? Doer.OTHERS : Doer.NOBODY;
  }

  /** "feed it to", "with that": not what the verb is said of. */
  private boolean isObject(int i) {
    boolean noun = turn.tag(i).equals("DT") && turn.tag(i + 1).startsWith("NN");
    String before = turn.tag(i - 1);
    boolean governed =
        before.startsWith("VB")
            || (before.equals("IN") && !UseWords.BREAKS.contains(turn.word(i - 1)));
    boolean form = turn.word(i).equals("it") || turn.tag(i).equals("DT");
    return noun || (form && governed && !FINITE.contains(turn.tag(head(i + 1))));
  }

  /** The first token from one on that is no adverb. */
  private int head(int from) {
    int i = from;
    while (i < verb && turn.tag(i).startsWith("RB")) {
      i++;
    }
    return i;
  }

  /** "our team". */
  private boolean isOurs(int noun) {
    for (int i = noun - 1; i >= noun - 3 && turn.sameSentence(i, noun); i--) {
      if (turn.word(i).equals("our") || turn.word(i).equals("my")) {
        return true;
      }
    }
    return false;
  }

  /** "And also use Miri." */
  private boolean isElided() {
    boolean also = turn.tag(verb).equals("VBD");
    int i = verb - 1;
    for (; near(i); i--) {
      String tag = turn.tag(i);
      also |= tag.startsWith("RB");
      if (!tag.startsWith("RB") && !tag.equals("CC") && !tag.equals("UH") && !tag.equals(",")) {
        return false;
      }
    }
    return also && !turn.sameSentence(i, verb) && FINITE.contains(turn.tag(verb));
  }

  /** "our tooling, which is written in Rust"; "by running Miri on our tests". */
  private boolean isOurWork() {
    boolean made = UseWords.LEAVES_A_WORK.contains(turn.lemma(verb));
    if (made && turn.tag(verb).equals("VBN") && turn.word(verb + 1).equals("in")) {
      return hasSelf(verb - WORK_REACH, verb);
    }
    boolean bare = turn.tag(verb).equals("VBG") && turn.tag(verb - 1).equals("IN");
    return bare && hasSelf(verb + 1, verb + SUBJECT_REACH);
  }

  private boolean hasSelf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (turn.sameSentence(i, verb) && UseWords.SELF.contains(turn.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "similar, I would say, to". */
  private boolean isAside(int i) {
    return UseWords.MIND.contains(turn.lemma(i)) && turn.word(i + 1).equals(",");
  }

  /** "they say, oh, I use Miri"; quoting oneself is saying it. */
  private boolean isQuoted(int subject) {
    int i = subject;
    while (turn.sameSentence(i, verb) && !QUOTE.contains(turn.word(i))) {
      i--;
    }
    if (turn.sameSentence(i, verb)) {
      while (turn.sameSentence(i - 1, verb)) {
        i--;
        if (UseWords.SELF.contains(turn.word(i)) || UseWords.OTHERS.contains(turn.word(i))) {
          return UseWords.OTHERS.contains(turn.word(i));
        }
      }
      return false;
    }
    i = subject;
    while (turn.word(i).equals(",") || turn.tag(i).equals("UH")) {
      i--;
    }
    boolean said = turn.sameSentence(i, verb) && turn.lemma(i).equals("say");
    for (int k = i - 1; said && k >= i - 3; k--) {
      said = !UseWords.SELF.contains(turn.word(k));
    }
    return said;
  }

  /** "I do not think that we use it". */
  private boolean isDoubted(int subject) {
    int i = turn.word(subject).equals("that") ? subject - 1 : subject;
    boolean doubted = false;
    if (turn.sameSentence(i, verb) && turn.lemma(i).equals("think")) {
      for (int k = i - 1; k >= i - 2; k--) {
        doubted |= UseWords.cue(turn.word(k)) == Cue.NEGATED;
      }
    }
    return doubted;
  }

  private boolean isSupposed(int subject) {
    for (int i = subject; i >= subject - SUBJECT_REACH && turn.sameSentence(i, verb); i--) {
      String word = turn.word(i);
      if (word.equals(",") || word.equals("so") || word.equals("but") || word.equals("because")) {
        return false;
      }
      if (UseWords.CONDITION.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
