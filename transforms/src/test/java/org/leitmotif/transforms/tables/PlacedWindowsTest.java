package org.leitmotif.transforms.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.WindowPlacer;

class PlacedWindowsTest {
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
    WindowPlacer placer =
        new WindowPlacer(
            List.of(
                new WindowPlacer.Source("P01", new CanonicalText(P01)),
                new WindowPlacer.Source("P02", new CanonicalText(P02))));
    StringBuilder found = new StringBuilder();
    for (QuoteWindow window : PlacedWindows.of(windows, placer)) {
      found
          .append(window.getInterviewId())
          .append(' ')
          .append(window.getCharStart())
          .append('-')
          .append(window.getCharEnd())
          .append(' ')
          .append(window.getPlaced())
          .append(Boolean.TRUE.equals(window.getAmbiguous()) ? " ambiguous" : "")
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
  void byFragmentsWhereWordsWereTakenOut() {
    assertThat(
            place(
                "The harbour was closed for the [season], they said, and nothing else was told",
                "The harbour was closed for the whole winter, they [name] said."))
        .isEqualTo("null null-null null; P01 2-56 fragment; ");
  }

  @Test
  void whatStandsTwiceIsFlagged() {
    String twice = "It was a long winter for the harbour. ";
    WindowPlacer placer =
        new WindowPlacer(
            List.of(new WindowPlacer.Source("P03", new CanonicalText(twice + twice + P01))));
    List<QuoteWindow> rows =
        PlacedWindows.of(List.of(window(2, twice), window(1, P01), window(3, "no")), placer);
    assertThat(rows)
        .extracting(QuoteWindow::getNumber, QuoteWindow::getCharStart, QuoteWindow::getAmbiguous)
        .containsExactly(tuple(1, 76, false), tuple(2, 0, true), tuple(3, null, null));
  }

  @Test
  void whatIsNowhereOrTooShortIsNotPlaced() {
    assertThat(place("a window of some other study altogether", "closed"))
        .isEqualTo("null null-null null; null null-null null; ");
  }
}
