package org.leitmotif.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[00:12]|12000",
        "00:08.500|8500",
        "01:02:03,04|3723040",
        "#00:12:01-3#|721000",
        "[12.34 --> 15.60]|12340",
        "[02.30]|150000",
        "{1:00:00}|3600000"
      })
  void tellsMilliseconds(String mark, long millis) {
    assertThat(Clock.millis(mark)).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:05:00|true",
        "(00:06:07):|true",
        "[00:01] --> [00:04]|true",
        "#00:12:01-3#|true",
        "12:30 was late|false",
        "[laughs]|false"
      })
  void tellsLinesThatAreNothingElse(String line, boolean expected) {
    assertThat(Clock.isLine(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[00:12] So|8", "00:01:02 So|9", "12:30 was late|0", "So [00:12]|0"})
  void tellsWhatStandsFirst(String line, int length) {
    assertThat(Clock.leading(line)).isEqualTo(length);
  }
}
