package org.leitmotif.pipeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.schemas.Agreement;

/** Ratings as teams have them: forms that change, answers that hold commas, mistakes. */
class CompareCodersTest {
  private static final List<String> NOTHING = List.of("blank", "NA", "N/A");

  @TempDir Path folder;

  @BeforeAll
  static void fileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  private void write(String file, String... lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, String.join("\n", lines));
  }

  private CompareCoders compare(List<String> nothing, List<String> missing, String... files) {
    return CompareCoders.of(
        new CompareCoders.Request(
            java.util.Arrays.stream(files).map(file -> folder.resolve(file).toString()).toList(),
            nothing,
            missing,
            null,
            null));
  }

  private CompareCoders compare(String... files) {
    return compare(NOTHING, List.of(), files);
  }

  private static Agreement answer(CompareCoders compared, String round, String theme) {
    return compared.agreement().stream()
        .filter(row -> row.getRound().equals(round) && row.getTheme().equals(theme))
        .filter(row -> row.getLevel().equals("answer"))
        .findFirst()
        .orElseThrow();
  }

  /** Two rounds of a survey: titles reworded, blanks for NA, commas in choices. */
  private void survey() throws IOException {
    write(
        "theme_mapping.csv",
        "theme,theme_title",
        "Tools,Which tools?",
        "Tools,Tools",
        "Mistakes,\"Mistakes, if any\"");
    write(
        "code_mapping.csv",
        "theme,code,code_title",
        "Mistakes,Types,\"Wrong type, wrong cast\"",
        "Mistakes,Types,Wrong type or cast");
    write(
        "one/form.csv",
        "question_title,response_text,disjoint",
        "Which tools?,Loom,0",
        "Which tools?,Kiln,0",
        "\"Mistakes, if any\",\"Wrong type, wrong cast\",1",
        "\"Mistakes, if any\",N/A,1");
    write(
        "one/ratings.csv",
        "\ufeffTimestamp,Author,Which item is this?,Which tools?,\"Mistakes, if any\"",
        "1/1/2023,ann,1,\"Loom, Kiln\",N/A",
        "1/1/2023,ann,2,,\"Wrong type, wrong cast\"",
        ",,,,",
        "1/1/2023,bob,1,\"Kiln, Loom\",N/A",
        "1/1/2023,bob,2,NA,");
    write(
        "two/ratings.csv",
        "Timestamp,Author,Which item is this?,Tools,\"Mistakes, if any\"",
        "1/2/2023,ann,1,Loom,Wrong type or cast",
        "1/2/2023,ann,2,Anvil,",
        "1/2/2023,bob,1,Loom,Wrong type or cast",
        "1/2/2023,bob,2,,");
  }

  @Test
  void roundsArePooledOverRewordedTitlesAndChoices() throws IOException {
    survey();

    CompareCoders compared = compare("");

    assertThat(compared.rounds()).containsExactly("one", "two", "all");
    Agreement tools = answer(compared, "all", "Tools");
    assertThat(tools.getUnits()).isEqualTo(4);
    assertThat(tools.getPositives()).isEqualTo("ann=3;bob=2");
    assertThat(tools.getSelectAll()).isTrue();
    // Answers {Loom, Kiln} 2, nothing 3, Loom 2, Anvil 1; one unit of four differs.
    assertThat(tools.getAlpha()).isEqualTo(1 - 7.0 * 2 / (64 - 4 - 9 - 4 - 1), within(1e-9));
    Agreement mistakes = answer(compared, "all", "Mistakes");
    assertThat(mistakes.getSelectAll()).isFalse();
    assertThat(mistakes.getAlphaMasi()).isNull();
    // "Types" 3 times, nothing 5 times.
    assertThat(mistakes.getAlpha()).isEqualTo(16.0 / 30, within(1e-9));
    assertThat(compared.notes()).singleElement().asString().contains("1 empty rows");
  }

  @Test
  void blankMayMeanNotAnswered() throws IOException {
    survey();

    CompareCoders compared = compare(List.of("NA", "N/A"), List.of("blank"), "");

    Agreement tools = answer(compared, "all", "Tools");
    assertThat(tools.getItems()).isEqualTo(4);
    assertThat(tools.getUnits()).isEqualTo(2);
    assertThat(tools.getMissing()).isEqualTo(2);
    assertThatThrownBy(() -> compare(List.of("NA"), List.of("na"), ""))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("--nothing and --missing both name na");
  }

  @Test
  void ourOwnFormsOfTwoCodersAreOneRound() throws IOException {
    String head = "Coder;Sheet;Item;Position;Quote;Tools;Bugs;Done";
    write("s/form.csv", "question_title,response_text,disjoint", "Tools,Loom,0", "Bugs,Yes,1");
    write("s/form-ann.csv", head, "ann;s7;1;P1:1:1;words;loom;;x", "ann;s7;2;P1:2:1;more;;Yes;x");
    write("s/form-bob.csv", head, "bob;s7;1;P1:1:1;words;Loom;;x", "bob;s7;2;P1:2:1;more;;;");

    CompareCoders compared = compare("s");

    assertThat(compared.rounds()).containsExactly("s7");
    assertThat(answer(compared, "s7", "Tools").getUnits()).isEqualTo(1);
    assertThat(answer(compared, "s7", "Tools").getRawAgreement()).isEqualTo(1, within(1e-9));
    assertThat(compared.notes())
        .hasSize(2)
        .anyMatch(note -> note.contains("form-bob.csv: row 3, column \"Done\": is empty"))
        .anyMatch(note -> note.contains("s7: bob has no answers for item 2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ann,1,Lomo | row 2, column \"Tools\": \"Lomo\" is not among the choices",
        "ann,1,\"Loom, Lomo\" | row 2, column \"Tools\": \"Lomo\" is not among the choices",
        "ann,1,\"N/A, Loom\" | row 2, column \"Tools\": \"N/A, Loom\" says both",
        ",1,Loom | row 2, column \"Coder\": is empty",
        "ann,,Loom | row 2, column \"Item\": is empty",
        "ann,1,Loom,extra | row 2, column \"number 4\": the row has more cells than the header",
      })
  void mistakesNameRowAndColumn(String row, String message) throws IOException {
    write("form.csv", "question_title,response_text,disjoint", "Tools,Loom,0", "Tools,Kiln,0");
    write("ratings.csv", "Coder,Item,Tools", row);

    assertThatThrownBy(() -> compare("ratings.csv"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void allMistakesAtOnceAndDuplicatesToo() throws IOException {
    write("form.csv", "question_title,response_text,disjoint", "Bugs,Leak,1", "Bugs,Race,1");
    write("ratings.csv", "Coder,Item,Bugs", "ann,1,Leak", "ann,1,Race", "ann,2,\"Leak, Race\"");

    assertThatThrownBy(() -> compare("ratings.csv"))
        .hasMessageContaining("row 3, column \"Item\": ann has coded item 1 in row 2 already")
        .hasMessageContaining("row 4, column \"Bugs\": \"Leak, Race\" holds several choices");
  }

  @Test
  void filesThatAreNoRatings() throws IOException {
    write("a.csv", "Name,Item,Tools", "ann,1,x");
    write("b.csv", "Coder,Item,Tools", "ann,1,\"x");
    write("c.csv", "Coder,Item,Tools,Tools", "ann,1,x,y");

    assertThatThrownBy(() -> compare("a.csv")).hasMessageContaining("no column for the coder");
    assertThatThrownBy(() -> compare("b.csv")).hasMessageContaining("no valid CSV");
    assertThatThrownBy(() -> compare("c.csv")).hasMessageContaining("are both the theme \"Tools\"");
    assertThatThrownBy(() -> compare("d.csv")).hasMessageContaining("no ratings there");
  }

  @Test
  void filesOfOneCoderOnTheSameItemsAreRoundsOfTheirOwn() throws IOException {
    write("week1.csv", "Coder,Item,Tools", "ann,1,x", "bob,1,x");
    write("week2.csv", "Coder,Item,Tools", "ann,1,x", "bob,1,y");

    assertThat(compare("week1.csv", "week2.csv").rounds()).containsExactly("week1", "week2", "all");
  }

  @Test
  void whatACoderDidNotCodeIsNoted() throws IOException {
    write("ratings.csv", "Coder,Item,Tools", "ann,1,x", "ann,2,x", "bob,1,x", "cem,2,");

    CompareCoders compared = compare("ratings.csv");

    assertThat(compared.notes())
        .anyMatch(note -> note.endsWith("bob has no answers for item 2"))
        .anyMatch(note -> note.endsWith("cem has no answers for item 1"));
  }

  @Test
  void oneCoderAloneIsNoted() throws IOException {
    write("ratings.csv", "Coder,Item,Tools", "ann,1,x", "ann,2,");

    CompareCoders compared = compare("ratings.csv");

    assertThat(compared.agreement()).isEmpty();
    assertThat(compared.notes()).singleElement().asString().contains("only one coder has rated");
  }

  @Test
  void aSheetThatWasNotCodedIsFoundOut() throws IOException {
    StringBuilder sheet = new StringBuilder();
    StringBuilder ratings = new StringBuilder("Coder,Item,Tools\n");
    List<String> names =
        List.of(
            "Loom", "Kiln", "Anvil", "Lathe", "Forge", "Bellows", "Chisel", "Hammer", "Tongs",
            "Vice", "Mallet", "Gouge");
    for (int i = 0; i < names.size(); i++) {
      sheet.append("## ").append(i + 1).append(" \\- 3:1:1\nWe use the ");
      sheet.append(names.get((i + 5) % names.size())).append(" here.\n\n");
      ratings.append("ann,").append(i + 1).append(',').append(names.get(i)).append('\n');
    }
    write("ratings.csv", ratings.toString());
    write("quotes.md", sheet.toString());

    assertThat(compare("ratings.csv").notes())
        .anyMatch(note -> note.contains("does not look like the sheet that was coded: of 12"));
  }

  @Test
  void writesBothTables() throws IOException {
    survey();
    CompareCoders compared = compare("");

    compared.write(folder.resolve("out"));

    assertThat(folder.resolve("out/agreement/part-00000.parquet")).isNotEmptyFile();
    assertThat(folder.resolve("out/disagreements/part-00000.parquet")).isNotEmptyFile();
    assertThat(Files.readAllLines(folder.resolve("out/disagreements.csv")))
        .containsExactly(
            "round,theme,item,between,ann,bob,interview_id,quote",
            "one,Mistakes,2,coders,Types,N/A,,",
            "two,Tools,2,coders,Anvil,N/A,,");
    assertThat(Files.readAllLines(folder.resolve("out/agreement.csv")).get(0))
        .startsWith("round,theme,level,scope,coders,with_machine,items,units,missing");
    assertThat(compared.table("all")).contains("all rounds").contains("ann;bob").contains("0.70");
  }
}
