package org.leitmotif.transforms.text;

import java.util.regex.Pattern;

/** Words of speech: what is counted, and what stands in brackets for something else. */
public final class Words {
  /** A bracket placeholder such as {@code [redacted]}, {@code [laughter]}, {@code [tool]}. */
  public static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]\\[\\n]{1,60}\\]");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’+#.-]*");

  private Words() {}

  /** Number of words in a turn's text, placeholders left out. */
  public static int count(String text) {
    return (int) WORD.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).results().count();
  }
}
