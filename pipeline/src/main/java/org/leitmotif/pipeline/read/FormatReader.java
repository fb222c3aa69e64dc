package org.leitmotif.pipeline.read;

/** Reads one format. Whether a file has it is told by its content, never by its name. */
interface FormatReader {

  /** Whether the file has this format. Must be cheap: every reader is asked. */
  boolean recognises(Content content) throws UnreadableTranscriptException;

  /**
   * Reads it. What cannot be read in part is added to the findings' rejects.
   *
   * @throws UnreadableTranscriptException where nothing can be read
   */
  void read(Content content, Findings findings) throws UnreadableTranscriptException;
}
