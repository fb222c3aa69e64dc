package org.leitmotif.transforms.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Theme;

/**
 * How well machine passages agree with the team's quotations. The machine gives a quotation the
 * themes of the passages that overlap at least half of the shorter of the two. This is held-out
 * quality as long as the passages come from models that have not seen the interview.
 */
public final class ThemeQuality {
  /** A theme with a lower F1 wants reading before counting. */
  private static final double FLOOR = 0.4;

  private int quotations;
  private final Map<String, Tally> tallies = new HashMap<>();

  private static final class Tally {
    int both;
    int machineAlone;
    int humanAlone;
    int outside;
  }

  private record Span(int start, int end) {
    int shared(Passage passage) {
      return Math.min(end, passage.getCharEnd()) - Math.max(start, passage.getCharStart());
    }

    boolean overlaps(Passage passage) {
      int shared = shared(passage);
      int shorter = Math.min(end - start, passage.getCharEnd() - passage.getCharStart());
      return shared > 0 && shared >= shorter - shared;
    }
  }

  /** Adds the passages of one interview. */
  public void add(List<Passage> passages) {
    Map<Span, Set<String>> quoted = new LinkedHashMap<>();
    List<Passage> machine = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.getOrigin().equals("human")) {
        quoted
            .computeIfAbsent(
                new Span(passage.getCharStart(), passage.getCharEnd()), k -> new TreeSet<>())
            .add(passage.getTheme());
      } else {
        machine.add(passage);
      }
    }
    if (quoted.isEmpty()) {
      return;
    }
    quotations += quoted.size();
    quoted.forEach(
        (span, human) -> {
          Set<String> assigned = new TreeSet<>();
          machine.stream().filter(span::overlaps).forEach(p -> assigned.add(p.getTheme()));
          human.forEach(theme -> tally(theme).humanAlone++);
          for (String theme : assigned) {
            if (human.contains(theme)) {
              tally(theme).humanAlone--;
              tally(theme).both++;
            } else {
              tally(theme).machineAlone++;
            }
          }
        });
    machine.stream()
        .filter(p -> quoted.keySet().stream().noneMatch(span -> span.shared(p) > 0))
        .forEach(p -> tally(p.getTheme()).outside++);
  }

  private Tally tally(String theme) {
    return tallies.computeIfAbsent(theme, k -> new Tally());
  }

  /** A row of themes with what was measured filled in; null where nothing was. */
  public Theme.Builder rate(String theme) {
    Theme.Builder row = Theme.newBuilder();
    if (quotations == 0) {
      return row;
    }
    Tally tally = tallies.getOrDefault(theme, new Tally());
    int machine = tally.both + tally.machineAlone;
    int human = tally.both + tally.humanAlone;
    Double f1 = ratio(2.0 * tally.both, machine + human);
    return row.setPrecisionOnQuoted(ratio(tally.both, machine))
        .setRecall(ratio(tally.both, human))
        .setF1(human == 0 ? null : f1)
        .setAlphaMachineHuman(alpha(tally))
        .setLowConfidence((human == 0 || f1 == null) ? null : (Boolean) (f1 < FLOOR))
        .setQuotations(human)
        .setMachineOutsideQuotations(tally.outside);
  }

  private static @Nullable Double ratio(double part, int whole) {
    return whole == 0 ? null : round(part / whole);
  }

  /**
   * Krippendorff's alpha, nominal, two coders, with and without the theme; null where both always
   * say the same one thing.
   */
  private @Nullable Double alpha(Tally tally) {
    int values = 2 * quotations;
    int with = 2 * tally.both + tally.machineAlone + tally.humanAlone;
    double expected = 2.0 * with * (values - with) / ((double) values * (values - 1));
    double observed = (double) (tally.machineAlone + tally.humanAlone) / quotations;
    return expected == 0 ? null : round(1 - (observed / expected));
  }

  private static double round(double value) {
    return Math.round(1000 * value) / 1000.0;
  }
}
