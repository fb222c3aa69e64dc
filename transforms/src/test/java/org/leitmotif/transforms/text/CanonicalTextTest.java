package org.leitmotif.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalTextTest {
  @Test
  void countsCodePointsWhereJavaCountsUnits() {
    CanonicalText text = new CanonicalText("a😀b\n😀c");
    assertThat(text.codePoint(0)).isEqualTo(0);
    assertThat(text.codePoint(3)).isEqualTo(2);
    assertThat(text.codePoint(5)).isEqualTo(4);
    assertThat(text.utf16(2)).isEqualTo(3);
    assertThat(text.utf16(1)).isEqualTo(1);
    assertThat(text.slice(1, 3)).isEqualTo("😀b");
    assertThat(text.slice(4, 6)).isEqualTo("😀c");
    assertThat(text.length()).isEqualTo(6);
  }

  @Test
  void findsLines() {
    CanonicalText text = new CanonicalText("one\n\nthree");
    assertThat(text.line(0)).isEqualTo(1);
    assertThat(text.line(3)).isEqualTo(1);
    assertThat(text.line(4)).isEqualTo(2);
    assertThat(text.line(5)).isEqualTo(3);
    assertThat(text.line(9)).isEqualTo(3);
  }
}
