package org.leitmotif.transforms.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Clock marks as transcription software and typists write them: {@code [00:12]}, {@code
 * (01:02:03.5)}, {@code #00:12:01-3#}, {@code {0:12}}, {@code [12.34 --> 15.60]}.
 */
public final class Clock {
  /** A time of day in a recording, no brackets, no groups. */
  public static final String TIME = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?";

  /** Bracketed marks, which may stand in the middle of a text; escaped or not. */
  private static final String MARK =
      "\\\\?\\[\\(?(?:T |Time |time )?"
          + TIME
          + "(?: ?(?:-->|-|–) ?"
          + TIME
          + ")?\\)?\\\\?\\]"
          + "|\\[\\d{1,5}\\.\\d{1,3}s? ?--> ?\\d{1,5}\\.\\d{1,3}s?\\]"
          + "|\\[\\d{1,2}\\.\\d{2}(?:\\.\\d{2})?\\]"
          + "|\\{"
          + TIME
          + "\\}"
          + "|\\\\?#"
          + TIME
          + "(?:-\\d{1,3})?\\\\?#"
          + "|<"
          + TIME
          + ">";

  /** A clock mark inside a text: no word. */
  public static final Pattern INLINE = Pattern.compile(MARK);

  /** A line that is nothing but clock marks. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?:(?:"
              + MARK
              + "|\\("
              + TIME
              + "\\)|"
              + TIME
              + ")(?:\\s*(?:-->|-|–)\\s*)?\\s*:?\\s*)+\\\\?");

  /** A mark at the start of a line with more behind it. */
  private static final Pattern LEADING =
      Pattern.compile(
          "\\s*(?:(?:"
              + MARK
              + ")|\\("
              + TIME
              + "\\)|\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?(?=\\s)|"
              + TIME
              + "(?=\\t))\\s*(?:[-–] )?");

  private static final Pattern NUMBERS =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3}))?");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,5})\\.(\\d{1,3})s?(?= ?-->| ?])");

  private Clock() {}

  /** Whether a line holds clock marks and nothing else. */
  public static boolean isLine(String line) {
    return LINE.matcher(line).matches();
  }

  /** Length of the clock mark at the start of a line; 0 where there is none. */
  public static int leading(String line) {
    Matcher matcher = LEADING.matcher(line);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** The first time in a mark, in milliseconds; null where there is none. */
  public static @Nullable Long millis(String mark) {
    Matcher seconds = SECONDS.matcher(mark);
    if (mark.contains("-->") && mark.indexOf(':') < 0 && seconds.find()) {
      return 1000 * Long.parseLong(seconds.group(1)) + fraction(seconds.group(2));
    }
    Matcher matcher = NUMBERS.matcher(mark);
    if (!matcher.find()) {
      Matcher dotted = DOTTED.matcher(mark);
      return dotted.find()
          ? (Long) (1000 * (60 * Long.parseLong(dotted.group(1)) + Long.parseLong(dotted.group(2))))
          : null;
    }
    long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
    long whole =
        3600 * hours + 60 * Long.parseLong(matcher.group(2)) + Long.parseLong(matcher.group(3));
    return 1000 * whole + fraction(matcher.group(4));
  }

  private static long fraction(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
  }
}
