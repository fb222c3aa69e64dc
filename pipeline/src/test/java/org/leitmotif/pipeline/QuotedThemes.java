package org.leitmotif.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The themes that people gave to their quotations, held against those of a machine. The machine
 * gives a quotation the themes of its passages that overlap at least half of the shorter of the
 * two.
 */
final class QuotedThemes {
  /** A stretch of an interview, in code points. */
  record Span(String interview, int start, int end) {
    boolean overlaps(Span other) {
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      int shorter = Math.min(end - start, other.end - other.start);
      return interview.equals(other.interview) && shared > 0 && 2 * shared >= shorter;
    }
  }

  private final Map<Span, Set<String>> quotations = new LinkedHashMap<>();

  /** Of a published dataset. */
  static QuotedThemes of(Dataset dataset) {
    QuotedThemes quoted = new QuotedThemes();
    passages(dataset, "human")
        .forEach(
            (span, themes) ->
                quoted.quotations.computeIfAbsent(span, k -> new TreeSet<>()).addAll(themes));
    return quoted;
  }

  /** The themes of the passages of one origin. */
  static Map<Span, Set<String>> passages(Dataset dataset, String origin) {
    Map<Span, Set<String>> passages = new LinkedHashMap<>();
    for (String row :
        dataset.query(
            "SELECT DISTINCT interview_id, char_start, char_end, theme FROM {passages}"
                + " WHERE origin = '"
                + origin
                + "' ORDER BY ALL")) {
      String[] cell = row.split("\t");
      passages
          .computeIfAbsent(
              new Span(cell[0], Integer.parseInt(cell[1]), Integer.parseInt(cell[2])),
              k -> new TreeSet<>())
          .add(cell[3]);
    }
    return passages;
  }

  /** The quotations with their themes. */
  Map<Span, Set<String>> quotations() {
    return quotations;
  }

  /** The themes of all quotations that overlap a passage: what a perfect judge would say of it. */
  Set<String> overlapping(Span passage) {
    Set<String> themes = new TreeSet<>();
    quotations.forEach(
        (span, own) -> {
          if (span.overlaps(passage)) {
            themes.addAll(own);
          }
        });
    return themes;
  }

  /** Hits, false alarms and misses of one theme. */
  static final class Tally {
    int right;
    int wrong;
    int missed;

    double precision() {
      return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
      return (double) right / Math.max(1, right + missed);
    }

    double f1() {
      return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }
  }

  /** Tallies of the themes that people have used, by slug. */
  record Score(Map<String, Tally> byTheme) {
    double macro() {
      return byTheme.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    }

    Tally all() {
      Tally all = new Tally();
      for (Tally tally : byTheme.values()) {
        all.right += tally.right;
        all.wrong += tally.wrong;
        all.missed += tally.missed;
      }
      return all;
    }

    double micro() {
      return all().f1();
    }
  }

  /** Holds a machine's passages against the quotations. */
  Score score(Map<Span, Set<String>> machine) {
    Map<String, List<Map.Entry<Span, Set<String>>>> byInterview = new TreeMap<>();
    machine
        .entrySet()
        .forEach(
            passage ->
                byInterview
                    .computeIfAbsent(passage.getKey().interview(), k -> new ArrayList<>())
                    .add(passage));
    Map<String, Tally> tallies = new TreeMap<>();
    quotations.values().forEach(themes -> themes.forEach(t -> tallies.put(t, new Tally())));
    quotations.forEach(
        (span, human) -> {
          Set<String> said = new TreeSet<>();
          byInterview.getOrDefault(span.interview(), List.of()).stream()
              .filter(passage -> passage.getKey().overlaps(span))
              .forEach(passage -> said.addAll(passage.getValue()));
          tallies.forEach(
              (theme, tally) -> {
                tally.right += said.contains(theme) && human.contains(theme) ? 1 : 0;
                tally.wrong += said.contains(theme) && !human.contains(theme) ? 1 : 0;
                tally.missed += !said.contains(theme) && human.contains(theme) ? 1 : 0;
              });
        });
    return new Score(tallies);
  }
}
