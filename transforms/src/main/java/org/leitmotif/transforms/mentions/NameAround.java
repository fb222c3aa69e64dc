package org.leitmotif.transforms.mentions;

import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/** Weighs whether a name is a person's, or a part of another name. */
final class NameAround {
  private NameAround() {}

  /** With another name at its side, a word in capitals may be a part of it: "Dick Tracy". */
  static void weigh(Candidate c, SpokenTurn turn) {
    boolean starts = c.shape == Shape.START && OrdinaryWords.isPersonOrPlace(turn.folded(c.first));
    if ((c.shape != Shape.CAPITAL && !starts) || c.manyTokens()) {
      return;
    }
    if (!starts && isName(turn, c.first - 1, c.first)) {
      c.weigh("part_of_name", isStrange(turn, c.first - 1) ? -3.2 : -1.8);
    } else if (isName(turn, c.last + 1, c.last)) {
      boolean surname = c.ambiguity() == Ambiguity.CONTEXT && isStrange(turn, c.last + 1);
      c.weigh("part_of_name", surname ? -3 : -1.8);
    }
  }

  /** Neither a word of English nor a known name: "Nithya". */
  private static boolean isStrange(SpokenTurn turn, int i) {
    return !turn.ordinary(i) && !OrdinaryWords.isOtherName(turn.word(i)) && !turn.shaped(i);
  }

  private static boolean isName(SpokenTurn turn, int i, int beside) {
    return turn.sameSentence(i, beside)
        && isNameTag(turn, i)
        && Character.isUpperCase(turn.surface(i, i).charAt(0))
        && turn.gapAfter(Math.min(i, beside)).equals(" ")
        && !turn.surface(i, i).endsWith(".")
        && !(turn.startsSentence(i) && turn.ordinary(i))
        && !Grammar.NOUN_AFTER.contains(turn.lemma(i));
  }

  /** "Full Sail", "The Little Mermaid": the tagger sees words in names that have them. */
  private static boolean isNameTag(SpokenTurn turn, int i) {
    String tag = turn.tag(i);
    return tag.startsWith("NNP")
        || ((tag.startsWith("JJ") || tag.equals("NN") || tag.startsWith("VB"))
            && !turn.startsSentence(i));
  }

  /**
   * @param before lemma of the token before in the sentence, empty where none
   * @param after lemma of the token after, likewise
   */
  static void weighPerson(Candidate c, SpokenTurn turn, String before, String after) {
    if (isIntroduced(c, turn)) {
      c.weigh("person", -5);
    } else if ((c.ambiguity() == Ambiguity.CONTEXT || c.garbled())
        && (Grammar.BEFORE_PERSON.contains(before) || Grammar.PERSON_VERB.contains(after))) {
      c.weigh("person", -2);
    }
  }

  /** "My co-founder, Ruby, keeps bees", "a professor called Ray". */
  private static boolean isIntroduced(Candidate c, SpokenTurn turn) {
    int joint = c.first - 1;
    if (c.shape == Shape.LOWER || !turn.sameSentence(joint - 1, c.first)) {
      return false;
    }
    return turn.word(joint).equals(",")
        ? Grammar.ROLE.contains(turn.lemma(joint - 1))
            && turn.word(c.last + 1).equals(",")
            && !Grammar.TOLD.contains(turn.word(joint - 3))
        : turn.word(joint).equals("called")
            && !turn.tag(c.last + 1).equals("DT")
            && (Grammar.ROLE.contains(turn.lemma(joint - 1))
                || (turn.lemma(joint - 1).equals("be")
                    && turn.sameSentence(joint - 2, joint)
                    && Grammar.ROLE.contains(turn.lemma(joint - 2))));
  }
}
