package org.leitmotif.transforms.sampling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.transforms.text.WindowPlacer;

/**
 * All transcripts, stripped of white space at their ends and joined in the order of their ids
 * without anything between them: what the positions in the headings of a quote sheet count.
 */
public final class Concatenation {
  private final Map<String, Part> parts = new HashMap<>();

  /** Lines and characters of the last line before a part, and what was stripped off its start. */
  private record Part(String text, int stripped, int linesBefore, int columnsBefore) {}

  /** A position: line and column, 1 for the first. */
  public record Position(int line, int column) {}

  /** Of interviews in any order. */
  public Concatenation(List<WindowPlacer.Source> interviews) {
    int lines = 0;
    int columns = 0;
    for (WindowPlacer.Source interview :
        interviews.stream().sorted(Comparator.comparing(WindowPlacer.Source::id)).toList()) {
      String text = interview.text().text();
      String stripped = text.strip();
      int lead = text.length() - text.stripLeading().length();
      parts.put(interview.id(), new Part(stripped, text.codePointCount(0, lead), lines, columns));
      int newline = stripped.lastIndexOf('\n');
      columns =
          newline < 0
              ? columns + stripped.codePointCount(0, stripped.length())
              : stripped.codePointCount(newline + 1, stripped.length());
      lines += (int) stripped.chars().filter(c -> c == '\n').count();
    }
  }

  /**
   * Where a character of an interview stands.
   *
   * @param offset code points in the interview's text
   */
  public Position position(String interviewId, int offset) {
    Part part = parts.get(interviewId);
    if (part == null) {
      throw new IllegalArgumentException("no interview " + interviewId);
    }
    int points = part.text().codePointCount(0, part.text().length());
    int at =
        part.text().offsetByCodePoints(0, Math.max(0, Math.min(points, offset - part.stripped())));
    int newline = at == 0 ? -1 : part.text().lastIndexOf('\n', at - 1);
    int column = part.text().codePointCount(newline + 1, at);
    int line = (int) part.text().substring(0, at).chars().filter(c -> c == '\n').count();
    return new Position(
        part.linesBefore() + line + 1, (newline < 0 ? part.columnsBefore() : 0) + column + 1);
  }
}
