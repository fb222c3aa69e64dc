package org.leitmotif.transforms.quotations;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters and digits of a text, lower case and without accents, each traced to where it stands:
 * what is left of words when case, space, punctuation and markup make no difference.
 */
final class FoldedText {
  private final StringBuilder folded = new StringBuilder();
  private int[] source = new int[256];

  FoldedText(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c < 128) {
        if (Character.isLetterOrDigit(c)) {
          put((char) Character.toLowerCase(c), i);
        }
      } else {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        for (int k = 0; k < plain.length(); k++) {
          if (Character.isLetterOrDigit(plain.charAt(k))
              || Character.isSurrogate(plain.charAt(k))) {
            put(Character.toLowerCase(plain.charAt(k)), i);
          }
        }
      }
      i += Character.charCount(c);
    }
  }

  private void put(char c, int at) {
    if (folded.length() == source.length) {
      source = Arrays.copyOf(source, source.length * 2);
    }
    source[folded.length()] = at;
    folded.append(c);
  }

  /** The letters and digits. */
  String folded() {
    return folded.toString();
  }

  /** Where a folded character stands in the text. */
  int source(int index) {
    return source[index];
  }
}
