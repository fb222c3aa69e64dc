package org.leitmotif.transforms.tables;

import java.io.Serializable;
import org.apache.avro.specific.SpecificRecord;

/** Where the tables are written. */
public interface TableStore extends Serializable {

  /**
   * Starts a table, or one theme's part of it. Every table and part of the dataset is started, so
   * that it exists even without rows.
   *
   * @param theme slug of the theme; empty for tables that are not by theme
   */
  Rows start(Table table, String theme);

  /** Takes the rows of a table in the order of their keys. */
  interface Rows extends AutoCloseable {
    /** Adds a row. */
    void add(SpecificRecord row);

    /** Finishes the table: only now it exists. */
    @Override
    void close();
  }
}
