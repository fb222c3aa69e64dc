package org.leitmotif.pipeline.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.csv.CsvText;
import org.leitmotif.pipeline.parquet.ParquetTables;
import org.leitmotif.schemas.Agreement;
import org.leitmotif.schemas.Disagreement;
import org.leitmotif.transforms.tables.TableStore;

/**
 * Writes the tables {@code agreement} and {@code disagreements}: as Parquet, a row a comparison or
 * an answer; and as CSV, where a disagreement is one row with a column for each coder.
 */
final class WriteAgreement {
  private WriteAgreement() {}

  /** Writes both tables in both forms into a folder. */
  static void to(Path folder, List<Agreement> agreement, List<Disagreement> disagreements) {
    try {
      Files.createDirectories(folder);
      parquet(folder, Agreement.SCHEMA$, agreement);
      parquet(folder, Disagreement.SCHEMA$, disagreements);
      Files.writeString(folder.resolve("agreement.csv"), csv(agreement), UTF_8);
      Files.writeString(folder.resolve("disagreements.csv"), meeting(disagreements), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void parquet(Path folder, Schema schema, List<? extends SpecificRecord> rows) {
    try (TableStore.Rows table =
        ParquetTables.in(folder.toString()).start(schema.getProp("leitmotif.table"), schema)) {
      rows.forEach(table::add);
    }
  }

  /** Agreement as CSV, a column a field. */
  static String csv(List<Agreement> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(Agreement.SCHEMA$.getFields().stream().map(Schema.Field::name).toList());
    for (Agreement row : rows) {
      List<String> line = new ArrayList<>();
      for (Schema.Field field : Agreement.SCHEMA$.getFields()) {
        line.add(text(row.get(field.pos())));
      }
      lines.add(line);
    }
    return CsvText.of(lines);
  }

  /** Disagreements for the meeting: who said what, side by side. */
  static String meeting(List<Disagreement> rows) {
    Set<String> coders = new TreeSet<>();
    rows.forEach(row -> coders.add(row.getCoder()));
    Map<List<String>, Map<String, String>> answers = new LinkedHashMap<>();
    Map<List<String>, Disagreement> first = new LinkedHashMap<>();
    for (Disagreement row : rows) {
      List<String> key = List.of(row.getRound(), row.getTheme(), row.getItem());
      first.putIfAbsent(key, row);
      String answer = row.getAnswer();
      answers
          .computeIfAbsent(key, k -> new LinkedHashMap<>())
          .put(row.getCoder(), answer == null || answer.isEmpty() ? "N/A" : answer);
    }
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("round", "theme", "item", "between"));
    head.addAll(coders);
    head.addAll(List.of("interview_id", "quote"));
    lines.add(head);
    first.forEach(
        (key, row) -> {
          List<String> line = new ArrayList<>(key);
          line.add(row.getBetween());
          coders.forEach(
              coder -> line.add(answers.getOrDefault(key, Map.of()).getOrDefault(coder, "")));
          line.add(text(row.getInterviewId()));
          line.add(text(row.getQuote()));
          lines.add(line);
        });
    return CsvText.of(lines);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
