package org.leitmotif.pipeline.forget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.leitmotif.pipeline.parquet.ParquetTables;
import org.leitmotif.pipeline.parquet.TableReader.Row;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.transforms.tables.Table;
import org.leitmotif.transforms.tables.TableStore;

/** The tables of one snapshot, rewritten without some interviews. */
final class SnapshotTables {
  private static final String ASIDE = ".forgetting";

  private final Output output;
  private final String snapshot;

  SnapshotTables(Output output, String snapshot) {
    this.output = output;
    this.snapshot = snapshot;
  }

  /** The rows of a table, of all its parts. */
  List<Row> rows(Table table) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String part : parts(table)) {
      rows.addAll(output.rows(snapshot, part));
    }
    return rows;
  }

  private List<String> parts(Table table) {
    return output.parts(snapshot).stream()
        .filter(part -> part.equals(table.folder()) || part.startsWith(table.folder() + "/"))
        .toList();
  }

  /**
   * Rewrites every table without the interviews and sources; a file without any of them stays as it
   * is.
   *
   * @return rows left, by part, for the parts that were rewritten
   */
  Map<String, Long> rewriteWithout(Set<String> interviews, Set<String> sources) throws IOException {
    Map<String, Long> rewritten = new TreeMap<>();
    for (Table table : Table.values()) {
      if (table == Table.THEMES || table == Table.CODES) {
        continue;
      }
      for (String part : parts(table)) {
        List<Row> rows = output.rows(snapshot, part);
        List<Row> kept = rows.stream().filter(row -> !isOf(row, interviews, sources)).toList();
        if (kept.size() < rows.size()) {
          write(part, table, kept);
          rewritten.put(part, (long) kept.size());
        }
      }
    }
    recount();
    return rewritten;
  }

  /** Whether a row is about, or shows words of, an interview. */
  private static boolean isOf(Row row, Set<String> interviews, Set<String> sources) {
    for (Map.Entry<String, Object> cell : row.values().entrySet()) {
      boolean interview =
          cell.getKey().endsWith("interview_id") && interviews.contains(cell.getValue());
      if (interview || (cell.getKey().equals("source") && sources.contains(cell.getValue()))) {
        return true;
      }
    }
    return false;
  }

  private void write(String part, Table table, List<Row> rows) throws IOException {
    String aside = output.snapshot(snapshot) + "/" + ASIDE;
    try (TableStore.Rows to = ParquetTables.in(aside).start(part, table.schema())) {
      for (Row row : rows) {
        to.add(record(table.schema(), row.values()));
      }
    }
    output.replace(snapshot, ASIDE + "/" + part + "/" + ParquetTables.PART, part);
  }

  private static SpecificRecord record(Schema schema, Map<String, Object> values) {
    SpecificRecord record =
        (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), values.get(field.name()));
    }
    return record;
  }

  /** The counts of themes and codes, over the passages that are left. */
  private void recount() throws IOException {
    Map<String, Integer> passages = new HashMap<>();
    Map<String, Set<String>> holders = new HashMap<>();
    Map<List<String>, Set<String>> quotations = new HashMap<>();
    for (Row row : rows(Table.PASSAGES)) {
      String theme = row.needText("theme");
      passages.merge(theme, 1, Integer::sum);
      holders.computeIfAbsent(theme, k -> new HashSet<>()).add(row.needText("interview_id"));
      if (row.needText("origin").equals("human")) {
        quotations
            .computeIfAbsent(List.of(theme, row.needText("code")), k -> new HashSet<>())
            .add(row.needText("quote_id"));
      }
    }
    recount(
        Table.THEMES,
        row -> {
          String theme = row.needText("theme");
          return Map.of(
              "passages", passages.getOrDefault(theme, 0),
              "interviews", holders.getOrDefault(theme, Set.of()).size());
        });
    recount(
        Table.CODES,
        row ->
            Map.of(
                "quotations",
                quotations
                    .getOrDefault(List.of(row.needText("theme"), row.needText("code")), Set.of())
                    .size()));
  }

  private interface Counts {
    Map<String, Integer> of(Row row);
  }

  private void recount(Table table, Counts counts) throws IOException {
    List<Row> rows =
        rows(table).stream()
            .map(
                row -> {
                  Map<String, Object> values = new HashMap<>(row.values());
                  values.putAll(counts.of(row));
                  return new Row(values);
                })
            .toList();
    write(table.folder(), table, rows);
  }
}
