package org.leitmotif.transforms.tables;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.provenance.ProvenanceViolation;

/** Rows whose keys must rise: no row twice, none out of order. */
final class CheckedRows implements TableStore.Rows {
  private final Table table;
  private final TableStore.Rows rows;
  private final List<Schema.Field> key;
  private @Nullable List<Object> previous;

  CheckedRows(Table table, TableStore.Rows rows) {
    this.table = table;
    this.rows = rows;
    this.key = table.key().stream().map(name -> table.schema().getField(name)).toList();
  }

  @Override
  public void add(SpecificRecord row) {
    List<Object> current = new ArrayList<>();
    key.forEach(field -> current.add(row.get(field.pos())));
    if (previous != null && compare(previous, current) >= 0) {
      throw new ProvenanceViolation(table.folder(), "key is not above the one before: " + current);
    }
    previous = current;
    rows.add(row);
  }

  private static int compare(List<Object> a, List<Object> b) {
    for (int i = 0; i < a.size(); i++) {
      int order =
          a.get(i) instanceof String text
              ? text.compareTo((String) b.get(i))
              : Integer.compare((Integer) a.get(i), (Integer) b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public void close() {
    rows.close();
  }
}
