package org.leitmotif.transforms.speakers;

import java.util.Locale;
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

  /** How a label is written. */
  public enum Form {
    /** Bold, alone on its line: {@code **Interviewer**}. */
    STANDING,
    /** Bold with the colon inside: {@code **Name:** text}. */
    BOLD,
    /** Bold with the colon behind it: {@code **Name**: text}. */
    BOLD_COLON_OUTSIDE,
    /** Bold without a colon: {@code **Name** text}. */
    BOLD_BARE,
    /** In brackets with a clock: {@code [Speaker 1] [00:07]}. */
    BRACKETED,
    /** In brackets without one, or with a mark before it: {@code [id1]}, {@code #Name:}. */
    MARKED,
    /** Name, clock in parentheses, colon: {@code Name (00:01:02):}. */
    CLOCKED,
    /** Name and clock alone on the line: {@code Name 0:21}. */
    HEAD,
    /** Name alone on the line, nothing else to mark it. */
    NAME_LINE,
    /** {@code Name: text}. */
    PLAIN,
    /** {@code Q. text}. */
    LETTER,
    /** Told by the format itself. */
    STRUCTURED,
    /** Told by bold type: questions bold, answers not. */
    TYPOGRAPHIC;

    /** The form as it stands in staged records. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
