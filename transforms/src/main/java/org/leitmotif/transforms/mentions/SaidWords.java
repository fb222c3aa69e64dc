package org.leitmotif.transforms.mentions;

import java.util.BitSet;
import java.util.List;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

/**
 * The beginnings of all words of an interview, to see quickly that none of a thing's cues is said
 * anywhere: most rare things have none.
 */
final class SaidWords {
  private static final int LETTERS = 7;
  private static final int SIZE = 1 << 18;

  private final BitSet beginnings = new BitSet(SIZE);

  SaidWords(List<SpokenTurn> turns) {
    for (SpokenTurn turn : turns) {
      for (int i = 0; i < turn.size(); i++) {
        String word = turn.word(i);
        int hash = 0;
        for (int k = 0; k < Math.min(LETTERS, word.length()); k++) {
          hash = longer(hash, word.charAt(k));
          beginnings.set(hash);
        }
      }
    }
  }

  /** Whether a cue of the entry may be said; surely none where not. */
  boolean mayCue(Entry entry) {
    for (String cue : entry.cues()) {
      if (maySay(cue)) {
        return true;
      }
    }
    return false;
  }

  /** Whether each word of a cue may be said. */
  private boolean maySay(String cue) {
    int hash = 0;
    int letters = 0;
    for (int k = 0; k < cue.length(); k++) {
      if (cue.charAt(k) == ' ') {
        if (!beginnings.get(hash)) {
          return false;
        }
        hash = 0;
        letters = 0;
      } else if (letters < LETTERS) {
        hash = longer(hash, cue.charAt(k));
        letters++;
      }
    }
    return beginnings.get(hash);
  }

  private static int longer(int hash, char letter) {
    return (hash * 61 + letter) & (SIZE - 1);
  }
}
