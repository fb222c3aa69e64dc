package org.leitmotif.transforms.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogOddsTest {
  /** By hand: ln(15/585) − ln(6/1494) over √(1/15 + 1/6). */
  @Test
  void scoresAsMonroeColaresiAndQuinnDo() {
    assertThat(LogOdds.score(10, 100, 1, 1000, 5)).isCloseTo(3.838, within(0.001));
  }

  @Test
  void isZeroWhereBothSaySo() {
    assertThat(LogOdds.score(10, 1000, 10, 1000, 5)).isCloseTo(0, within(1e-9));
  }
}
