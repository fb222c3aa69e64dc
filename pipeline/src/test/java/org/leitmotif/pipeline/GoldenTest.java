package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole program over the sample interviews, its tables held against reviewed expectations in
 * {@code src/test/resources/golden}. After a change that is meant to change tables, run with {@code
 * -Dgolden.update=true} and review the difference.
 */
@Tag("corenlp")
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir static Path folder;

  private static Path output;
  private static int exit;

  @BeforeAll
  static void run() {
    output = folder.resolve("one");
    exit = run(output);
  }

  private static int run(Path to) {
    return Leitmotif.execute("run", "--input=../data/interviews", "--output=" + to);
  }

  @Test
  void publishes() {
    assertThat(exit).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "interviews|SELECT * FROM {interviews}",
        "turns|SELECT interview_id, turn_index, speaker, role, role_source, question_turn_index,"
            + " char_start, char_end, line, start_ms, end_ms, back_channel, flags,"
            + " left(text, 50) FROM {turns}",
        "mentions|SELECT * EXCLUDE (sentence) FROM {mentions}",
        "themes|SELECT * EXCLUDE (definition) FROM {themes}",
        "codes|SELECT theme, code, quotations FROM {codes}",
        "passages|SELECT theme, interview_id, char_start, char_end, quote_id, origin, method,"
            + " code, turn_index, question_turn_index, line, score, placed, evidence,"
            + " left(quote, 50) FROM {passages}",
        "mentions_by_theme|SELECT theme, interview_id, char_start, char_end, name, in_human,"
            + " in_machine FROM {mentions_by_theme}",
        "keywords|SELECT * FROM {keywords}",
        "quote_windows|SELECT * FROM {quote_windows}",
        "skipped|SELECT * FROM {skipped}",
        "rejects|SELECT * FROM {rejects}"
      })
  void tablesAreAsReviewed(String table, String sql) throws IOException {
    List<String> rows = new Dataset(output).query(sql + " ORDER BY ALL");
    Path golden = GOLDEN.resolve(table + ".tsv");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, rows.isEmpty() ? "" : String.join("\n", rows) + "\n");
    }
    assertThat(rows).containsExactlyElementsOf(Files.readAllLines(golden));
  }

  @Test
  void theReadmeShowsRealRows() throws IOException {
    Path readme = Path.of("../README.md");
    String text = Files.readString(readme);
    String begin = "<!-- tables: made from the schemas and the sample by GoldenTest -->\n\n";
    String end = "<!-- end of tables -->";
    String section = ReadmeTables.of(new Dataset(output));
    if (Boolean.getBoolean("golden.update")) {
      text =
          text.substring(0, text.indexOf(begin) + begin.length())
              + section
              + text.substring(text.indexOf(end));
      Files.writeString(readme, text);
    }
    assertThat(text).contains(begin + section + end);
  }

  @Test
  void textsAreTheFiles() throws IOException {
    List<String> sources =
        new Dataset(output)
            .query("SELECT source, text FROM {interviews} JOIN {texts} USING (interview_id)");
    assertThat(sources).hasSize(7);
    for (String row : sources) {
      String[] cells = row.split("\t", 2);
      String file = Files.readString(Path.of("../data/interviews", cells[0]));
      assertThat(cells[1]).isEqualTo(file.replace("\n", "⏎").replace("\t", " "));
    }
  }

  @Test
  void everySliceIsItsRow() {
    Dataset dataset = new Dataset(output);
    for (String check :
        List.of(
            "SELECT count(*) FROM {mentions} m JOIN {texts} t USING (interview_id) WHERE"
                + " substring(t.text, char_start + 1, char_end - char_start) <> surface",
            "SELECT count(*) FROM {passages} p JOIN {texts} t USING (interview_id) WHERE"
                + " substring(t.text, char_start + 1, char_end - char_start) <> p.text",
            "SELECT count(*) FROM {keywords} k JOIN {texts} t ON (interview_id ="
                + " example_interview_id) WHERE substring(t.text, example_char_start + 1,"
                + " example_char_end - example_char_start) <> example")) {
      assertThat(dataset.query(check)).containsExactly("0");
    }
    assertThat(dataset.query("SELECT count(*) > 100 FROM {mentions}")).containsExactly("true");
    assertThat(dataset.query("SELECT count(*) > 100 FROM {passages}")).containsExactly("true");
  }

  @Test
  void anotherRunGivesTheSameBytes() {
    Path again = folder.resolve("two");
    assertThat(run(again)).isZero();
    assertThat(new Dataset(again).hashes()).isNotEmpty().isEqualTo(new Dataset(output).hashes());
  }

  @Test
  void aSecondRunHasNothingToDo() throws IOException {
    Path current = output.resolve("current").toRealPath();
    assertThat(run(output)).isZero();
    assertThat(output.resolve("current").toRealPath()).isEqualTo(current);
  }
}
