package org.leitmotif.transforms.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of an interview, with its two ways of counting: Java's UTF-16 units inside the
 * program, Unicode code points in every table.
 */
public final class CanonicalText {
  private final String text;

  /** Code point index of each UTF-16 unit; null where the two are the same. */
  private final int @Nullable [] codePoints;

  private final int[] lineStarts;

  /** Indexes the text once: linear in its length. */
  public CanonicalText(String text) {
    this.text = text;
    this.codePoints = text.codePointCount(0, text.length()) < text.length() ? index(text) : null;
    this.lineStarts = lines(text);
  }

  private static int[] index(String text) {
    int[] index = new int[text.length() + 1];
    int codePoint = 0;
    for (int i = 0; i < text.length(); i++) {
      index[i] = codePoint;
      boolean firstOfPair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!firstOfPair) {
        codePoint++;
      }
    }
    index[text.length()] = codePoint;
    return index;
  }

  private static int[] lines(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** Code point index of a UTF-16 index. */
  public int codePoint(int utf16) {
    return codePoints == null ? utf16 : codePoints[utf16];
  }

  /** UTF-16 index of a code point index. */
  public int utf16(int codePoint) {
    if (codePoints == null) {
      return codePoint;
    }
    int found = Arrays.binarySearch(codePoints, codePoint);
    // Both halves of a pair count the same: the first of them is where the character starts.
    return found > 0 && codePoints[found - 1] == codePoint ? found - 1 : found;
  }

  /** Line of a UTF-16 index, 1 for the first. */
  public int line(int utf16) {
    int found = Arrays.binarySearch(lineStarts, utf16);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The slice between two code point indices, as {@code text[start:end]} in Python. */
  public String slice(int start, int end) {
    return text.substring(utf16(start), utf16(end));
  }

  /** Length in code points. */
  public int length() {
    return codePoint(text.length());
  }
}
