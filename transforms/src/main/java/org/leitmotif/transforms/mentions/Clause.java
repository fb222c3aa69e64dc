package org.leitmotif.transforms.mentions;

import java.util.EnumSet;
import java.util.Set;
import org.leitmotif.transforms.mentions.UseWords.Cue;

/** A verb, who does it, and what stands between the two: as far as tokens tell without a parser. */
final class Clause {
  /** Who does what the verb says. */
  enum Doer {
    SELF,
    OTHERS,
    NOBODY
  }

  /** Tokens before the verb among which its subject is looked for. */
  private static final int SUBJECT_REACH = 9;

  /** Parts of speech before the verb of a sentence that leaves its "I" out. */
  private static final Set<String> UNSPOKEN =
      Set.of("RB", "RBR", "CC", "UH", ",", "VBD", "VBP", "TO");

  /** Tokens before "written in" among which whose it is is looked for. */
  private static final int WORK_REACH = 20;

  /** Words after "written" before what it is written in. */
  private static final Set<String> MEANS = Set.of("in", "using");

  final int verb;
  final Doer doer;
  final Set<Cue> cues = EnumSet.noneOf(Cue.class);

  /** Whether it stands under an "if", is a question, or is said by somebody else. */
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
    if (found == Doer.SELF && isPassive() && turn.tag(subject + 1).equals("PRP")) {
      found = Doer.NOBODY;
    }
    if (found == Doer.NOBODY) {
      found = Coordination.doer(turn, verb);
    }
    boolean self = found == Doer.NOBODY && (reflexive || isElided());
    boolean people = UseWords.PEOPLE.contains(turn.word(subject + 1));
    doer = self || (!people && isOurWork()) ? Doer.SELF : found;
    Framing framing = new Framing(turn, subject);
    supposed = framing.isSupposed() || framing.isQuoted() || turn.tag(subject).equals("MD");
    boolean isNot = UseWords.cue(turn.word(verb + 1)) == Cue.NEGATED;
    if (framing.isDoubted() || (turn.lemma(verb).equals("be") && isNot)) {
      cues.add(Cue.NEGATED);
    }
  }

  /** The clause of a verb. */
  static Clause of(SpokenTurn turn, int verb) {
    return new Clause(turn, verb);
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
    boolean over = cue == Cue.WANTED && cues.contains(Cue.ENDED);
    if (cue != null && !over) {
      cues.add(cue);
    }
    if (tag.equals("VBD")) {
      cues.add(Cue.PAST);
    }
    if (turn.word(i + 1).equals("to") && word.equals("used")) {
      cues.add(Cue.USED_TO);
    }
    boolean about = turn.word(i + 1).equals("about") || turn.word(i + 1).equals("of");
    if ((turn.word(i + 1).equals("to") && word.equals("going"))
        || (about && word.equals("thinking"))) {
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
    boolean between = tag.startsWith("NN") && turn.tag(verb).equals("VBG");
    if (between) {
      cues.add(Cue.ADVERBIAL);
      if (i == verb - 1 && !UseNouns.SPENT.contains(turn.lemma(i))) {
        return isOurs(i) ? Doer.SELF : Doer.OTHERS;
      }
    }
    reflexive |= UseWords.REFLEXIVE.contains(word);
    boolean caused = UseWords.CAUSES.contains(turn.lemma(i - 1));
    if (cues.contains(Cue.MIND) && Grammar.FINITE.contains(turn.tag(verb))) {
      return Doer.OTHERS;
    }
    boolean kin = Grammar.BEFORE_PERSON.contains(turn.lemma(i)) && isOurs(i);
    if (kin || UseWords.OUR_OTHERS.contains(turn.lemma(i))) {
      return Doer.OTHERS;
    }
    if (UseWords.SELF.contains(word) || (caused && (word.equals("me") || word.equals("us")))) {
      return turn.tag(head(i + 1)).equals("VBZ") ? Doer.OTHERS : Doer.SELF;
    }
    if (UseWords.OTHERS.contains(word)) {
      return isObject(i) && !caused ? Doer.NOBODY : Doer.OTHERS;
    }
    boolean subject = tag.startsWith("NN") && Grammar.FINITE.contains(turn.tag(head(i + 1)));
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
    return noun || (form && governed && !Grammar.FINITE.contains(turn.tag(head(i + 1))));
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

  /** "And also use Miri", "recently started using it". */
  private boolean isElided() {
    boolean also = turn.tag(verb).equals("VBD");
    boolean finite = Grammar.FINITE.contains(turn.tag(verb));
    int i = verb - 1;
    for (; near(i); i--) {
      String tag = turn.tag(i);
      also |= tag.startsWith("RB") || tag.equals("VBD");
      finite |= tag.equals("VBD") || tag.equals("VBP");
      if (!UNSPOKEN.contains(tag)) {
        return false;
      }
    }
    return also && finite && !turn.sameSentence(i, verb);
  }

  /** "the part I saw being written": what stands before is not who writes. */
  private boolean isPassive() {
    int i = verb - 1;
    while (turn.tag(i).startsWith("RB")) {
      i--;
    }
    return turn.tag(verb).equals("VBN") && turn.lemma(i).equals("be");
  }

  /** "our tooling, which is written in Rust"; "by running Miri on our tests". */
  private boolean isOurWork() {
    boolean made = UseWords.LEAVES_A_WORK.contains(turn.lemma(verb));
    boolean means = MEANS.contains(turn.word(verb + 1)) && turn.tag(verb).equals("VBN");
    boolean by = UseWords.LEAVES_A_WORK.contains(turn.lemma(verb - 1));
    boolean using = turn.word(verb).equals("using") && by && turn.tag(verb - 1).equals("VBN");
    if ((made && means) || using) {
      return hasSelf(verb - WORK_REACH, verb);
    }
    boolean bare = turn.tag(verb).equals("VBG") && turn.tag(verb - 1).equals("IN");
    return bare && hasSelf(verb + 1, verb + SUBJECT_REACH);
  }

  private boolean hasSelf(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean thought = UseWords.MIND.contains(turn.lemma(i + 1));
      if (turn.sameSentence(i, verb) && UseWords.SELF.contains(turn.word(i)) && !thought) {
        return true;
      }
    }
    return false;
  }

  /** "similar, I would say, to". */
  private boolean isAside(int i) {
    return UseWords.MIND.contains(turn.lemma(i)) && turn.word(i + 1).equals(",");
  }
}
