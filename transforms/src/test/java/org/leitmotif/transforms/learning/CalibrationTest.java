package org.leitmotif.transforms.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void aThemeThatPromisesMoreThanItHoldsIsTrustedLess() {
    List<double[]> scores = new ArrayList<>();
    List<boolean[]> truth = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      // Both score alike; the first is right three times of four, the second once.
      scores.add(new double[] {1, 1});
      truth.add(new boolean[] {i % 4 != 0, i % 4 == 0});
    }
    Calibration calibration = Calibration.learn(scores, truth);
    assertThat(calibration.probability(0, 1)).isCloseTo(0.75, within(0.01));
    assertThat(calibration.probability(1, 1)).isCloseTo(0.25, within(0.01));
  }
}
