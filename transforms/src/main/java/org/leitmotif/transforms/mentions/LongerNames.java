package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves out names that are only the start of a longer one that the lexicon does not have: who
 * speaks of "Git Sim" or of the "Rust Rovers" does not name Git, nor Rust.
 */
final class LongerNames {
  /** What goes with a name and makes no other of it, capitalised or not. */
  private static final Set<String> NO_OTHER_NAME =
      Grammar.words(
          """
          engine committee group foundation proposal summit model analyzer desktop gem reference
          technical inclusivity collaborators standards streams officer runtimes tools
          """);

  private LongerNames() {}

  /**
   * @param chosen what is named, in the order of the text
   */
  static List<Candidate> without(List<Candidate> chosen, List<SpokenTurn> turns) {
    List<Candidate> left = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Candidate c = chosen.get(i);
      Candidate next = i + 1 < chosen.size() ? chosen.get(i + 1) : null;
      boolean named = next != null && next.turn == c.turn && next.first == c.last + 1;
      if (named || !isStart(c, turns.get(c.turn))) {
        left.add(c);
      }
    }
    return left;
  }

  private static boolean isStart(Candidate c, SpokenTurn turn) {
    return !c.garbled()
        && c.shape != Shape.LOWER
        && c.shape != Shape.CASELESS
        && turn.capital(c.first)
        && goesOn(turn, c.last + 1);
  }

  private static boolean goesOn(SpokenTurn turn, int i) {
    String word = turn.sameSentence(i - 1, i) ? turn.surface(i, i) : "";
    return word.length() > 2
        && turn.gapAfter(i - 1).equals(" ")
        && turn.tag(i).startsWith("NNP")
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase)
        && !Grammar.NOUN_AFTER.contains(turn.lemma(i))
        && !Grammar.WITH_A_NAME.contains(turn.lemma(i))
        && !NO_OTHER_NAME.contains(turn.lemma(i))
        && !OrdinaryWords.isOtherName(turn.word(i));
  }
}
