package org.leitmotif.transforms.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTest {
  @Test
  void oddsAreThoseOfTheCases() {
    // The signal 1 is right three times of four, the signal 0 once of four.
    List<double[]> signals = new ArrayList<>();
    List<Boolean> truth = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      signals.add(new double[] {i % 2});
      truth.add(i % 2 == 1 ? i % 8 != 1 : i % 8 == 0);
    }
    Stack stack = Stack.learn(signals, truth);
    // log 3 and -log 3
    assertThat(stack.score(new double[] {1})).isCloseTo(1.0986, within(0.01));
    assertThat(stack.score(new double[] {0})).isCloseTo(-1.0986, within(0.01));
  }

  @Test
  void aSignalThatNeverChangesCountsNothing() {
    Stack stack =
        Stack.learn(
            List.of(new double[] {2}, new double[] {2}, new double[] {2}, new double[] {2}),
            List.of(true, false, true, false));
    assertThat(stack.score(new double[] {2})).isCloseTo(0, within(1e-6));
  }
}
