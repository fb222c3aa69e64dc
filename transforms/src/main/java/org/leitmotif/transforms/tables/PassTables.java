package org.leitmotif.transforms.tables;

import java.util.function.Supplier;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.StagedInterview;

/** Writes the tables of a {@link Pass}. */
interface PassTables extends AutoCloseable {

  /**
   * Writes an interview's rows, each checked on its way.
   *
   * @param conversation opens the interview's Conversation
   */
  void add(StagedInterview interview, Supplier<Conversation> conversation);

  /** Writes what is known only after the last interview, and finishes the tables. */
  @Override
  void close();
}
