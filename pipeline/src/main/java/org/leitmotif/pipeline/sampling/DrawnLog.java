package org.leitmotif.pipeline.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leitmotif.transforms.sampling.QuoteSheet;
import org.leitmotif.transforms.sampling.Window;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.text.WindowPlacer;

/**
 * The log of what was drawn: number, interview, start and end in code points, and the start of the
 * hash of the quote, by which a later reader sees whether the transcript has changed since. Quote
 * sheets are read as logs too, their quotes placed by their text.
 */
final class DrawnLog {
  private static final Pattern LINE =
      Pattern.compile("(\\d+)\\t([^\\t]+)\\t(\\d+)\\t(\\d+)\\t([0-9a-f]{16})");
  private static final int HASH = 16;

  private DrawnLog() {}

  /** The log of windows, in the order drawn. */
  static String write(
      long seed, int size, List<Window> windows, Map<String, WindowPlacer.Source> interviews) {
    StringBuilder log = new StringBuilder();
    log.append("# Drawn by leitmotif sample --seed=")
        .append(seed)
        .append(" --size=")
        .append(size)
        .append("; number, interview, char_start, char_end, hash. For --exclude.\n");
    int number = 1;
    for (Window window : windows) {
      log.append(number++)
          .append('\t')
          .append(window.interviewId())
          .append('\t')
          .append(window.start())
          .append('\t')
          .append(window.end())
          .append('\t')
          .append(slice(window, interviews).map(DrawnLog::hash).orElse("0".repeat(HASH)))
          .append('\n');
    }
    return log.toString();
  }

  /**
   * The windows of a log or of a quote sheet.
   *
   * @param name of the file
   * @param notes takes what no longer stands where it stood
   * @return empty where the text is neither
   */
  static Optional<List<Window>> read(
      String name, String text, List<WindowPlacer.Source> interviews, List<String> notes) {
    List<QuoteSheet.Quote> quotes = QuoteSheet.read(text);
    return quotes.isEmpty()
        ? log(name, text, interviews, notes)
        : Optional.of(sheet(name, quotes, interviews, notes));
  }

  private static Optional<List<Window>> log(
      String name, String text, List<WindowPlacer.Source> interviews, List<String> notes) {
    Map<String, WindowPlacer.Source> byId = new HashMap<>();
    interviews.forEach(interview -> byId.put(interview.id(), interview));
    List<Window> windows = new ArrayList<>();
    int changed = 0;
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Window window =
          new Window(
              matcher.group(2),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(4)));
      windows.add(window);
      String now = slice(window, byId).map(DrawnLog::hash).orElse("");
      changed += now.equals(matcher.group(5)) ? 0 : 1;
    }
    if (changed > 0) {
      notes.add(
          name
              + ": "
              + changed
              + " of "
              + windows.size()
              + " windows hold other words now, or their interview is gone; what stands at their"
              + " place is not drawn");
    }
    return Optional.of(windows);
  }

  private static List<Window> sheet(
      String name,
      List<QuoteSheet.Quote> quotes,
      List<WindowPlacer.Source> interviews,
      List<String> notes) {
    WindowPlacer placer = new WindowPlacer(interviews);
    List<Window> windows = new ArrayList<>();
    for (Optional<WindowPlacer.Placement> found :
        placer.place(quotes.stream().map(QuoteSheet.Quote::text).toList())) {
      found.ifPresent(
          at -> windows.add(new Window(at.interviewId(), at.charStart(), at.charEnd())));
    }
    notes.add(
        name
            + ": "
            + windows.size()
            + " of "
            + quotes.size()
            + " quotes stand in these interviews; they are not drawn again");
    return windows;
  }

  private static Optional<String> slice(
      Window window, Map<String, WindowPlacer.Source> interviews) {
    WindowPlacer.Source interview = interviews.get(window.interviewId());
    return interview == null || window.end() > interview.text().length()
        ? Optional.empty()
        : Optional.of(interview.text().slice(window.start(), window.end()));
  }

  private static String hash(String words) {
    return StageKeys.hash(words.getBytes(UTF_8)).substring(0, HASH);
  }
}
