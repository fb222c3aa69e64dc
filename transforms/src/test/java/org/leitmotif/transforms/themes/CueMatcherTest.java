package org.leitmotif.transforms.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Cue;
import org.leitmotif.transforms.themes.Codebook.Theme;

class CueMatcherTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "memory leak|we see a memory leak here|1",
        "memory leak|memory that leak|0",
        "fuzz*|a fuzzer and fuzzing|2",
        "call _ from c|we call into it from c|1",
        "call _ from c|call from c|1",
        "call _ from c|call one two three four from c|0",
        "c|see the c++ code|0"
      })
  void matchesLemmas(String cue, String lemmas, int times) {
    Codebook codebook =
        new Codebook(
            "t",
            "1",
            List.of(new Theme("T", "", 0.5, List.of(new Cue(cue, 0.6)), Claim.NONE, List.of())));
    assertThat(new CueMatcher(codebook).find(List.of(lemmas.split(" ")))).hasSize(times);
  }

  @ParameterizedTest
  @CsvSource({
    "Why unsafe?,why-unsafe",
    "C++ vs. Rust,c-plus-plus-vs-rust",
    "Café & Bar,cafe-and-bar",
    "C#,c-sharp",
    "Users' docs,users-docs"
  })
  void slugs(String name, String slug) {
    assertThat(Codebook.slugOf(name)).isEqualTo(slug);
  }
}
