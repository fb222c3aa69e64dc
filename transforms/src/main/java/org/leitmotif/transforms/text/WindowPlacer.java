package org.leitmotif.transforms.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where in the interviews quotes were cut out: by their exact text, else by their letters and
 * digits alone, as spacing, markup, case and punctuation change on a quote's way; else by fragments
 * that stand in the right distances, as names are taken out of transcripts and quotes. Ids and
 * lines given with quotes are not asked: studies number their participants anew, and the lines are
 * those of a file that nobody has any more.
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

  private final Iterable<Source> sources;

  /**
   * Looks in the sources in the order given.
   *
   * @param sources gone through once for each way of looking, and not at all where there is nothing
   *     to look for; none is held on to
   */
  public WindowPlacer(Iterable<Source> sources) {
    this.sources = sources;
  }

  /** Where a quote stands; empty where it is not found. */
  public Optional<Placement> place(String quote) {
    return place(List.of(quote)).get(0);
  }

  /** Where quotes stand, in their order; empty for those that are not found. */
  public List<Optional<Placement>> place(List<String> quotes) {
    List<Search> searches = quotes.stream().map(quote -> new Search(quote.strip())).toList();
    for (Way way : List.<Way>of(this::exact, this::folded, this::fragments)) {
      List<Search> open =
          searches.stream().filter(s -> s.found.isEmpty() && !s.words.isEmpty()).toList();
      if (!open.isEmpty()) {
        way.look(open);
      }
    }
    return searches.stream().map(Search::first).toList();
  }

  private interface Way {
    void look(List<Search> searches);
  }

  /** A quote and the first two places where it was found. */
  private static final class Search {
    private final String words;
    private final String letters;
    private final List<Placement> found = new ArrayList<>();

    Search(String words) {
      this.words = words;
      this.letters = FoldedText.of(words).letters();
    }

    boolean isOpen() {
      return found.size() < 2;
    }

    void add(Source source, int start, int end, String method) {
      CanonicalText text = source.text();
      found.add(
          new Placement(source.id(), text.codePoint(start), text.codePoint(end), method, true));
    }

    Optional<Placement> first() {
      return found.stream()
          .findFirst()
          .map(
              p ->
                  new Placement(
                      p.interviewId(), p.charStart(), p.charEnd(), p.method(), found.size() == 1));
    }
  }

  private void exact(List<Search> searches) {
    for (Source source : sources) {
      String text = source.text().text();
      for (Search search : searches) {
        int at = search.isOpen() ? text.indexOf(search.words) : -1;
        while (at >= 0 && search.isOpen()) {
          search.add(source, at, at + search.words.length(), "exact");
          at = text.indexOf(search.words, at + 1);
        }
      }
    }
  }

  private void folded(List<Search> all) {
    List<Search> searches = all.stream().filter(s -> s.letters.length() >= FEWEST_LETTERS).toList();
    if (searches.isEmpty()) {
      return;
    }
    for (Source source : sources) {
      FoldedText text = FoldedText.of(source.text().text());
      for (Search search : searches) {
        int at = search.isOpen() ? text.letters().indexOf(search.letters) : -1;
        while (at >= 0 && search.isOpen()) {
          int last = at + search.letters.length() - 1;
          search.add(source, text.start(at), text.end(last), "folded");
          at = text.letters().indexOf(search.letters, at + 1);
        }
      }
    }
  }

  /**
   * At least half of the fragments stand in one interview, each as far behind where the quote would
   * start there, give or take a tenth of the quote. Fragments are looked up at every letter of a
   * text, once for all quotes.
   */
  private void fragments(List<Search> all) {
    List<Search> searches = all.stream().filter(s -> fragmentsOf(s.letters).size() > 2).toList();
    Map<String, Integer> firsts = new HashMap<>();
    searches.forEach(s -> fragmentsOf(s.letters).forEach(f -> firsts.put(f, -1)));
    if (searches.isEmpty()) {
      return;
    }
    for (Source source : sources) {
      FoldedText text = FoldedText.of(source.text().text());
      firsts.replaceAll((fragment, at) -> -1);
      for (int at = text.letters().length() - FRAGMENT; at >= 0; at--) {
        firsts.replace(text.letters().substring(at, at + FRAGMENT), at);
      }
      searches.stream().filter(Search::isOpen).forEach(s -> fragments(s, source, text, firsts));
    }
  }

  private static void fragments(
      Search search, Source source, FoldedText text, Map<String, Integer> firsts) {
    List<String> fragments = fragmentsOf(search.letters);
    List<Integer> starts = new ArrayList<>();
    for (int f = 0; f < fragments.size(); f++) {
      int at = firsts.getOrDefault(fragments.get(f), -1);
      if (at >= 0) {
        starts.add(at - f * STEP);
      }
    }
    starts.sort(null);
    int middle = starts.isEmpty() ? 0 : starts.get(starts.size() / 2);
    int slack = search.letters.length() / MOST_CHANGED;
    List<Integer> near = starts.stream().filter(s -> Math.abs(s - middle) <= slack).toList();
    if (2 * near.size() >= fragments.size()) {
      int first = Math.max(0, near.get(0));
      int last =
          Math.min(text.letters().length(), near.get(near.size() - 1) + search.letters.length())
              - 1;
      search.add(source, text.start(first), text.end(last), "fragment");
    }
  }

  private static List<String> fragmentsOf(String letters) {
    List<String> fragments = new ArrayList<>();
    for (int at = 0; at + FRAGMENT <= letters.length(); at += STEP) {
      fragments.add(letters.substring(at, at + FRAGMENT));
    }
    return fragments;
  }
}
