package org.leitmotif.transforms.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Agreement;

/**
 * Measures how far coders agree: theme by theme, round by round and over all rounds, people among
 * themselves, and each of them with the machine. A theme that was not asked in a round has no row
 * for it.
 */
public final class MeasureAgreement {
  /** Name of the pool of all rounds. */
  public static final String ALL = "all";

  /** The scope of all items. */
  private static final String EVERY = "all";

  private static final String ANSWER = "answer";
  private static final String PRESENCE = "presence";

  private final Study study;

  private MeasureAgreement(Study study) {
    this.study = study;
  }

  /** Rows in the order of rounds, themes as reported, level, people before the machine. */
  public static List<Agreement> of(Study study) {
    return new MeasureAgreement(study).rows();
  }

  private List<Agreement> rows() {
    List<Agreement> rows = new ArrayList<>();
    List<String> rounds = study.rounds();
    for (String round : rounds) {
      measure(round, item -> item.round().equals(round), rows);
    }
    if (rounds.size() > 1) {
      measure(ALL, item -> true, rows);
    }
    return rows;
  }

  private void measure(String round, Predicate<Rating.Item> within, List<Agreement> rows) {
    for (String theme : study.themes()) {
      List<Rating> people = select(study.ratings(), theme, within);
      List<Rating> machine = select(study.machine(), theme, within);
      List<String> coders = people.stream().map(Rating::coder).distinct().sorted().toList();
      for (String level : List.of(ANSWER, PRESENCE)) {
        compare(round, theme, level, EVERY, people, groups(coders), rows);
        if (machine.isEmpty()) {
          continue;
        }
        Set<Rating.Item> answered = new HashSet<>();
        machine.forEach(rating -> answered.add(rating.item()));
        List<Rating> same = people.stream().filter(r -> answered.contains(r.item())).toList();
        compare(round, theme, level, Study.MACHINE, same, groups(coders), rows);
        if (level.equals(PRESENCE) || study.machineChooses().contains(theme)) {
          List<Rating> both = Stream.concat(same.stream(), machine.stream()).toList();
          List<List<String>> pairs = new ArrayList<>();
          coders.forEach(coder -> pairs.add(List.of(coder, Study.MACHINE)));
          compare(round, theme, level, Study.MACHINE, both, pairs, rows);
        }
      }
    }
  }

  private void compare(
      String round,
      String theme,
      String level,
      String scope,
      List<Rating> ratings,
      List<List<String>> groups,
      List<Agreement> rows) {
    for (List<String> group : groups) {
      rows.add(row(round, theme, level, scope, ReliabilityData.of(ratings, group)));
    }
  }

  private static List<Rating> select(
      List<Rating> ratings, String theme, Predicate<Rating.Item> within) {
    return ratings.stream()
        .filter(rating -> rating.theme().equals(theme) && within.test(rating.item()))
        .toList();
  }

  /** All coders together and, where these are more than two, each pair of them. */
  private static List<List<String>> groups(List<String> coders) {
    List<List<String>> groups = new ArrayList<>();
    if (coders.size() > 1) {
      groups.add(coders);
    }
    for (int i = 0; coders.size() > 2 && i < coders.size(); i++) {
      for (int k = i + 1; k < coders.size(); k++) {
        groups.add(List.of(coders.get(i), coders.get(k)));
      }
    }
    return groups;
  }

  private Agreement row(
      String round, String theme, String level, String scope, ReliabilityData whole) {
    boolean answers = level.equals(ANSWER);
    ReliabilityData data = answers ? whole : whole.presence();
    Coefficients coefficients = new Coefficients(data);
    Optional<Bootstrap.Interval> interval = Bootstrap.interval(data);
    List<ReliabilityData.Row> units = data.units();
    int informative = informative(units);
    Verdict verdict = Verdict.of(units.size(), informative, interval);
    boolean selectAll = answers && study.selectAll().contains(theme);
    return Agreement.newBuilder()
        .setRound(round)
        .setTheme(theme)
        .setLevel(level)
        .setScope(scope)
        .setCoders(String.join(";", data.coders()))
        .setWithMachine(data.coders().contains(Study.MACHINE))
        .setItems(data.rows().size())
        .setUnits(units.size())
        .setMissing(data.rows().stream().mapToInt(r -> r.answers().size() - r.given()).sum())
        .setAnswers(coefficients.answers())
        .setCodedUnits(
            (int)
                units.stream()
                    .filter(u -> u.answers().stream().anyMatch(MeasureAgreement::isCoded))
                    .count())
        .setPositives(positives(data.coders(), units))
        .setInformativeUnits(informative)
        .setSelectAll(selectAll)
        .setRawAgreement(boxed(coefficients.raw()))
        .setAlpha(boxed(coefficients.alpha()))
        .setAlphaLow(interval.map(Bootstrap.Interval::low).orElse(null))
        .setAlphaHigh(interval.map(Bootstrap.Interval::high).orElse(null))
        .setAlphaMasi(selectAll ? boxed(coefficients.masi()) : null)
        .setKappa(boxed(coefficients.kappa()))
        .setAc1(boxed(coefficients.ac1()))
        .setVerdict(verdict.verdict())
        .setReason(verdict.reason())
        .build();
  }

  private static boolean isCoded(@Nullable SortedSet<String> answer) {
    return answer != null && !answer.isEmpty();
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private static String positives(List<String> coders, List<ReliabilityData.Row> units) {
    List<String> counts = new ArrayList<>();
    for (int c = 0; c < coders.size(); c++) {
      int column = c;
      counts.add(
          coders.get(c)
              + "="
              + units.stream().filter(unit -> isCoded(unit.answers().get(column))).count());
    }
    return String.join(";", counts);
  }

  /** Units in which at least one answer is not the commonest of all. */
  private static int informative(List<ReliabilityData.Row> units) {
    Map<Set<String>, Integer> counts = new HashMap<>();
    for (ReliabilityData.Row unit : units) {
      unit.answers().stream()
          .filter(Objects::nonNull)
          .forEach(answer -> counts.merge(answer, 1, Integer::sum));
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // Of answers that are as common, which one is taken does not change whether units tell enough.
    Set<String> commonest =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() == most)
            .map(Map.Entry::getKey)
            .min(java.util.Comparator.comparing(MeasureAgreement::joined))
            .orElse(Set.of());
    return (int)
        units.stream()
            .filter(
                unit ->
                    unit.answers().stream()
                        .anyMatch(answer -> answer != null && !answer.equals(commonest)))
            .count();
  }

  private static String joined(Set<String> answer) {
    return answer.stream().sorted().collect(Collectors.joining("\u0000"));
  }
}
