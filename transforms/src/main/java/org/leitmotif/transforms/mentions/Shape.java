package org.leitmotif.transforms.mentions;

/** What the case of a stretch of text tells. */
enum Shape {
  /** Capitals within a sentence. */
  CAPITAL,
  /** A capital where every sentence, or quote in it, has one. */
  START,
  /** No capital, in a text that has them. */
  LOWER,
  /** The text has no case to speak of. */
  CASELESS;

  /** Whether there is no capital, whatever the text has. */
  boolean small() {
    return this == LOWER || this == CASELESS;
  }

  static Shape of(SpokenTurn turn, int first, int last, boolean cased) {
    String surface = turn.surface(first, last);
    boolean capital = surface.chars().anyMatch(Character::isUpperCase);
    if (!cased) {
      return CASELESS;
    }
    if (!capital) {
      return LOWER;
    }
    boolean onlyFirst = surface.chars().skip(1).noneMatch(Character::isUpperCase);
    return onlyFirst && turn.startsPhrase(first) ? START : CAPITAL;
  }
}
