package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.KnownNames.Alike;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * Weighs how words sound: what they say by themselves is the first hypothesis, so each candidate
 * starts with a handicap that its likeness and the oddness of its words reduce.
 */
final class SoundEvidence {
  /** Likeness from which the start of a name may be misheard. */
  static final double LEAST_START = 0.75;

  private final InterviewEvidence evidence;
  private final boolean cased;

  SoundEvidence(InterviewEvidence evidence, boolean cased) {
    this.evidence = evidence;
    this.cased = cased;
  }

  /** Like a name the interview speaks of. */
  Candidate resembling(HeardWords window, Alike name) {
    Candidate c = window.candidate(name.form(), cased);
    double weight = -2.9 + 7 * (name.likeness() - 0.75);
    weight += Math.min(1, 0.35 * Math.log(evidence.sure(name.form().entry().name())));
    weight +=
        window.ordinary ? (window.last > window.first ? -0.6 : -1.2) : window.named ? -0.6 : 1.2;
    c.weigh("resembles:" + hundredths(name.likeness(), window), weight);
    return around(c, window);
  }

  /** Like any name there is. */
  Candidate sounding(HeardWords window, Form form, String key, double likeness) {
    Candidate c = window.candidate(form, cased);
    double weight = -2.8 + 3 * (likeness - 0.5);
    weight += window.ordinary ? (window.last > window.first ? -0.8 : -2) : window.named ? -1 : 0.3;
    weight += c.shape == Shape.CAPITAL && !window.ordinary ? 0.4 : 0;
    weight += key.length() >= 6 ? 0.5 : key.length() <= 3 ? -0.7 : 0;
    weight += form.entry().ambiguity() == Ambiguity.CONTEXT ? -0.7 : 0;
    c.weigh("sounds_like:" + hundredths(likeness, window), weight);
    return around(c, window);
  }

  /** The same as a long name. */
  Candidate sameSound(HeardWords window, Form form) {
    Candidate c = window.candidate(form, cased);
    c.weigh("same_sound", window.ordinary ? -0.8 : window.named ? -1.2 : 0);
    return around(c, window);
  }

  /** Like a name whose end is right. */
  Candidate startingLike(HeardWords window, Form form, double likeness) {
    Candidate c = window.candidate(form, cased);
    c.weigh("starts_like:" + Math.round(100 * likeness), -1.2 + 6 * (likeness - LEAST_START));
    return around(c, window);
  }

  private static String hundredths(double likeness, HeardWords window) {
    return Math.round(100 * likeness) + (window.ordinary ? ":ordinary_word" : "");
  }

  private Candidate around(Candidate c, HeardWords window) {
    if (!window.ordinary && window.turn.opensName(window.first - 1)) {
      c.weigh("in_place_of_name", 0.4);
    }
    if (window.ordinary
        && window.turn.sameSentence(window.first - 1, window.first)
        && !evidence.free(window.t, window.first - 1)) {
      // "C style": what goes with a name.
      c.weigh("after_name", -1.5);
    }
    LocalEvidence.weighAround(c, window.turn);
    return c;
  }
}
