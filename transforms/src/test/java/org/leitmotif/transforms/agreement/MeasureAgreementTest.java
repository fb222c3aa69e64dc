package org.leitmotif.transforms.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.schemas.Agreement;
import org.leitmotif.schemas.Disagreement;
import org.leitmotif.transforms.sampling.Window;

class MeasureAgreementTest {

  private static Rating rating(String round, int item, String theme, String coder, String... said) {
    return new Rating(
        new Rating.Item(round, String.valueOf(item)), theme, coder, new TreeSet<>(Set.of(said)));
  }

  private static Study people(List<Rating> ratings) {
    return new Study(List.of("Tools"), ratings, List.of(), Set.of(), Set.of("Tools"));
  }

  @Test
  void roundsStandAloneAndTogether() {
    List<Rating> ratings = new ArrayList<>();
    for (int item = 1; item <= 4; item++) {
      ratings.add(
          rating("one", item, "Tools", "ann", item == 1 ? new String[] {"x"} : new String[0]));
      ratings.add(rating("one", item, "Tools", "bob"));
      ratings.add(rating("two", item, "Tools", "ann", "x"));
      ratings.add(rating("two", item, "Tools", "bob", "x"));
    }

    List<Agreement> rows = MeasureAgreement.of(people(ratings));

    assertThat(rows)
        .extracting(Agreement::getRound, Agreement::getLevel, Agreement::getUnits)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("one", "answer", 4),
            org.assertj.core.groups.Tuple.tuple("one", "presence", 4),
            org.assertj.core.groups.Tuple.tuple("two", "answer", 4),
            org.assertj.core.groups.Tuple.tuple("two", "presence", 4),
            org.assertj.core.groups.Tuple.tuple("all", "answer", 8),
            org.assertj.core.groups.Tuple.tuple("all", "presence", 8));
    Agreement all = rows.get(4);
    assertThat(all.getPositives()).isEqualTo("ann=5;bob=4");
    assertThat(all.getCodedUnits()).isEqualTo(5);
    assertThat(all.getRawAgreement()).isEqualTo(0.875, within(1e-9));
    // 16 answers, 9 of them x; one unit in eight differs: 1 - 15 * 2 / (2 * 9 * 7).
    assertThat(all.getAlpha()).isEqualTo(0.761904762, within(1e-6));
    assertThat(rows.get(2).getAlpha()).isNull();
    assertThat(rows.get(2).getVerdict()).isNull();
  }

  @Test
  void moreThanTwoCodersAreComparedTogetherAndInPairs() {
    List<Rating> ratings =
        List.of(
            rating("r", 1, "Tools", "ann", "x"),
            rating("r", 1, "Tools", "bob", "x"),
            rating("r", 1, "Tools", "cem"),
            rating("r", 2, "Tools", "ann"),
            rating("r", 2, "Tools", "bob"));

    List<Agreement> rows =
        MeasureAgreement.of(people(ratings)).stream()
            .filter(row -> row.getLevel().equals("answer"))
            .toList();

    assertThat(rows)
        .extracting(Agreement::getCoders)
        .containsExactly("ann;bob;cem", "ann;bob", "ann;cem", "bob;cem");
    assertThat(rows.get(0).getMissing()).isEqualTo(1);
    assertThat(rows.get(0).getKappa()).isNull();
    assertThat(rows.get(1).getKappa()).isEqualTo(1, within(1e-9));
    assertThat(rows.get(2).getUnits()).isEqualTo(1);
  }

  @Test
  void peopleAndMachineAreMeasuredOnTheSameItems() {
    List<Rating> ratings = new ArrayList<>();
    for (int item = 1; item <= 6; item++) {
      ratings.add(rating("r", item, "Tools", "ann", item < 3 ? new String[] {"x"} : new String[0]));
      ratings.add(rating("r", item, "Tools", "bob", item < 4 ? new String[] {"y"} : new String[0]));
    }
    List<Rating> machine =
        List.of(
            rating("r", 1, "Tools", Study.MACHINE, "x"),
            rating("r", 2, "Tools", Study.MACHINE),
            rating("r", 6, "Tools", Study.MACHINE));

    List<Agreement> rows =
        MeasureAgreement.of(
            new Study(List.of("Tools"), ratings, machine, Set.of(), Set.of("Tools")));

    assertThat(rows)
        .filteredOn(row -> row.getLevel().equals("presence"))
        .extracting(
            Agreement::getScope, Agreement::getCoders, Agreement::getUnits, Agreement::getPositives)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("all", "ann;bob", 6, "ann=2;bob=3"),
            org.assertj.core.groups.Tuple.tuple("machine", "ann;bob", 3, "ann=2;bob=2"),
            org.assertj.core.groups.Tuple.tuple("machine", "ann;machine", 3, "ann=2;machine=1"),
            org.assertj.core.groups.Tuple.tuple("machine", "bob;machine", 3, "bob=2;machine=1"));
    assertThat(rows)
        .filteredOn(row -> row.getLevel().equals("answer"))
        .noneMatch(Agreement::getWithMachine);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "100, 40, 0.82, 0.97, reliable",
        "100, 40, 0.70, 0.97, tentative",
        "100, 40, 0.60, 0.90, undecided",
        "100, 40, 0.20, 0.66, unreliable",
        "100, 9, 0.82, 0.97, null",
        "19, 12, 0.82, 0.97, null",
        "100, 0, 0.82, 0.97, null"
      })
  void verdictsOnlyWhereTheCountsAllow(
      int units, int informative, double low, double high, String verdict) {
    assertThat(
            Verdict.of(units, informative, Optional.of(new Bootstrap.Interval(low, high)))
                .verdict())
        .isEqualTo(verdict);
  }

  @Test
  void disagreementsSayWhoSaidWhat() {
    List<Rating> ratings =
        List.of(
            rating("r", 2, "Tools", "ann", "x", "y"),
            rating("r", 2, "Tools", "bob"),
            rating("r", 3, "Tools", "ann", "x"),
            rating("r", 3, "Tools", "bob", "x"),
            rating("r", 10, "Tools", "ann", "x"),
            rating("r", 10, "Tools", "bob", "x"));
    List<Rating> machine =
        List.of(
            rating("r", 3, "Tools", Study.MACHINE, "other"),
            rating("r", 10, "Tools", Study.MACHINE));

    List<Disagreement> rows =
        ListDisagreements.of(
            new Study(List.of("Tools"), ratings, machine, Set.of(), Set.of()),
            Map.of(
                new Rating.Item("r", "2"), new ListDisagreements.Quote("P1", 5, 9, "the quote")));

    assertThat(rows)
        .extracting(
            Disagreement::getItem,
            Disagreement::getCoder,
            Disagreement::getBetween,
            Disagreement::getAnswer,
            Disagreement::getQuote)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2", "ann", "coders", "x; y", "the quote"),
            org.assertj.core.groups.Tuple.tuple("2", "bob", "coders", "", "the quote"),
            org.assertj.core.groups.Tuple.tuple("10", "ann", "machine", "x", null),
            org.assertj.core.groups.Tuple.tuple("10", "bob", "machine", "x", null),
            org.assertj.core.groups.Tuple.tuple("10", "machine", "machine", "", null));
  }

  @Test
  void theMachineSeesAThemeInHalfOfTheShorter() {
    MachineCoder coder =
        new MachineCoder(
            List.of(
                new MachineCoder.Passage("tools", "", new Window("P1", 100, 200)),
                new MachineCoder.Passage("bugs", "Leak", new Window("P1", 0, 1000))),
            List.of(new MachineCoder.Mention("C++", new Window("P1", 480, 483))));
    Rating.Item item = new Rating.Item("r", "1");
    MachineCoder.Target tools = new MachineCoder.Target("tools", null);

    assertThat(coder.rate(item, new Window("P1", 150, 650), "T", tools, Set.of()).choices())
        .containsExactly("tools");
    assertThat(coder.rate(item, new Window("P1", 151, 651), "T", tools, Set.of()).choices())
        .isEmpty();
    assertThat(coder.rate(item, new Window("P2", 150, 650), "T", tools, Set.of()).choices())
        .isEmpty();
    assertThat(
            coder
                .rate(
                    item,
                    new Window("P1", 0, 500),
                    "Bugs",
                    new MachineCoder.Target("bugs", "Deadlock"),
                    Set.of())
                .choices())
        .isEmpty();
    Set<String> languages = Set.of("C", "C++", "WASM / JavaScript");
    assertThat(coder.choosesAmong(languages)).isTrue();
    assertThat(coder.choosesAmong(Set.of("C", "Yes"))).isFalse();
    assertThat(coder.rate(item, new Window("P1", 0, 500), "L", null, languages).choices())
        .containsExactly("C++");
  }
}
