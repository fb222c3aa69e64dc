package org.leitmotif.pipeline.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.schemas.Disagreement;
import org.leitmotif.transforms.tables.TableStore;

/** What is written is read again: nulls, repeated and distinct values, many pages. */
class TableReaderTest {
  private static final Set<String> COLUMNS =
      Set.of("item", "char_start", "quote", "answer", "no_such_column");

  @TempDir Path folder;

  @BeforeAll
  static void fileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  private List<TableReader.Row> rows(int count) throws IOException {
    try (TableStore.Rows rows =
        ParquetTables.in(folder.toString()).start("t", Disagreement.SCHEMA$)) {
      for (int i = 0; i < count; i++) {
        rows.add(
            Disagreement.newBuilder()
                .setRound("r")
                .setTheme("t")
                .setItem(String.valueOf(i))
                .setCoder("ann")
                .setBetween("coders")
                .setAnswer(i % 2 == 0 ? "same" : null)
                .setCharStart(i % 3 == 0 ? null : (Integer) i)
                .setQuote("quote ✓ " + i + " ".repeat(i % 50) + i * 7919L)
                .build());
      }
    }
    return TableReader.read(
        FileSystems.matchNewResource(folder.resolve("t/part-00000.parquet").toString(), false),
        COLUMNS);
  }

  @Test
  void rowsComeBackInOrder() throws IOException {
    List<TableReader.Row> rows = rows(50_000);

    assertThat(rows).hasSize(50_000);
    assertThat(rows.get(1).text("answer")).isNull();
    assertThat(rows.get(2).text("answer")).isEqualTo("same");
    assertThat(rows.get(4).needInt("char_start")).isEqualTo(4);
    assertThat(rows.get(49_999).needText("item")).isEqualTo("49999");
    assertThat(rows.get(49_999).needText("quote"))
        .isEqualTo("quote ✓ 49999" + " ".repeat(49) + "395942081");
    assertThat(rows.get(49_999).values()).doesNotContainKey("round");
    assertThatThrownBy(() -> rows.get(3).needInt("char_start"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTableWithoutRows() throws IOException {
    assertThat(rows(0)).isEmpty();
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("x.parquet"), "no Parquet at all, but long");

    assertThatThrownBy(
            () -> TableReader.read(FileSystems.matchNewResource(file.toString(), false), COLUMNS))
        .isInstanceOf(IOException.class);
  }
}
