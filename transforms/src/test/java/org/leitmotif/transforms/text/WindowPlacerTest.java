package org.leitmotif.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.transforms.text.WindowPlacer.Placement;

class WindowPlacerTest {
  private final WindowPlacer placer =
      new WindowPlacer(
          List.of(
              new WindowPlacer.Source(
                  "P1",
                  new CanonicalText("😀 We used the loop twice.\n\n**Ann**\\\nWe used the loop.")),
              new WindowPlacer.Source(
                  "P2", new CanonicalText("Then it was, well, rather slow on my machine."))));

  @Test
  void exactInCodePoints() {
    assertThat(placer.place(" We used the loop twice. "))
        .contains(new Placement("P1", 2, 25, "exact", true));
  }

  @Test
  void aQuoteInTwoPlacesIsNotUnique() {
    assertThat(placer.place("We used the loop"))
        .contains(new Placement("P1", 2, 18, "exact", false));
  }

  @Test
  void foldedWhereSpacingCaseAndPunctuationChanged() {
    assertThat(placer.place("then it was well — rather  slow"))
        .contains(new Placement("P2", 0, 30, "folded", true));
  }

  @Test
  void byFragmentsWhereANameWasTakenOut() {
    String before = "We had that for a long time and nobody looked after it at all, until we moved";
    String after = " and then everything was rewritten within the month by two of my colleagues.";
    WindowPlacer long1 =
        new WindowPlacer(
            List.of(
                new WindowPlacer.Source(
                    "P1", new CanonicalText("Yes. " + before + " to Rust" + after + " Fine."))));

    Placement placed = long1.place(before + " to [language]" + after).orElseThrow();

    assertThat(placed.method()).isEqualTo("fragment");
    assertThat(placed.charStart()).isBetween(0, 5);
    assertThat(placed.charEnd()).isBetween(158, 172);
    assertThat(long1.place(before + after.repeat(3))).isEmpty();
  }

  @Test
  void notByAFewLettersNorOtherWords() {
    assertThat(placer.place("THE LOOP")).isEmpty();
    assertThat(placer.place("then it was not rather slow at all")).isEmpty();
    assertThat(placer.place("  ")).isEmpty();
  }
}
