package org.leitmotif.transforms.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where in the interviews a quote was cut out: by its exact text, else by its letters and
 * digits alone, as spacing, markup, case and punctuation change on a quote's way; else by fragments
 * of it that stand in the right distances, as names are taken out of transcripts and quotes. Ids
 * given with quotes are not asked: studies number their participants anew.
 */
public final class WindowPlacer {
  /** Fewer letters than this could stand anywhere. */
  private static final int FEWEST_LETTERS = 20;

  /** Letters of a fragment, and how far the next one starts behind it. */
  private static final int FRAGMENT = 24;

  private static final int STEP = 12;

  /** A quote is changed by this part of its length at most. */
  private static final int MOST_CHANGED = 10;

  /** An interview's canonical text. */
  public record Source(String id, CanonicalText text) {}

  /**
   * Where a quote stands.
   *
   * @param charStart code points
   * @param charEnd code points, exclusive
   * @param method {@code exact}, {@code folded} or {@code fragment}
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
    if (exact.isPresent()) {
      return exact;
    }
    Optional<Placement> folded = folded(words);
    return folded.isPresent() ? folded : fragments(Folded.of(words).letters());
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
      Folded text = fold(source);
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

  /**
   * At least half of the fragments stand in one interview, each as far behind where the quote would
   * start there, give or take a tenth of the quote.
   */
  private Optional<Placement> fragments(String letters) {
    List<Placement> found = new ArrayList<>();
    int count = Math.max(0, (letters.length() - FRAGMENT) / STEP + 1);
    for (Source source : sources) {
      Folded text = fold(source);
      List<Integer> starts = new ArrayList<>();
      for (int f = 0; f < count; f++) {
        int at = text.letters().indexOf(letters.substring(f * STEP, f * STEP + FRAGMENT));
        if (at >= 0) {
          starts.add(at - f * STEP);
        }
      }
      starts.sort(null);
      int middle = starts.isEmpty() ? 0 : starts.get(starts.size() / 2);
      int slack = letters.length() / MOST_CHANGED;
      List<Integer> near = starts.stream().filter(s -> Math.abs(s - middle) <= slack).toList();
      if (count > 2 && 2 * near.size() >= count) {
        int first = Math.max(0, near.get(0));
        int last =
            Math.min(text.letters().length(), near.get(near.size() - 1) + letters.length()) - 1;
        found.add(placement(source, text.starts()[first], text.starts()[last] + 1, "fragment"));
      }
    }
    return first(found);
  }

  private Folded fold(Source source) {
    return folded.computeIfAbsent(source.id(), id -> Folded.of(source.text().text()));
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
