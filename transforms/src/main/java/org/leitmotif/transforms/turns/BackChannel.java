package org.leitmotif.transforms.turns;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.leitmotif.transforms.text.Words;

/** Turns that only show that somebody listens: "Gotcha.", "Right, okay.". */
public final class BackChannel {
  private static final int MOST_WORDS = 6;

  private static final Set<String> WORDS =
      Set.of(
          "ah",
          "aha",
          "alright",
          "awesome",
          "cool",
          "correct",
          "exactly",
          "fair",
          "fine",
          "gotcha",
          "great",
          "hm",
          "hmm",
          "huh",
          "i",
          "interesting",
          "is",
          "it",
          "makes",
          "mhm",
          "mm",
          "mm-hmm",
          "nice",
          "oh",
          "ok",
          "okay",
          "perfect",
          "please",
          "really",
          "right",
          "see",
          "sense",
          "so",
          "sure",
          "that",
          "that's",
          "true",
          "uh",
          "uh-huh",
          "um",
          "wow",
          "yeah",
          "yep",
          "yes",
          "yup",
          "got",
          "you",
          "thanks",
          "thank",
          "very",
          "well",
          "absolutely",
          "enough",
          "understood",
          "course",
          "of",
          "no",
          "worries",
          "problem",
          "go",
          "ahead",
          "definitely",
          "totally",
          "certainly",
          "indeed",
          "and",
          "good",
          "wonderful",
          "excellent");

  /** Without one of these, a short turn of the words above says something: "It is that.". */
  private static final Set<String> SIGNALS =
      Set.of(
          "ah",
          "aha",
          "alright",
          "awesome",
          "cool",
          "correct",
          "exactly",
          "fair",
          "fine",
          "gotcha",
          "great",
          "hm",
          "hmm",
          "huh",
          "interesting",
          "mhm",
          "mm",
          "mm-hmm",
          "nice",
          "oh",
          "ok",
          "okay",
          "perfect",
          "really",
          "right",
          "see",
          "sense",
          "sure",
          "true",
          "uh-huh",
          "wow",
          "yeah",
          "yep",
          "yes",
          "yup",
          "got",
          "absolutely",
          "understood",
          "course",
          "worries",
          "definitely",
          "totally",
          "certainly",
          "indeed",
          "good",
          "wonderful",
          "excellent",
          "um",
          "uh",
          "thanks");

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}'’-]+");

  private BackChannel() {}

  /** Whether a turn's text is one. A question is none, nor is a turn without a word. */
  public static boolean matches(String turnText) {
    String text = Words.PLACEHOLDER.matcher(turnText).replaceAll(" ");
    if (text.indexOf('?') >= 0) {
      return false;
    }
    int words = 0;
    boolean signal = false;
    for (String word : SEPARATOR.split(text.toLowerCase(Locale.ROOT).replace('’', '\''))) {
      if (word.isEmpty()) {
        continue;
      }
      if (!WORDS.contains(word) || ++words > MOST_WORDS) {
        return false;
      }
      signal |= SIGNALS.contains(word);
    }
    return signal;
  }
}
