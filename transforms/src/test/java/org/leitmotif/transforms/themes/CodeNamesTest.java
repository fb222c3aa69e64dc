package org.leitmotif.transforms.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Theme;

class CodeNamesTest {
  private static final CodeNames NAMES =
      new CodeNames(
          new Codebook(
              "t",
              "1",
              List.of(
                  new Theme(
                      "T",
                      "",
                      0.5,
                      List.of(),
                      Claim.NONE,
                      List.of(
                          code("Local"),
                          code("Local, Minimal Unsafe"),
                          code("Minimal"),
                          code("\"Safe\" API")))),
              List.of(code("Loose"))));

  private static Code code(String name) {
    return new Code(name, "", List.of(), Claim.NONE);
  }

  @Test
  void takesTheLongestName() {
    assertThat(NAMES.split("Local, Minimal Unsafe, Loose").codes())
        .containsExactly("Local, Minimal Unsafe", "Loose");
  }

  @Test
  void goesBackWhereTheLongestLeavesARest() {
    assertThat(NAMES.split("Local, Minimal").codes()).containsExactly("Local", "Minimal");
  }

  @Test
  void foldsCaseSpaceAndQuotationMarks() {
    assertThat(NAMES.split("“safe”  api\nLOCAL").codes()).containsExactly("\"Safe\" API", "Local");
  }

  @Test
  void tellsUnknownOnesAndKeepsTheKnown() {
    CodeNames.Split split = NAMES.split("Local, Remote");
    assertThat(split.codes()).containsExactly("Local");
    assertThat(split.unknown()).containsExactly("remote");
  }

  @Test
  void nothingIsNoCode() {
    assertThat(NAMES.split("  ").codes()).isEmpty();
    assertThat(NAMES.split("  ").unknown()).isEmpty();
  }
}
