package org.leitmotif.transforms.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Theme;

class ThemeQualityTest {
  private static Passage passage(String theme, String origin, int start, int end) {
    return Passage.newBuilder()
        .setTheme(theme)
        .setInterviewId("P01")
        .setCharStart(start)
        .setCharEnd(end)
        .setQuoteId("")
        .setOrigin(origin)
        .setMethod("")
        .setCode("")
        .setTurnIndex(0)
        .setRole("participant")
        .setText("")
        .setQuote("")
        .setLine(1)
        .setEvidence("")
        .build();
  }

  private static Theme theme(Theme.Builder row) {
    return row.setTheme("t")
        .setName("T")
        .setDefinition("")
        .setSource("")
        .setPassages(0)
        .setInterviews(0)
        .setThreshold(0.5)
        .build();
  }

  @Test
  void countsQuotations() {
    ThemeQuality quality = new ThemeQuality();
    quality.add(
        List.of(
            passage("t", "human", 0, 100),
            passage("t", "human", 200, 300),
            passage("u", "human", 400, 500),
            passage("u", "human", 600, 700),
            // Half of the first quotation, which is the shorter of the two.
            passage("t", "machine", 50, 190),
            // A tenth of the second.
            passage("t", "machine", 290, 390),
            // In the third, which is about another theme.
            passage("t", "machine", 420, 440),
            // Where nobody quoted.
            passage("t", "machine", 800, 900)));
    Theme t = theme(quality.rate("t"));
    assertThat(t.getPrecisionOnQuoted()).isEqualTo(0.5);
    assertThat(t.getRecall()).isEqualTo(0.5);
    assertThat(t.getF1()).isEqualTo(0.5);
    assertThat(t.getQuotations()).isEqualTo(2);
    assertThat(t.getMachineOutsideQuotations()).isEqualTo(1);
    assertThat(t.getLowConfidence()).isFalse();
    // 8 values, 4 with the theme; 2 of 4 disagree: 1 - 0.5 / (2 * 4 * 4 / 56).
    assertThat(t.getAlphaMachineHuman()).isEqualTo(0.125);
  }

  @Test
  void knowsNothingWithoutQuotations() {
    ThemeQuality quality = new ThemeQuality();
    quality.add(List.of(passage("t", "machine", 0, 100)));
    Theme t = theme(quality.rate("t"));
    assertThat(t.getF1()).isNull();
    assertThat(t.getLowConfidence()).isNull();
    assertThat(t.getQuotations()).isNull();
  }
}
