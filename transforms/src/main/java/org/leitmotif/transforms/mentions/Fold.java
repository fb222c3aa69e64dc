package org.leitmotif.transforms.mentions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Folds what makes no difference between two spellings of a name: case, spaces, hyphens, dots, and
 * symbols said as words ("C plus plus", "C sharp", "dot net").
 */
final class Fold {
  private Fold() {}

  /** The folded keys of a name: with and without an inner dot said as "dot". */
  static List<String> keys(String name) {
    String key = key(name);
    int dot = name.indexOf('.', 1);
    if (dot > 0 && dot < name.length() - 1) {
      String spoken = key(name.replaceAll("(?<=.)\\.(?=.)", " dot "));
      return spoken.equals(key) ? List.of(key) : List.of(key, spoken);
    }
    return List.of(key);
  }

  /** The folded key of a name or a stretch of speech. */
  static String key(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      } else if (c == '+') {
        key.append("plus");
      } else if (c == '#') {
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
}
