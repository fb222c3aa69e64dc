package org.leitmotif.transforms.mentions;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Folds what makes no difference between two spellings of a name: case, spaces, hyphens, dots, and
 * symbols and digits said as words ("C plus plus", "C sharp", "dot net", "H two").
 */
final class Fold {
  private static final String[] DIGITS = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };

  private Fold() {}

  /** The folded keys of a name: as written, its inner dots said, its digits said. */
  static List<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(name));
    int dot = name.indexOf('.', 1);
    if (dot > 0 && dot < name.length() - 1) {
      keys.add(key(name.replaceAll("(?<=.)\\.(?=.)", " dot ")));
    }
    if (name.chars().anyMatch(Character::isDigit)) {
      keys.add(spokenDigits(key(name)));
    }
    keys.remove("");
    return List.copyOf(keys);
  }

  private static String spokenDigits(String key) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      said.append(c >= '0' && c <= '9' ? DIGITS[c - '0'] : String.valueOf(c));
    }
    return said.toString();
  }

  /** The folded key of a name or a stretch of speech. */
  static String key(String written) {
    if (isFolded(written)) {
      return written;
    }
    String text =
        isPlain(written)
            ? written.toLowerCase(Locale.ROOT)
            : Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      } else if (c == '+') {
        key.append("plus");
      } else if (c == '#' || c == '♯') {
        key.append("sharp");
      } else if (c == '&') {
        key.append("and");
      } else if (c == '*') {
        key.append("star");
      } else if (c == '.' && key.length() == 0 && i + 1 < text.length()) {
        key.append("dot");
      }
    }
    return key.toString();
  }

  private static boolean isFolded(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
