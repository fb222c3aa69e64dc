package org.leitmotif.transforms.quotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Reject;
import org.leitmotif.transforms.quotations.Quotations.Quotation;

class CorpusPlacerTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "P01", "It was the build that took the whole afternoon, every time.",
          "P02", "The borrow checker is a colleague who reads all of my code.");

  private static Quotation quotation(String item, String document, String text) {
    return new Quotation("q.csv", item, 7, document, text, List.of("A"));
  }

  private static CorpusPlacer place(Quotation... quotations) {
    CorpusPlacer placer = new CorpusPlacer(List.of("P01", "P02"), id -> TEXTS.getOrDefault(id, ""));
    placer.place(List.of(quotations));
    return placer;
  }

  @Test
  void byName() {
    assertThat(place(quotation("1", "Interview 1", "the whole afternoon")).placed())
        .containsOnlyKeys("P01");
  }

  @Test
  void byWordsWhereTheNameSaysNothing() {
    assertThat(place(quotation("1", "Kim", "a colleague who reads all of my code")).placed())
        .containsOnlyKeys("P02");
  }

  @Test
  void byWordsWhereTheNumberIsOfAnotherScheme() {
    assertThat(place(quotation("1", "Session 1", "a colleague who reads all of my code")).placed())
        .containsOnlyKeys("P02");
  }

  @Test
  void tellsWhatIsNowhere() {
    CorpusPlacer placer =
        place(
            quotation("1", "P01", "the whole afternoon"),
            quotation("2", "P01", "words that nobody has ever said in there"),
            quotation("3", "P77", "words that nobody has ever said in there"));
    assertThat(placer.rejects())
        .extracting(Reject::getItem, Reject::getReason, Reject::getLine)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("2", "not_found", 7),
            org.assertj.core.groups.Tuple.tuple("3", "no_interview", 7));
  }
}
