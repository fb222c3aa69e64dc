package org.leitmotif.transforms.mentions;

import java.util.List;
import java.util.Optional;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/** Finds names that were heard as two words, of which the second is none of English. */
final class BrokenNames {
  private static final int SHORTEST = 3;

  private final Lexicon lexicon;
  private final InterviewEvidence evidence;
  private final SoundEvidence weights;
  private final boolean cased;

  BrokenNames(Lexicon lexicon, InterviewEvidence evidence, SoundEvidence weights, boolean cased) {
    this.lexicon = lexicon;
    this.evidence = evidence;
    this.weights = weights;
    this.cased = cased;
  }

  /** A small word with the strange one after it, which may be one name: "we alloc". */
  Optional<HeardWords> joined(int t, SpokenTurn turn, int first) {
    String letters = turn.folded(first) + turn.folded(first + 1);
    return letters.length() < SoundAlikes.LONG || lexicon.isName(letters)
        ? Optional.empty()
        : Optional.of(new HeardWords(t, turn, first, first + 1, letters, cased));
  }

  /** Adds names that end with the strange word and start like the one before it: "live PNG". */
  void endingRight(int t, SpokenTurn turn, int first, List<Candidate> found) {
    if (Grammar.closed(turn.tag(first))
        || (turn.tag(first).startsWith("VB") && !evidence.garbles())) {
      return;
    }
    String start = turn.folded(first);
    String end = turn.folded(first + 1);
    boolean acronym = turn.surface(first + 1, first + 1).chars().allMatch(Character::isUpperCase);
    if (lexicon.isName(end) || (OrdinaryWords.isOtherName(end) && !acronym)) {
      return;
    }
    HeardWords window = new HeardWords(t, turn, first, first + 1, start + end, cased);
    String sounds = Sounds.of(start);
    NameIndex names = lexicon.names();
    for (int place : names.endingWith(end)) {
      String rest = names.key(place).substring(0, names.key(place).length() - end.length());
      double likeness = rest.length() < 2 || rest.equals(start) ? 0 : alike(sounds, rest);
      for (Form form :
          likeness < SoundEvidence.LEAST_START ? List.<Form>of() : names.forms(place)) {
        if (form.soundsFor()) {
          found.add(weights.startingLike(window, form, likeness));
        }
      }
    }
  }

  private static double alike(String sounds, String rest) {
    return Sounds.likeness(sounds, Sounds.of(rest), SoundEvidence.LEAST_START);
  }

  /** Whether the word after a token is none of English, so that both may be one name. */
  boolean mayStart(int t, SpokenTurn turn, int first) {
    int last = first + 1;
    return turn.sameSentence(first, last)
        && !turn.ordinary(last)
        && turn.gap(first) == 1
        && turn.folded(last).length() >= SHORTEST
        && evidence.free(t, last);
  }
}
