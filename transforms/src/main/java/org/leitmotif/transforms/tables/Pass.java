package org.leitmotif.transforms.tables;

/**
 * Tables that are made in one reading of all interviews, in the order of their ids: opening what is
 * staged costs more than writing rows, so that tables which need the same share it.
 */
public enum Pass {
  /** interviews, texts, turns, skipped: need Conversations. */
  SPEECH,
  /** mentions, name_candidates: need Mentions too. */
  NAMES,
  /** passages, themes, codes: need Codings too. */
  CODING,
  /** mentions_by_theme: needs Codings too. */
  THEME_MENTIONS,
  /** keywords, quote_windows, rejects: what is about the corpus already. */
  CORPUS
}
