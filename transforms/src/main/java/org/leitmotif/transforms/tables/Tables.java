package org.leitmotif.transforms.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.leitmotif.transforms.provenance.ProvenanceViolation;
import org.leitmotif.transforms.themes.Codebook;

/** The tables of a new snapshot: every one started is checked, and finished or left unfinished. */
final class Tables {
  private final TableStore store;
  private final Codebook codebook;

  Tables(TableStore store, Codebook codebook) {
    this.store = store;
    this.codebook = codebook;
  }

  /** Starts a table. */
  TableStore.Rows start(Table table) {
    return new CheckedRows(table, store.start(table, ""));
  }

  /** Writes a whole table. */
  void write(Table table, List<? extends SpecificRecord> records) {
    try (TableStore.Rows rows = start(table)) {
      records.forEach(rows::add);
    }
  }

  /**
   * Starts a table's part for every theme of the codebook, so that it is there without rows too.
   */
  ByTheme startByTheme(Table table) {
    Map<String, TableStore.Rows> parts = new LinkedHashMap<>();
    for (Codebook.Theme theme : codebook.themes()) {
      parts.put(theme.slug(), new CheckedRows(table, store.start(table, theme.slug())));
    }
    return new ByTheme(table, parts);
  }

  /** The parts of a table. */
  record ByTheme(Table table, Map<String, TableStore.Rows> parts) implements AutoCloseable {
    void add(String theme, SpecificRecord row) {
      TableStore.Rows rows = parts.get(theme);
      if (rows == null) {
        throw new ProvenanceViolation(table.folder(), "theme " + theme + " is not in the codebook");
      }
      rows.add(row);
    }

    @Override
    public void close() {
      parts.values().forEach(TableStore.Rows::close);
    }
  }
}
