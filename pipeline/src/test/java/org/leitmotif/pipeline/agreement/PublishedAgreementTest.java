package org.leitmotif.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leitmotif.schemas.Agreement;

/**
 * The table that the study of unsafe Rust published, from its ratings. They are not part of this
 * project: {@code -Dleitmotif.corpus=DIR} says where they are, and without it nothing is checked.
 */
class PublishedAgreementTest {
  /** Theme, rounds 1 to 5 together, round 6, round 7; ? nothing coded, - not asked. */
  private static final String[][] TABLE = {
    {"Stigma", "1.00", "0.47", "?"},
    {"Issues with Miri", "0.66", "0.49", "0.80"},
    {"Documented Invariants", "0.49", "1.00", "0.00"},
    {"Shifting Ground", "0.86", "0.66", "-"},
    {"Interoperation", "0.83", "0.68", "-"},
    {"Types", "0.75", "0.87", "-"},
    {"Generation vs. Validation", "0.74", "0.35", "0.50"},
    {"Domain", "0.71", "0.59", "0.53"},
    {"Bugs", "0.45", "0.65", "0.77"},
    {"Why unsafe?", "0.33", "0.23", "0.70"},
    {"Tools", "0.73", "0.74", "-"},
    {"Unsafe API", "?", "0.00", "0.00"},
    {"Unsafe Operations", "0.63", "0.37", "0.48"},
    {"Bug-finding", "?", "?", "-"},
    {"Unsafe Data Structure", "0.58", "-0.01", "-"},
  };

  @BeforeAll
  static void fileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  /** Null where the ratings are not there. */
  private static @Nullable Path ratings() {
    String corpus = System.getProperty("leitmotif.corpus", "");
    Path folder = Path.of(corpus).resolve("irr");
    return corpus.isEmpty() || !Files.isDirectory(folder) ? null : folder;
  }

  private static CompareCoders compare(Path ratings, String files) {
    return CompareCoders.of(
        new CompareCoders.Request(
            List.of(ratings + "/" + files + "/ratings.csv"),
            List.of("blank", "NA", "N/A"),
            List.of(),
            null,
            null));
  }

  @TestFactory
  List<DynamicTest> published() {
    Path ratings = ratings();
    if (ratings == null) {
      System.err.println(
          "SKIPPED: the published table of agreement is not checked: -Dleitmotif.corpus=DIR with"
              + " DIR/irr was not given.");
      // From inside a test: a factory that aborts leaves no test behind to be counted as skipped.
      return List.of(
          DynamicTest.dynamicTest(
              "the published table", () -> Assumptions.abort("no leitmotif.corpus")));
    }
    List<CompareCoders> columns =
        List.of(
            compare(ratings, "round-[1-5]"),
            compare(ratings, "round-6"),
            compare(ratings, "round-7"));
    return Arrays.stream(TABLE)
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line[0],
                    () -> {
                      for (int column = 0; column < columns.size(); column++) {
                        assertThat(alpha(columns.get(column), line[0]))
                            .as("%s, column %s", line[0], column + 1)
                            .isEqualTo(line[column + 1]);
                      }
                    }))
        .toList();
  }

  private static String alpha(CompareCoders compared, String theme) {
    String round = compared.rounds().get(compared.rounds().size() - 1);
    Optional<Agreement> row =
        compared.agreement().stream()
            .filter(r -> r.getRound().equals(round) && r.getTheme().equals(theme))
            .filter(r -> r.getLevel().equals("answer"))
            .findFirst();
    return row.map(r -> AgreementTable.number(r.getAlpha(), "?")).orElse("-");
  }
}
