package org.leitmotif.transforms.mentions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/** Tells whether words in a row may be one name, and which of them are. */
final class JoinedWords {
  /** Letters of a name from which any words may be its parts. */
  private static final int LONG_JOIN = 8;

  /** Letters in a row that are no words. */
  private static final int SPELLED = 3;

  private JoinedWords() {}

  /** "C++ 98" is C++ in a version of it; null where a form is none such. */
  static @Nullable String versioned(SpokenTurn turn, int first, int last, Form form) {
    String name = Fold.key(form.entry().name());
    boolean version =
        first < last
            && turn.tag(last).equals("CD")
            && !form.misheard()
            && !form.written().equals(form.entry().name())
            && Fold.key(form.written()).startsWith(name);
    return version ? name : null;
  }

  /**
   * "K six", "J unit": a letter in capitals before a word is no ordinary phrase; nor are letters
   * that are said one by one: "a f l plus plus".
   */
  static boolean initialised(SpokenTurn turn, int first, int last) {
    String word = turn.surface(first, first);
    return areLetters(turn, first, last)
        || (first < last
            && word.length() == 1
            && Character.isUpperCase(word.charAt(0))
            && !word.equals("I")
            && !word.equals("A")
            && !turn.word(first + 1).equals("and"));
  }

  /** "a f l plus", and no "D-R-I-N-K-S", which spells a word. */
  private static boolean areLetters(SpokenTurn turn, int first, int last) {
    int letters = 0;
    for (int i = first; i <= last; i++) {
      String word = turn.word(i);
      if (word.equals("-")) {
        return false;
      }
      letters += word.length() == 1 && Character.isLetter(word.charAt(0)) ? 1 : 0;
    }
    return letters >= SPELLED;
  }

  /** The tokens of a phrase that are the name in it. */
  static int[] core(SpokenTurn turn, int first, int last, String core) {
    for (int from = first; from <= last; from++) {
      StringBuilder key = new StringBuilder();
      for (int to = from; to <= last; to++) {
        key.append(turn.folded(to));
        if (key.toString().equals(core)) {
          return new int[] {from, to};
        }
      }
    }
    return new int[] {first, last};
  }

  /**
   * Ordinary words that only together make a short name are more likely words: "in k" is no ink.
   */
  static boolean plausible(SpokenTurn turn, int first, int last, Form form, boolean ordinary) {
    String surface = turn.surface(first, last);
    boolean apart = form.written().indexOf(' ') >= 0 || form.written().indexOf('-') >= 0;
    if (surface.indexOf(' ') < 0 || (apart && !form.misheard())) {
      return true;
    }
    if (apart) {
      return isSplitSo(turn, first, last, form);
    }
    if (turn.surface(first, first).equals("a") && isProper(turn.surface(first + 1, first + 1))) {
      return false; // "a San Francisco", whatever it would spell
    }
    int letters = Fold.key(form.written()).length();
    boolean joinable = true;
    boolean spelledOut = true;
    for (int i = first; i <= last; i++) {
      String word = turn.surface(i, i);
      joinable &= letters >= LONG_JOIN || !Grammar.JOINS_NO_NAME.contains(turn.word(i));
      spelledOut &= word.length() == 1 && !word.equals("a") && !word.equals("I");
    }
    boolean initial =
        turn.surface(first, first).length() == 1
            && Character.isLetter(surface.charAt(0))
            && !turn.word(first).equals("i")
            && !turn.surface(first, first).equals("a")
            && !(turn.surface(first, first).equals("A") && turn.ordinary(first + 1));
    String lastWord = turn.surface(last, last);
    boolean lastInitial =
        lastWord.length() == 1
            && Character.isUpperCase(lastWord.charAt(0))
            && !lastWord.equals("I")
            && !lastWord.equals("A");
    return joinable && (spelledOut || initial || lastInitial || !ordinary || letters >= 6);
  }

  /** What is heard as "clan d" is not said by "CL and". */
  private static boolean isSplitSo(SpokenTurn turn, int first, int last, Form form) {
    String words = " " + form.written().toLowerCase(Locale.ROOT) + " ";
    for (int i = first; i <= last; i++) {
      if (Grammar.JOINS_NO_NAME.contains(turn.word(i))
          && !words.contains(" " + turn.word(i) + " ")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isProper(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }
}
