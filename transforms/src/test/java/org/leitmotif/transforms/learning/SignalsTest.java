package org.leitmotif.transforms.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {
  @Test
  void ofThreePassagesAndTwoThemes() {
    List<double[]> own = List.of(new double[] {1, 0}, new double[] {2, 0}, new double[] {6, 9});
    List<double[]> code = List.of(new double[] {2, 0}, new double[] {0, 2}, new double[] {0, 0});
    List<double[]> codebook = List.of(new double[2], new double[] {5, 0}, new double[2]);
    double[] signals = Signals.of(own, code, codebook)[1][0];
    // Own and half of the code: 2, 2, 6 for the first theme, 0, 1, 9 for the other.
    assertThat(signals)
        .containsExactly(
            new double[] {
              2, // own
              0, // code
              4, // the neighbours: (2 + 6) / 2
              4, // those around: the same two
              2.05, // the rival: 0.7 * 1 + 0.3 * (0 + 9) / 2
              5, // the codebook
              10 / 3.0 // the interview
            },
            within(1e-9));
  }

  @Test
  void aLonePassageIsItsOwnNeighbour() {
    double[][][] signals =
        Signals.of(List.of(new double[] {1}), List.of(new double[1]), List.of(new double[1]));
    assertThat(signals[0][0]).containsExactly(1, 0, 1, 1, 0, 0, 1);
  }
}
