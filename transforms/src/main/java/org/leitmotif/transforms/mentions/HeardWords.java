package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.Candidate.Method;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/** Some words in a row, as a machine has heard them. */
final class HeardWords {
  private static final int LEAST_LETTERS = 3;

  final int t;
  final SpokenTurn turn;
  final int first;
  final int last;
  final String letters;

  /** Whether all are ordinary words, written as such. */
  final boolean ordinary;

  /** Whether all are ordinary words, and a capital makes a name of one. */
  final boolean named;

  /** Whether a word is one that no name has for a part. */
  final boolean function;

  final boolean acronym;
  final boolean nouns;
  final boolean shaped;
  final boolean otherName;

  HeardWords(int t, SpokenTurn turn, int first, int last, String letters, boolean cased) {
    this.t = t;
    this.turn = turn;
    this.first = first;
    this.last = last;
    this.letters = letters;
    boolean allOrdinary = true;
    boolean allPlain = true;
    boolean anyFunction = false;
    boolean anyShaped = false;
    boolean allNouns = true;
    boolean anyOther = false;
    for (int i = first; i <= last; i++) {
      allOrdinary &= turn.ordinary(i);
      allPlain &= turn.ordinary(i) && !(cased && isNamed(turn, i));
      anyFunction |= turn.noNoun(i);
      allNouns &= turn.tag(i).startsWith("NN");
      anyShaped |= turn.shaped(i);
      anyOther |=
          OrdinaryWords.isOtherName(turn.folded(i))
              || OrdinaryWords.isPersonOrPlace(turn.folded(i));
    }
    this.ordinary = allPlain;
    this.named = allOrdinary && !allPlain;
    this.function = anyFunction;
    this.shaped = anyShaped;
    this.nouns = allNouns;
    this.otherName = anyOther;
    String word = turn.surface(first, last);
    this.acronym = first == last && isAcronym(word);
  }

  /** "SLO", "SLOs": letters that someone has written as such. */
  private static boolean isAcronym(String word) {
    int end = word.length() > 2 && word.endsWith("s") ? word.length() - 1 : word.length();
    return end <= 5 && word.chars().limit(end).allMatch(Character::isUpperCase);
  }

  /** Whether a capital within a sentence makes a name of a word: "Telegraph". */
  static boolean isNamed(SpokenTurn turn, int i) {
    return turn.capital(i) && turn.word(i).length() >= LEAST_LETTERS && !turn.startsPhrase(i);
  }

  Candidate candidate(Form form, boolean cased) {
    Shape shape = Shape.of(turn, first, last, cased);
    return new Candidate(t, first, last, form, Method.GARBLED, shape, ordinary);
  }
}
