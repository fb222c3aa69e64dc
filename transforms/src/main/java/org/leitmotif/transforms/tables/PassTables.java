package org.leitmotif.transforms.tables;

import org.leitmotif.schemas.StagedInterview;

/** Writes the tables of a {@link Pass}. */
interface PassTables extends AutoCloseable {

  /** Writes an interview's rows. */
  void add(StagedInterview interview);

  /** Writes what is known only after the last interview, and finishes the tables. */
  @Override
  void close();
}
