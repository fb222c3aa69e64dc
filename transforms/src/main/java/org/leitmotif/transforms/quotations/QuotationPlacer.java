package org.leitmotif.transforms.quotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leitmotif.transforms.text.FoldedText;

/**
 * Finds words in an interview's text: as they are; else with letters and digits alone; else by the
 * longest row of fragments of at least {@value #SEED} letters that they share with it, which must
 * be {@value #LEAST_PERCENT} percent of the words.
 */
final class QuotationPlacer {
  private static final int SEED = 14;
  private static final int LEAST_FRAGMENTS = 20;
  private static final int LEAST_PERCENT = 40;
  private static final int MOST_SEEN = 50;
  private static final int SLIPPED = 24;

  /** A place in the text, UTF-16 units, and how the words were found there. */
  record Place(int start, int end, String tier, int occurrences) {}

  private record Match(int text, int words, int length) {}

  private final String text;
  private final FoldedText folded;
  private final String foldedText;
  private final Map<String, List<Integer>> seeds = new HashMap<>();

  /** Indexes a text, in time linear in its length. */
  QuotationPlacer(String text) {
    this.text = text;
    this.folded = FoldedText.of(text);
    this.foldedText = folded.letters();
  }

  /** The words as they are, or by letters and digits. */
  Optional<Place> placeWhole(String words) {
    String stripped = words.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    for (int at = text.indexOf(stripped); at >= 0; at = text.indexOf(stripped, at + 1)) {
      if (isWhole(at, at + stripped.length())) {
        return Optional.of(
            new Place(at, at + stripped.length(), "exact", occurrences(text, stripped)));
      }
    }
    String letters = FoldedText.of(stripped).letters();
    int at = letters.isEmpty() ? -1 : foldedText.indexOf(letters);
    while (at >= 0) {
      int start = folded.start(at);
      int end = folded.end(at + letters.length() - 1);
      if (isWhole(start, end)) {
        return Optional.of(new Place(start, end, "folded", occurrences(foldedText, letters)));
      }
      at = foldedText.indexOf(letters, at + 1);
    }
    return Optional.empty();
  }

  /** The words as they are, by letters and digits, or by fragments. */
  Optional<Place> place(String words) {
    Optional<Place> whole = placeWhole(words);
    return whole.isPresent() ? whole : placeFragments(FoldedText.of(words).letters());
  }

  private Optional<Place> placeFragments(String letters) {
    List<Match> matches = matches(letters);
    int n = matches.size();
    int[] best = new int[n];
    int[] from = new int[n];
    int last = -1;
    int longest = 2 * letters.length() + 400;
    for (int i = 0; i < n; i++) {
      Match match = matches.get(i);
      best[i] = match.length();
      from[i] = i;
      for (int j = 0; j < i; j++) {
        Match before = matches.get(j);
        if (before.text() + before.length() <= match.text()
            && before.words() + before.length() <= match.words()
            && match.text() + match.length() - matches.get(from[j]).text() <= longest
            && best[j] + match.length() > best[i]) {
          best[i] = best[j] + match.length();
          from[i] = from[j];
        }
      }
      if (last < 0 || best[i] > best[last]) {
        last = i;
      }
    }
    boolean found =
        last >= 0
            && best[last] >= LEAST_FRAGMENTS
            && 100 * best[last] >= LEAST_PERCENT * letters.length();
    if (!found) {
      return Optional.empty();
    }
    Match end = matches.get(last);
    Match start = matches.get(from[last]);
    return Optional.of(
        new Place(
            wordStart(folded.start(start.text())),
            wordEnd(folded.end(end.text() + end.length() - 1)),
            "fragment",
            1));
  }

  /** The longest stretches that words and text share, in the order of the text. */
  private List<Match> matches(String letters) {
    if (seeds.isEmpty()) {
      for (int i = 0; i + SEED <= foldedText.length(); i++) {
        seeds.computeIfAbsent(foldedText.substring(i, i + SEED), k -> new ArrayList<>(1)).add(i);
      }
    }
    List<Match> matches = new ArrayList<>();
    for (int w = 0; w + SEED <= letters.length(); w++) {
      List<Integer> places = seeds.getOrDefault(letters.substring(w, w + SEED), List.of());
      if (places.size() > MOST_SEEN) {
        continue;
      }
      for (int t : places) {
        boolean continues = w > 0 && t > 0 && letters.charAt(w - 1) == foldedText.charAt(t - 1);
        if (!continues) {
          int length = SEED;
          while (w + length < letters.length()
              && t + length < foldedText.length()
              && letters.charAt(w + length) == foldedText.charAt(t + length)) {
            length++;
          }
          matches.add(new Match(t, w, length));
        }
      }
    }
    matches.sort(Comparator.comparingInt(Match::text).thenComparingInt(Match::words));
    return matches;
  }

  /** Few words must not start or end inside of others; more may, where a selection slipped. */
  private boolean isWhole(int start, int end) {
    return end - start >= SLIPPED || (wordStart(start) == start && wordEnd(end) == end);
  }

  private int wordStart(int at) {
    int start = at;
    while (start > 0
        && Character.isLetterOrDigit(text.charAt(start))
        && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int wordEnd(int at) {
    int end = at;
    while (end < text.length()
        && end > 0
        && Character.isLetterOrDigit(text.charAt(end - 1))
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int occurrences(String text, String words) {
    int count = 0;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      count++;
    }
    return count;
  }
}
