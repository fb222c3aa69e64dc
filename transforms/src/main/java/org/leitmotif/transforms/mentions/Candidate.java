package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/** A stretch of tokens that may be a mention, with what speaks for and against it. */
final class Candidate {
  /** How the name came to be recognised. */
  enum Method {
    EXACT,
    VARIANT,
    GARBLED
  }

  private static final String CUE = "cue:";

  final int turn;
  final int first;
  final int last;
  final Form form;
  final Method method;
  final Shape shape;

  /** Whether each of its words is an ordinary one. */
  final boolean ordinary;

  /** Whether it is a single letter. */
  boolean letter;

  /** Whether its words are nouns and what goes before nouns, as a name's would be. */
  boolean compound;

  /** Whether a syllable of the name was taken for a word: "pie test". */
  boolean spelled;

  /** Whether it names the company here, which tells nothing of what it names elsewhere. */
  boolean company;

  /** Whether it stands small where the verb is to be expected that is written like the name. */
  boolean verb;

  /** Whether it wants a cue that is not near: one elsewhere in the interview may do. */
  boolean lacksCue;

  /** Whether an ordinary word is taken for it where no name is to be expected. */
  boolean outOfSlot;

  final List<String> evidence = new ArrayList<>();

  /** Log odds of all evidence so far. */
  double logit;

  /** Log odds of what stands in and around it, without the rest of the interview. */
  double alone;

  /** Log odds of what stands around it alone. */
  double around;

  /** Of these, without the cues. */
  double placed;

  Candidate(
      int turn, int first, int last, Form form, Method method, Shape shape, boolean ordinary) {
    this.turn = turn;
    this.first = first;
    this.last = last;
    this.form = form;
    this.method = method;
    this.shape = shape;
    this.ordinary = ordinary;
  }

  Entry entry() {
    return form.entry();
  }

  /** How far the name as it stands here can be trusted. */
  Ambiguity ambiguity() {
    return form.ambiguity();
  }

  /** Whether it counts only with a cue near: what may be anything else, of a rare thing. */
  boolean wantsCue() {
    return wantsCue(form, ordinary, manyTokens());
  }

  /**
   * Whether a form counts only with a cue near: "Black Friday" for blackfriday, too.
   *
   * @param ordinary whether each of the words that stand here is an ordinary one
   * @param manyTokens whether more than one stands here
   */
  static boolean wantsCue(Form form, boolean ordinary, boolean manyTokens) {
    boolean context = form.ambiguity() == Ambiguity.CONTEXT;
    boolean apart = manyTokens && !form.misheard() && form.written().indexOf(' ') < 0;
    return form.cued()
        || (form.entry().rare() && (ordinary || form.ambiguity() != Ambiguity.NONE))
        || (context && ordinary && apart);
  }

  boolean garbled() {
    return method == Method.GARBLED;
  }

  boolean manyTokens() {
    return last > first;
  }

  boolean overlaps(Candidate other) {
    return turn == other.turn && first <= other.last && other.first <= last;
  }

  /** Adds a piece of evidence. */
  void weigh(String code, double weight) {
    evidence.add(code);
    logit += weight;
  }

  /** Adds a cue that is near. */
  void weighCue(String cue, double weight) {
    weigh(CUE + cue, weight);
  }

  /** Whether a cue is near. */
  boolean hasCue() {
    return evidence.stream().anyMatch(code -> code.startsWith(CUE));
  }

  double confidence() {
    return Calibration.confidence(this);
  }
}
