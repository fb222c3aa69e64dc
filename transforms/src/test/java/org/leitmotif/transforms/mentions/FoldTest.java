package org.leitmotif.transforms.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @ParameterizedTest
  @CsvSource({
    "C++,cplusplus",
    "C plus plus,cplusplus",
    "c-sharp,csharp",
    ".NET,dotnet",
    "dot net,dotnet",
    "cargo-fuzz,cargofuzz",
    "Rust FMT,rustfmt",
    "Astrée,astree"
  })
  void foldsWhatMakesNoDifference(String written, String key) {
    assertThat(Fold.key(written)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"Node.js,nodejs nodedotjs", "H2,h2 htwo", "PyO3,pyo3 pyothree", "Go,go"})
  void saysDotsAndDigits(String name, String keys) {
    assertThat(Fold.keys(name)).containsExactly(keys.split(" "));
  }
}
