package org.leitmotif.transforms.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  @Test
  void lettersAreThoseInsideWords() {
    List<String> grams = new ArrayList<>();
    Features.letters("Go on", 2, grams::add);
    assertThat(grams)
        .containsExactly(
            " g", "go", "o ", " go", "go ", " go ", " o", "on", "n ", " on", "on ", " on ");
  }

  @Test
  void readsWhatItWrites() {
    Features features =
        Features.of(
            List.of("a", "b", "a"),
            "a b a",
            "why?",
            "a b a c",
            List.of("kind tool"),
            List.of("why"),
            List.of("c", "d"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    features.write(out);
    Features read = Features.read(ByteBuffer.wrap(out.toByteArray()));
    for (int block = 0; block < Features.BLOCKS; block++) {
      assertThat(read.ids(block)).isEqualTo(features.ids(block)).isSorted();
      assertThat(read.counts(block)).isEqualTo(features.counts(block));
    }
    assertThat(features.counts(Features.LEMMAS)).containsExactlyInAnyOrder(2, 1, 1, 1);
  }
}
