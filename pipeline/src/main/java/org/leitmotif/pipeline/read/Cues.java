package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.text.Clock;

/**
 * The cues of WebVTT and SubRip. No library: cue ids, voice tags and the lines of what is wrong are
 * needed here, where a library for showing subtitles has no use for them.
 *
 * @param cues in the order of the file
 * @param broken cues whose time line cannot be read; their text is among the cues all the same
 */
record Cues(List<Cue> cues, List<Broken> broken) {
  private static final String TIME = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}";
  private static final Pattern TIMING =
      Pattern.compile("\\s*(" + TIME + ")\\s*-->\\s*(" + TIME + ")(?:\\s.*)?");
  private static final Pattern ARROW =
      Pattern.compile("\\s*\\d\\S{0,14}\\s*-{1,2}>.*|.{0,14}-->.{0,14}");
  private static final Pattern BLOCK = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");

  /** A cue; lines of its text with tags. */
  record Cue(
      String id, @Nullable Long startMs, @Nullable Long endMs, List<String> lines, int line) {}

  /** A cue that is wrong. */
  record Broken(int number, int line) {}

  /** Whether a line tells the times of a cue. */
  static boolean isTiming(String line) {
    return TIMING.matcher(line).matches();
  }

  /** Reads all cues. */
  static Cues parse(String text) {
    List<String> lines = text.lines().toList();
    List<Cue> cues = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    int i = 0;
    boolean vtt = !lines.isEmpty() && lines.get(0).startsWith("WEBVTT");
    if (vtt) {
      i = header(lines);
    }
    while (i < lines.size()) {
      String line = lines.get(i);
      if (line.isBlank()) {
        i++;
      } else if (vtt && BLOCK.matcher(line).matches() && !arrowNear(lines, i)) {
        i = endOfBlock(lines, i);
      } else {
        i = cue(lines, i, cues, broken);
      }
    }
    return new Cues(cues, broken);
  }

  /** The header ends at the first blank line, or at YouTube's {@code ##}. */
  private static int header(List<String> lines) {
    int i = 1;
    while (i < lines.size() && !lines.get(i).isBlank() && !isArrow(lines.get(i))) {
      i++;
    }
    return i;
  }

  private static boolean isArrow(String line) {
    return isTiming(line) || ARROW.matcher(line).matches();
  }

  private static boolean arrowNear(List<String> lines, int i) {
    return isArrow(lines.get(i)) || (i + 1 < lines.size() && isArrow(lines.get(i + 1)));
  }

  private static int endOfBlock(List<String> lines, int i) {
    int end = i;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  /** Whether a cue starts at a line: an id and a time line, or a time line. */
  private static boolean startsCue(List<String> lines, int i) {
    return i < lines.size()
        && (isArrow(lines.get(i))
            || (!lines.get(i).isBlank() && i + 1 < lines.size() && isArrow(lines.get(i + 1))));
  }

  private static int cue(List<String> lines, int start, List<Cue> cues, List<Broken> broken) {
    int i = start;
    String id = "";
    if (!isArrow(lines.get(i)) && i + 1 < lines.size() && isArrow(lines.get(i + 1))) {
      id = lines.get(i).strip();
      i++;
    }
    Long from = null;
    Long to = null;
    int at = i + 1;
    Matcher timing = TIMING.matcher(lines.get(i));
    if (timing.matches()) {
      from = Clock.millis(timing.group(1));
      to = Clock.millis(timing.group(2));
      i++;
    } else if (isArrow(lines.get(i))) {
      broken.add(new Broken(cues.size() + 1, at));
      i++;
    } else if (lines.get(i).strip().matches("\\d+")) {
      // A number without its time line: a cue that was cut off.
      broken.add(new Broken(cues.size() + 1, at));
      i++;
    }
    List<String> text = new ArrayList<>();
    while (i < lines.size()) {
      if (lines.get(i).isBlank()) {
        int next = i;
        while (next < lines.size() && lines.get(next).isBlank()) {
          next++;
        }
        boolean more = next < lines.size() && !startsCue(lines, next) && !isNumber(lines, next);
        if (!more || BLOCK.matcher(lines.get(next)).matches()) {
          break;
        }
        i = next;
      } else if (!text.isEmpty() && isArrow(lines.get(i))) {
        break;
      } else if (startsCue(lines, i) && isNumber(lines, i)) {
        break;
      } else {
        text.add(lines.get(i++));
      }
    }
    cues.add(new Cue(id, from, to, text, at));
    return Math.max(i, start + 1);
  }

  private static boolean isNumber(List<String> lines, int i) {
    return lines.get(i).strip().matches("\\d+") && startsCue(lines, i);
  }
}
