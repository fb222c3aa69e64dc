package org.leitmotif.transforms.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A quote sheet in Markdown: windows under headings such as {@code ## 12 \- P07:5311:86} (number,
 * interview, line and column of the window's centre).
 */
public final class QuoteSheet {
  /** An interview's id may hold anything but white space at its ends. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)^#{1,6} (\\d{1,6}) {0,3}\\\\?[-–] {0,3}(\\S[^\\n]{0,200}?):(\\d{1,9}):(\\d{1,9})[ \\t]*$");

  /** What only a sheet has: a participant's number, or the escape that Markdown needs. */
  private static final Pattern SURE =
      Pattern.compile(
          "(?m)^#{1,6} \\d{1,6} {0,3}(?:\\\\?[-–] {0,3}\\d{1,9}|\\\\- {0,3}\\S[^\\n]{0,200}?)"
              + ":\\d{1,9}:\\d{1,9}\\s*$");

  /** Fewer headings than this could stand in any text. */
  private static final int LEAST = 2;

  private QuoteSheet() {}

  /**
   * Whether a text of which nothing is known is a sheet: an interview may have a heading with a
   * clock at its end.
   */
  public static boolean isSheet(String text) {
    return SURE.matcher(text).results().limit(LEAST).count() >= LEAST;
  }

  /** A quote of a sheet, as the sheet gives it. */
  public record Quote(int number, String interview, int line, int column, String text) {}

  /** The sheet of quotes. */
  public static String write(List<Quote> quotes) {
    StringBuilder sheet = new StringBuilder();
    for (Quote quote : quotes) {
      sheet.append(heading(quote)).append('\n').append(quote.text()).append("\n\n");
    }
    return sheet.toString();
  }

  /** The heading of a quote. */
  public static String heading(Quote quote) {
    return "## "
        + quote.number()
        + " \\- "
        + quote.interview()
        + ":"
        + quote.line()
        + ":"
        + quote.column();
  }

  /** The quotes of a sheet, white space at their ends removed; none where the text is no sheet. */
  public static List<Quote> read(String text) {
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      MatchResult heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      quotes.add(
          new Quote(
              Integer.parseInt(heading.group(1)),
              heading.group(2),
              Integer.parseInt(heading.group(3)),
              Integer.parseInt(heading.group(4)),
              text.substring(heading.end(), end).strip()));
    }
    return quotes;
  }
}
