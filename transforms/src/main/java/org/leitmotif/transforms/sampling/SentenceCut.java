package org.leitmotif.transforms.sampling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leitmotif.transforms.text.CanonicalText;

/**
 * Cuts a window at the ends of sentences inside it: it never grows, so that windows which do not
 * overlap stay so. At least a quarter of it stays; where that allows no sentence's end, it is cut
 * between words. By a pattern and not by {@link java.text.BreakIterator}, whose rules change with
 * the Java version: the same seed must give the same sheet.
 */
public final class SentenceCut {
  /** After a full stop and what closes with it, or after an empty line. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[.?!…][\"'”’)\\]]{0,2})\\s+|\\n\\s*\\n");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** At least one part in this many of a window stays. */
  private static final int LEAST = 4;

  /** Sentences (0) or words (1) at start and end: what is tried, the best first. */
  private static final int[][] CHOICES = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

  private SentenceCut() {}

  /** The window without the parts of sentences at its ends. */
  public static Window cut(CanonicalText text, Window window) {
    String words = text.slice(window.start(), window.end());
    boolean cutsStart = window.start() > 0 && isInside(text, window.start());
    boolean cutsEnd = window.end() < text.length() && isInside(text, window.end());
    int[] starts = {0, 0};
    int[] ends = {words.length(), words.length()};
    if (cutsStart) {
      starts = new int[] {first(BOUNDARY, words), first(SPACE, words)};
    }
    if (cutsEnd) {
      ends = new int[] {last(BOUNDARY, words), last(SPACE, words)};
    }
    int start = 0;
    int end = words.length();
    boolean found = false;
    for (int[] choice : CHOICES) {
      int from = starts[choice[0]];
      int to = ends[choice[1]];
      if (!found && from >= 0 && to >= 0 && to - from >= Math.max(1, words.length() / LEAST)) {
        start = from;
        end = to;
        found = true;
      }
    }
    int from = window.start() + words.codePointCount(0, start);
    return new Window(window.interviewId(), from, from + words.codePointCount(start, end));
  }

  /** Whether a cut here parts a sentence. */
  private static boolean isInside(CanonicalText text, int at) {
    String before = text.slice(Math.max(0, at - 4), at);
    String after = text.slice(at, Math.min(text.length(), at + 1));
    boolean ended = before.stripTrailing().matches("(?s).*[.?!…][\"'”’)\\]]{0,2}");
    boolean apart = after.isBlank() || !before.equals(before.stripTrailing());
    return !(ended && apart);
  }

  /** Where the words after the first boundary start; -1 where there is none. */
  private static int first(Pattern boundary, String words) {
    Matcher matcher = boundary.matcher(words);
    return matcher.find() ? matcher.end() : -1;
  }

  /** Where the words before the last boundary end; -1 where there is none. */
  private static int last(Pattern boundary, String words) {
    Matcher matcher = boundary.matcher(words);
    int last = -1;
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }
}
