package org.leitmotif.transforms.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.QuoteWindow;

class WindowPlacerTest {
  private static final String P01 = "🐝 The harbour was closed for the whole winter, they said.";
  private static final String P02 = "Nobody knew.\n\nIt was **closed**, for the whole spring then.";

  private static QuoteWindow window(int number, String text) {
    return QuoteWindow.newBuilder().setSource("q.md").setNumber(number).setText(text).build();
  }

  private static String place(String... texts) {
    List<QuoteWindow> windows = new java.util.ArrayList<>();
    for (String text : texts) {
      windows.add(window(windows.size() + 1, text));
    }
    WindowPlacer placer = new WindowPlacer(windows);
    placer.lookIn("P01", P01);
    placer.lookIn("P02", P02);
    StringBuilder found = new StringBuilder();
    for (QuoteWindow window : placer.windows()) {
      found
          .append(window.getInterviewId())
          .append(' ')
          .append(window.getCharStart())
          .append('-')
          .append(window.getCharEnd())
          .append(' ')
          .append(window.getPlaced())
          .append("; ");
    }
    return found.toString();
  }

  @Test
  void placesByTextInCodePoints() {
    assertThat(place("arbour was closed for the whole win")).isEqualTo("P01 7-42 exact; ");
  }

  @Test
  void spaceMarkupAndCaseDoNotCountWhereNothingIsExact() {
    assertThat(place("it was closed for\nthe whole SPRING")).isEqualTo("P02 14-53 folded; ");
  }

  @Test
  void whatIsNowhereOrTooShortIsNotPlaced() {
    assertThat(place("a window of some other study altogether", "closed"))
        .isEqualTo("null null-null null; null null-null null; ");
  }
}
