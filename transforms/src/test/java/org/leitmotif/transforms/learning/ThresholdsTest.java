package org.leitmotif.transforms.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  @Test
  void separatesWhatCanBeSeparated() {
    List<double[]> scores = new ArrayList<>();
    List<boolean[]> truth = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      scores.add(new double[] {i < 20 ? 1 + i / 100.0 : -1 - i / 100.0});
      truth.add(new boolean[] {i < 20});
    }
    assertThat(Thresholds.choose(scores, truth).thresholds().get(0)).isBetween(-1.2, 1.0);
  }

  @Test
  void aThemeNobodyHasIsAssignedToNothing() {
    List<double[]> scores = List.of(new double[] {3, 0}, new double[] {2, 5});
    List<boolean[]> truth = List.of(new boolean[] {true, false}, new boolean[] {false, false});
    assertThat(Thresholds.choose(scores, truth).thresholds().get(1)).isGreaterThan(5.0);
  }

  @Test
  void usuallySixOfAHundred() {
    double[] scores = new double[101];
    for (int i = 0; i <= 100; i++) {
      scores[i] = i;
    }
    assertThat(Thresholds.usual(scores, 2).thresholds()).containsExactly(94.0, 94.0);
    // What is hardly there is not there.
    assertThat(Thresholds.usual(new double[50], 1).thresholds()).containsExactly(0.05);
  }
}
