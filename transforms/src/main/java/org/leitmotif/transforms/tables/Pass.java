package org.leitmotif.transforms.tables;

import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.StagedInterview;

/**
 * Tables that are made in one reading of all interviews, in the order of their ids: opening what is
 * staged costs more than writing rows, so that tables which need the same share it.
 */
interface Pass extends AutoCloseable {

  /** Which passes there are. */
  enum Kind {
    /** interviews, texts, turns, skipped. */
    SPEECH,
    /** mentions, name_candidates. */
    NAMES,
    /** passages, mentions_by_theme, themes, codes. */
    CODING,
    /** keywords, quote_windows, rejects: what is about the corpus already. */
    CORPUS
  }

  /** Writes an interview's rows, each checked on its way. */
  void add(StagedInterview interview, Conversation conversation);

  /** Writes what is known only after the last interview, and finishes the tables. */
  @Override
  void close();
}
