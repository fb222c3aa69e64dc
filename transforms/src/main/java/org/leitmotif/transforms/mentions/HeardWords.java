package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.Candidate.Method;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/** Some words in a row, as a machine has heard them. */
final class HeardWords {
  final int t;
  final SpokenTurn turn;
  final int first;
  final int last;
  final String letters;
  final boolean ordinary;

  /** Whether a word is one that no name has for a part. */
  final boolean function;

  final boolean acronym;
  final boolean nouns;
  final boolean shaped;
  final boolean otherName;

  HeardWords(int t, SpokenTurn turn, int first, int last, String letters) {
    this.t = t;
    this.turn = turn;
    this.first = first;
    this.last = last;
    this.letters = letters;
    boolean allOrdinary = true;
    boolean anyFunction = false;
    boolean anyShaped = false;
    boolean allNouns = true;
    boolean anyOther = false;
    for (int i = first; i <= last; i++) {
      allOrdinary &= turn.ordinary(i);
      anyFunction |= Grammar.noNoun(turn.tag(i));
      allNouns &= turn.tag(i).startsWith("NN");
      anyShaped |= turn.shaped(i);
      anyOther |= OrdinaryWords.isOtherName(turn.folded(i));
    }
    this.ordinary = allOrdinary;
    this.function = anyFunction;
    this.shaped = anyShaped;
    this.nouns = allNouns;
    this.otherName = anyOther;
    String word = turn.surface(first, last);
    this.acronym =
        first == last && word.length() <= 5 && word.chars().allMatch(Character::isUpperCase);
  }

  Candidate candidate(Form form, boolean cased) {
    Shape shape = Shape.of(turn, first, last, cased);
    return new Candidate(t, first, last, form, Method.GARBLED, shape, ordinary);
  }
}
