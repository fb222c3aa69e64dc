package org.leitmotif.transforms.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Letters and digits of a text alone, in lower case and without accents, each traced to where it
 * stands: space, punctuation, markup and escapes do not count.
 */
public final class FoldedText {
  private final String letters;
  private int[] starts;
  private int[] ends;

  private FoldedText(String source) {
    this.starts = new int[Math.max(16, source.length())];
    this.ends = new int[starts.length];
    StringBuilder folded = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); ) {
      int point = source.codePointAt(i);
      int next = i + Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        add(folded, Character.toString(point), i, next);
      }
      i = next;
    }
    this.letters = folded.toString();
  }

  /** Of a text, in time linear in its length. */
  public static FoldedText of(String source) {
    return new FoldedText(source);
  }

  private void add(StringBuilder text, String character, int start, int end) {
    String plain =
        character.charAt(0) < 128
            ? character
            : Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String lower = plain.toLowerCase(Locale.ROOT);
    for (int k = 0; k < lower.length(); k++) {
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(lower.charAt(k));
    }
  }

  /** What is left of the text. */
  public String letters() {
    return letters;
  }

  /** Where a letter starts in the text. */
  public int start(int index) {
    return starts[index];
  }

  /** Where a letter ends in the text, exclusive. */
  public int end(int index) {
    return ends[index];
  }
}
