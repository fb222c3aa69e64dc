package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.leitmotif.schemas.QuoteWindow;

/**
 * The quote sheet of an agreement round: windows cut out of transcripts, under headings such as
 * {@code ## 12 \- 35:5311:86} (number, interview, line and column). No interview.
 */
final class QuoteSheet {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)^#{1,6} (\\d{1,6}) {0,3}(\\\\?[-–] {0,3}\\d{1,9}|\\\\- {0,3}\\S[^\\n]{0,200}?)"
              + ":(\\d{1,9}):(\\d{1,9})\\s*$");

  /** Fewer headings than this could stand in any text. */
  private static final int LEAST = 2;

  private QuoteSheet() {}

  /** Whether a text is a sheet: headings of windows, and more than one. */
  static boolean isSheet(String text) {
    return HEADING.matcher(text).results().limit(LEAST).count() >= LEAST;
  }

  /** The windows of a sheet; none where the text is no sheet. */
  static List<QuoteWindow> windows(String source, String text) {
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    if (headings.size() < LEAST) {
      return List.of();
    }
    List<QuoteWindow> windows = new ArrayList<>();
    int run = 1;
    int last = 0;
    for (int i = 0; i < headings.size(); i++) {
      MatchResult heading = headings.get(i);
      int number = Integer.parseInt(heading.group(1));
      run += number <= last ? 1 : 0;
      last = number;
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      windows.add(
          QuoteWindow.newBuilder()
              .setSource(source)
              .setNumber(number)
              .setRun(run)
              .setLine(Integer.parseInt(heading.group(3)))
              .setColumn(Integer.parseInt(heading.group(4)))
              .setText(text.substring(heading.end(), end).strip())
              .build());
    }
    return windows;
  }
}
