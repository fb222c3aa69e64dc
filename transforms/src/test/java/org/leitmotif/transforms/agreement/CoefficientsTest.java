package org.leitmotif.transforms.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients against figures worked out by hand, or published. */
class CoefficientsTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** Units as text: an answer a coder, choices joined by '+', '-' for nothing, '.' for a gap. */
  static ReliabilityData data(String... units) {
    List<Rating> ratings = new ArrayList<>();
    List<String> coders = new ArrayList<>();
    for (int u = 0; u < units.length; u++) {
      String[] answers = units[u].split(" ");
      for (int c = 0; c < answers.length; c++) {
        String coder = "coder" + (c + 1);
        if (!coders.contains(coder)) {
          coders.add(coder);
        }
        if (!answers[c].equals(".")) {
          Set<String> choices =
              answers[c].equals("-")
                  ? Set.of()
                  : Set.copyOf(Arrays.asList(answers[c].split("\\+")));
          ratings.add(
              new Rating(
                  new Rating.Item("r", String.valueOf(u + 1)),
                  "theme",
                  coder,
                  new TreeSet<>(choices)));
        }
      }
    }
    return ReliabilityData.of(ratings, coders);
  }

  private static double of(OptionalDouble value) {
    return value.orElseThrow();
  }

  @Test
  void twoCodersByHand() {
    Coefficients c = new Coefficients(data("a a", "a b", "b b", "b b"));

    assertThat(of(c.raw())).isEqualTo(0.75, EXACT);
    assertThat(of(c.alpha())).isEqualTo(16.0 / 30, EXACT);
    assertThat(of(c.kappa())).isEqualTo(0.5, EXACT);
    assertThat(of(c.ac1())).isEqualTo(9.0 / 17, EXACT);
  }

  /** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example C: .743. */
  @Test
  void fourCodersWithGaps() {
    Coefficients c =
        new Coefficients(
            data(
                "1 1 . 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4",
                "1 1 2 1", "2 2 2 2", ". 5 5 5", ". . 1 1", ". . 3 ."));

    assertThat(of(c.alpha())).isEqualTo(0.743, within(0.0005));
    assertThat(c.kappa()).isEmpty();
    assertThat(c.ac1()).isEmpty();
  }

  @Test
  void setsThatShareChoicesAreNearer() {
    Coefficients c = new Coefficients(data("a a+b", "- -"));

    assertThat(of(c.alpha())).isEqualTo(0.4, EXACT);
    assertThat(of(c.masi())).isEqualTo(4.0 / 7, EXACT);
  }

  @ParameterizedTest
  @CsvSource({"a, a, 0", "a, a+b, 0.6666666667", "a+c, a+b, 0.8888888889", "a, b, 1"})
  void masi(String first, String second, double distance) {
    assertThat(MasiDistance.between(Set.of(first.split("\\+")), Set.of(second.split("\\+"))))
        .isEqualTo(distance, EXACT);
  }

  /** A theme that one of two coders saw twice in sixty quotes: as if by chance, or a bit less. */
  @Test
  void rareThemes() {
    String[] units = new String[60];
    Arrays.fill(units, "- -");
    units[10] = "yes -";
    units[40] = "yes -";

    assertThat(of(new Coefficients(data(units)).alpha())).isEqualTo(-4.0 / 472, EXACT);
  }

  @Test
  void oneAnswerOnlyHasNoCoefficient() {
    Coefficients c = new Coefficients(data("- -", "- -"));

    assertThat(of(c.raw())).isEqualTo(1, EXACT);
    assertThat(c.alpha()).isEmpty();
    assertThat(c.masi()).isEmpty();
    assertThat(c.kappa()).isEmpty();
    assertThat(c.ac1()).isEmpty();
  }

  @Test
  void itemsOfOneCoderAreNoUnits() {
    ReliabilityData data = data("a .", ". b", "a a");

    assertThat(data.rows()).hasSize(3);
    assertThat(data.units()).hasSize(1);
    assertThat(new Coefficients(data("a .")).raw()).isEmpty();
  }

  @Test
  void refusesTwoRatingsOfOneCoder() {
    Rating.Item item = new Rating.Item("r", "1");
    Rating rating = new Rating(item, "theme", "coder", new TreeSet<>());

    assertThatThrownBy(() -> ReliabilityData.of(List.of(rating, rating), List.of("coder")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fastAlphaIsDkpros() {
    List<ReliabilityData> all =
        List.of(
            data("a a", "a b", "b b", "b b"),
            data("1 1 . 1", "2 2 3 2", "3 3 3 3", "1 2 3 4", ". 5 5 5", ". . 3 ."),
            data("a a+b", "- -", "a+b a+b", "- a"));
    for (ReliabilityData data : all) {
      assertThat(Bootstrap.alpha(Bootstrap.count(data.units())))
          .isEqualTo(of(new Coefficients(data).alpha()), EXACT);
    }
  }

  @Test
  void intervalsAreTheSameEachTimeAndHoldAlpha() {
    String[] units = new String[40];
    Arrays.setAll(units, i -> i % 3 == 0 ? "a a" : i % 7 == 0 ? "a -" : "- -");
    ReliabilityData data = data(units);

    Bootstrap.Interval interval = Bootstrap.interval(data).orElseThrow();

    assertThat(Bootstrap.interval(data)).contains(interval);
    double alpha = of(new Coefficients(data).alpha());
    assertThat(interval.low()).isLessThan(alpha).isGreaterThan(alpha - 0.4);
    assertThat(interval.high()).isGreaterThan(alpha).isLessThan(alpha + 0.3);
  }

  /** One positive in sixty is missing from a third of all resamples: there is no interval. */
  @Test
  void noIntervalWhereItRestsOnOneItem() {
    String[] units = new String[60];
    Arrays.fill(units, "- -");
    units[0] = "a a";

    assertThat(Bootstrap.interval(data(units))).isEmpty();
  }
}
