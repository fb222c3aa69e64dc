package org.leitmotif.transforms.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where in the interviews a quote was cut out: by its exact text, else by its letters and
 * digits alone, as spacing, markup, case and punctuation change on a quote's way. Ids given with
 * quotes are not asked: studies number their participants anew.
 */
public final class WindowPlacer {
  /** Fewer letters than this could stand anywhere. */
  private static final int FEWEST_LETTERS = 20;

  /** An interview's canonical text. */
  public record Source(String id, CanonicalText text) {}

  /**
   * Where a quote stands.
   *
   * @param charStart code points
   * @param charEnd code points, exclusive
   * @param method {@code exact} or {@code folded}
   * @param unique whether it stands nowhere else; where not, this is the first place
   */
  public record Placement(
      String interviewId, int charStart, int charEnd, String method, boolean unique) {}

  private final List<Source> sources;
  private final Map<String, Folded> folded = new HashMap<>();

  /** Looks in the sources in the order given. */
  public WindowPlacer(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Where the quote stands; empty where it is not found. */
  public Optional<Placement> place(String quote) {
    String words = quote.strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Placement> exact = exact(words);
    return exact.isPresent() ? exact : folded(words);
  }

  private Optional<Placement> exact(String words) {
    List<Placement> found = new ArrayList<>();
    for (Source source : sources) {
      int at = source.text().text().indexOf(words);
      while (at >= 0 && found.size() < 2) {
        found.add(placement(source, at, at + words.length(), "exact"));
        at = source.text().text().indexOf(words, at + 1);
      }
    }
    return first(found);
  }

  private Optional<Placement> folded(String words) {
    String letters = Folded.of(words).letters();
    if (letters.length() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    List<Placement> found = new ArrayList<>();
    for (Source source : sources) {
      Folded text = folded.computeIfAbsent(source.id(), id -> Folded.of(source.text().text()));
      int at = text.letters().indexOf(letters);
      while (at >= 0 && found.size() < 2) {
        found.add(
            placement(
                source, text.starts()[at], text.starts()[at + letters.length() - 1] + 1, "folded"));
        at = text.letters().indexOf(letters, at + 1);
      }
    }
    return first(found);
  }

  private static Optional<Placement> first(List<Placement> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Placement p = found.get(0);
    return Optional.of(
        new Placement(p.interviewId(), p.charStart(), p.charEnd(), p.method(), found.size() == 1));
  }

  private static Placement placement(Source source, int start, int end, String method) {
    return new Placement(
        source.id(), source.text().codePoint(start), source.text().codePoint(end), method, true);
  }

  /** Letters and digits of a text, and where each of them stands in it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Folded(String letters, int[] starts) {
    static Folded of(String text) {
      StringBuilder letters = new StringBuilder(text.length());
      int[] starts = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          starts[letters.length()] = i;
          letters.append(Character.toLowerCase(c));
        }
      }
      return new Folded(letters.toString(), Arrays.copyOf(starts, letters.length()));
    }
  }
}
