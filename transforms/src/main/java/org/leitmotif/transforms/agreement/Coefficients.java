package org.leitmotif.transforms.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * Coefficients of agreement over the units of reliability data. A coefficient is empty where it is
 * not defined: no unit, fewer than two different answers, or not two coders.
 *
 * <p>Alpha and kappa are DKPro's; Gwet's AC1, which DKPro has not, is Gwet's formula (2) of 2008,
 * doi:10.1348/000711006X126600.
 */
final class Coefficients {
  /** "Nothing applies" is an answer like others; as a set it shares nothing with any of them. */
  private static final String NOTHING = "\u0000nothing";

  private final ReliabilityData data;
  private final List<ReliabilityData.Row> units;

  Coefficients(ReliabilityData data) {
    this.data = data;
    this.units = data.units();
  }

  /** Different answers in the units. */
  int answers() {
    Set<Set<String>> answers = new HashSet<>();
    units.forEach(u -> u.answers().stream().filter(Objects::nonNull).forEach(answers::add));
    return answers.size();
  }

  /** Share of the pairs of answers to the same item that are equal. */
  OptionalDouble raw() {
    double pairs = 0;
    double equal = 0;
    for (ReliabilityData.Row unit : units) {
      List<SortedSet<String>> given = given(unit);
      for (int i = 0; i < given.size(); i++) {
        for (int k = i + 1; k < given.size(); k++) {
          pairs++;
          equal += given.get(i).equals(given.get(k)) ? 1 : 0;
        }
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(equal / pairs);
  }

  /** Krippendorff's alpha: answers are equal or not. */
  OptionalDouble alpha() {
    return alpha(new NominalDistanceFunction());
  }

  /** Krippendorff's alpha: answers that share choices are nearer. */
  OptionalDouble masi() {
    return alpha(new MasiDistance());
  }

  private OptionalDouble alpha(IDistanceFunction distance) {
    if (answers() < 2) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        new KrippendorffAlphaAgreement(study(units), distance).calculateAgreement());
  }

  /** Cohen's kappa of two coders. */
  OptionalDouble kappa() {
    if (data.coders().size() != 2 || answers() < 2) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(new CohenKappaAgreement(study(units)).calculateAgreement());
  }

  /** Gwet's AC1 of two coders. */
  OptionalDouble ac1() {
    int categories = answers();
    if (data.coders().size() != 2 || categories < 2) {
      return OptionalDouble.empty();
    }
    Map<Set<String>, Integer> counts = new HashMap<>();
    double equal = 0;
    for (ReliabilityData.Row unit : units) {
      List<SortedSet<String>> given = given(unit);
      given.forEach(answer -> counts.merge(answer, 1, Integer::sum));
      equal += given.get(0).equals(given.get(1)) ? 1 : 0;
    }
    double expected = 0;
    for (int count : counts.values()) {
      double share = count / (2.0 * units.size());
      expected += share * (1 - share);
    }
    expected /= categories - 1;
    return OptionalDouble.of((equal / units.size() - expected) / (1 - expected));
  }

  private CodingAnnotationStudy study(List<ReliabilityData.Row> rows) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(data.coders().size());
    for (ReliabilityData.Row row : rows) {
      @Nullable Object[] answers = row.answers().stream().map(Coefficients::category).toArray();
      study.addItemAsArray(answers);
    }
    return study;
  }

  private static @Nullable Object category(@Nullable SortedSet<String> answer) {
    if (answer == null) {
      return null;
    }
    return answer.isEmpty() ? new SetAnnotation(NOTHING) : new SetAnnotation(answer);
  }

  private static List<SortedSet<String>> given(ReliabilityData.Row unit) {
    List<SortedSet<String>> given = new ArrayList<>();
    for (SortedSet<String> answer : unit.answers()) {
      if (answer != null) {
        given.add(answer);
      }
    }
    return given;
  }
}
