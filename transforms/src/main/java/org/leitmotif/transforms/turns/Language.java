package org.leitmotif.transforms.turns;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.leitmotif.schemas.Turn;

/** Whether a transcript is English, by its function words: a fifth of English speech is these. */
final class Language {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "and", "to", "of", "a", "that", "i", "it", "you", "is", "in", "so", "we", "have",
          "but", "was", "this", "for", "are", "with", "not", "what", "they", "it's", "do", "there");

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}']+");
  private static final double LEAST_SHARE = 0.18;
  private static final int ENOUGH_WORDS = 3000;
  private static final int FEW_WORDS = 20;

  private Language() {}

  /** {@code en}, or {@code und} where it is not English or too short to tell. */
  static String of(List<Turn> turns) {
    int words = 0;
    int function = 0;
    for (Turn turn : turns) {
      for (String word :
          SEPARATOR.split(turn.getText().toLowerCase(Locale.ROOT).replace('’', '\''))) {
        if (!word.isEmpty()) {
          words++;
          function += FUNCTION_WORDS.contains(word) ? 1 : 0;
        }
      }
      if (words > ENOUGH_WORDS) {
        break;
      }
    }
    return words >= FEW_WORDS && function >= LEAST_SHARE * words ? "en" : "und";
  }
}
