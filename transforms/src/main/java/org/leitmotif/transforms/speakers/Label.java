package org.leitmotif.transforms.speakers;

import org.jspecify.annotations.Nullable;

/**
 * A label candidate at the start of a line.
 *
 * @param name the speaker as written, without markup, colon and clock
 * @param form how it is written
 * @param textStart where the text behind it starts in the line; the line's length where it stands
 *     alone
 * @param startMs clock mark of the label in milliseconds
 */
public record Label(String name, Form form, int textStart, @Nullable Long startMs) {

  /** How a label is written, the surest first. */
  public enum Form {
    /** Bold, alone on its line. */
    STANDING,
    /** Bold with the colon inside, text behind it. */
    BOLD,
    /** Bold with the colon behind it. */
    BOLD_COLON_OUTSIDE,
    /** In brackets with a clock: {@code [Speaker 1] [00:07]}. */
    BRACKETED,
    /** Name, clock in parentheses, colon. */
    CLOCKED,
    /** {@code Name: text}. */
    PLAIN;

    /** The form as it stands in staged records. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
