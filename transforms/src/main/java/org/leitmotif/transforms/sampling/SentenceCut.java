package org.leitmotif.transforms.sampling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leitmotif.transforms.text.CanonicalText;

/**
 * Cuts a window at the ends of sentences inside it: it never grows, so that windows which do not
 * overlap stay so. At least half of it stays; where that allows no sentence's end, it is cut
 * between words. By a pattern and not by {@link java.text.BreakIterator}, whose rules change with
 * the Java version: the same seed must give the same sheet.
 */
public final class SentenceCut {
  /** After a full stop and what closes with it, or after an empty line. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[.?!…][\"'”’)\\]]{0,2})\\s+|\\n\\s*\\n");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SentenceCut() {}

  /** The window without the parts of sentences at its ends. */
  public static Window cut(CanonicalText text, Window window) {
    String words = text.slice(window.start(), window.end());
    int quarter = words.length() / 4;
    int start = 0;
    int end = words.length();
    boolean cutsStart = window.start() > 0 && isInside(text, window.start());
    boolean cutsEnd = window.end() < text.length() && isInside(text, window.end());
    if (cutsStart) {
      start = first(BOUNDARY, words, quarter);
      start = start < 0 ? Math.max(0, first(SPACE, words, quarter)) : start;
    }
    if (cutsEnd) {
      int last = last(BOUNDARY, words, words.length() - quarter);
      last = last < 0 ? last(SPACE, words, words.length() - quarter) : last;
      end = last < 0 ? end : last;
    }
    int from = window.start() + words.codePointCount(0, start);
    return new Window(
        window.interviewId(), from, from + words.codePointCount(start, Math.max(end, start + 1)));
  }

  /** Whether a cut here parts a sentence. */
  private static boolean isInside(CanonicalText text, int at) {
    String before = text.slice(Math.max(0, at - 4), at);
    String after = text.slice(at, Math.min(text.length(), at + 1));
    boolean ended = before.stripTrailing().matches("(?s).*[.?!…][\"'”’)\\]]{0,2}");
    boolean apart = after.isBlank() || !before.equals(before.stripTrailing());
    return !(ended && apart);
  }

  /** Where the words after the first boundary start; -1 where there is none before a limit. */
  private static int first(Pattern boundary, String words, int limit) {
    Matcher matcher = boundary.matcher(words);
    return matcher.find() && matcher.end() <= limit ? matcher.end() : -1;
  }

  /** Where the words before the last boundary end; -1 where there is none behind a limit. */
  private static int last(Pattern boundary, String words, int limit) {
    Matcher matcher = boundary.matcher(words);
    int last = -1;
    while (matcher.find()) {
      last = matcher.start() >= limit ? matcher.start() : last;
    }
    return last;
  }
}
