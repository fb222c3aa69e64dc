package org.leitmotif.transforms.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a turn without markup, each character traced to where it stands in the canonical
 * text. Pieces of a turn are joined by a space; runs of white space become one.
 *
 * <p>What goes: emphasis, hard breaks, escapes, clock marks such as {@code [00:12:31.08]}; HTML
 * entities become their characters. Words stay as they are.
 */
public final class SpokenText {
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|(?<!\\w)_{1,3}(?=\\w)");
  private static final String CLOCK_STARTS = "[\\{#<";

  /** Characters of a clock mark within which its first digit is: {@code \\[(Time 1}. */
  private static final int CLOCK_DIGIT = 9;

  private static final String ESCAPABLE = "\\`*_{}[]()#+-.!<>~|&'\"";

  private final String source;
  private final boolean markdown;
  private char[] text = new char[64];
  private int length;

  /** Start in the source of each character of the text, and one past its end. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];

  private SpokenText(String source, boolean markdown) {
    this.source = source;
    this.markdown = markdown;
  }

  /**
   * The words in pieces of a source.
   *
   * @param source canonical text
   * @param markdown whether the source writes emphasis and escapes as Markdown does
   * @param pieceStarts starts of the pieces, UTF-16 units
   * @param pieceEnds ends of the pieces, exclusive
   */
  public static SpokenText of(
      String source, boolean markdown, Iterable<Integer> pieceStarts, Iterable<Integer> pieceEnds) {
    SpokenText spoken = new SpokenText(source, markdown);
    var end = pieceEnds.iterator();
    for (int start : pieceStarts) {
      spoken.addPiece(start, end.next());
    }
    spoken.trim();
    return spoken;
  }

  /** The words in one stretch of a source. */
  public static SpokenText of(String source, boolean markdown, int start, int end) {
    return of(source, markdown, List.of(start), List.of(end));
  }

  /** The words. */
  public String text() {
    return new String(text, 0, length);
  }

  /** Where the character at an index of {@link #text} starts in the source, UTF-16 units. */
  public int sourceStart(int index) {
    return starts[index];
  }

  /** Where the character before an index of {@link #text} ends in the source, UTF-16 units. */
  public int sourceEnd(int endIndex) {
    return ends[endIndex - 1];
  }

  private void addPiece(int start, int end) {
    space(start, start);
    Matcher clock = Clock.INLINE.matcher(source).region(start, end);
    Matcher entity = Entities.ENTITY.matcher(source).region(start, end);
    Matcher emphasis = EMPHASIS.matcher(source).region(start, end);
    emphasis.useTransparentBounds(true);
    int i = start;
    while (i < end) {
      char c = source.charAt(i);
      if (CLOCK_STARTS.indexOf(c) >= 0 && mayBeClock(i, end) && startsAt(clock, i, end)) {
        space(i, clock.end());
        i = clock.end();
      } else if (c == '&' && startsAt(entity, i, end)) {
        String decoded = Entities.decodeOne(entity.group());
        for (int k = 0; k < decoded.length(); k++) {
          append(decoded.charAt(k), i, entity.end());
        }
        i = entity.end();
      } else if (markdown && c == '\\') {
        boolean escape = i + 1 < end && ESCAPABLE.indexOf(source.charAt(i + 1)) >= 0;
        boolean hardBreak = i + 1 >= end || source.charAt(i + 1) == '\n';
        if (escape) {
          append(source.charAt(i + 1), i + 1, i + 2);
          i += 2;
        } else {
          if (hardBreak) {
            space(i, i + 1);
          } else {
            append(c, i, i + 1);
          }
          i++;
        }
      } else if (markdown && (c == '*' || c == '_') && startsAt(emphasis, i, end)) {
        i = emphasis.end();
      } else {
        append(c, i, i + 1);
        i++;
      }
    }
  }

  /** A clock mark has a digit soon, which is quicker to see than the whole mark. */
  private boolean mayBeClock(int start, int end) {
    int soon = Math.min(end, start + CLOCK_DIGIT);
    for (int i = start + 1; i < soon; i++) {
      if (Character.isDigit(source.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(Matcher matcher, int i, int end) {
    matcher.region(i, end);
    return matcher.lookingAt();
  }

  private void append(char c, int start, int end) {
    if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
      space(start, end);
    } else {
      put(c, start, end);
    }
  }

  private void space(int start, int end) {
    if (length > 0 && text[length - 1] != ' ') {
      put(' ', start, end);
    }
  }

  private void put(char c, int start, int end) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    text[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  private void trim() {
    if (length > 0 && text[length - 1] == ' ') {
      length--;
    }
  }
}
