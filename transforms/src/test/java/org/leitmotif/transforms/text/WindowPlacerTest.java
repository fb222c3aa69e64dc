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
  void notByAFewLettersNorOtherWords() {
    assertThat(placer.place("THE LOOP")).isEmpty();
    assertThat(placer.place("then it was not rather slow at all")).isEmpty();
    assertThat(placer.place("  ")).isEmpty();
  }
}
