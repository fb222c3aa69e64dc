package org.leitmotif.transforms.turns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackChannelTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Gotcha.", "Right, okay.", "Yeah, yeah.", "Oh, gotcha. Okay.", "Mm-hmm. [laughs]"})
  void listening(String turn) {
    assertThat(BackChannel.matches(turn)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Right?", "[laughter]", "Gotcha, and then what did you do", "No.", "Rust."})
  void speaking(String turn) {
    assertThat(BackChannel.matches(turn)).isFalse();
  }
}
