package org.leitmotif.pipeline.read;

import org.jspecify.annotations.Nullable;

/** A file, or a part of it, that no reader can make a transcript of. Never holds interview text. */
final class UnreadableTranscriptException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final @Nullable Integer line;

  /**
   * For a reason.
   *
   * @param reason code, as in the table rejects
   * @param line line in the file, null where none applies
   * @param message what happened and what to do next
   */
  UnreadableTranscriptException(String reason, @Nullable Integer line, String message) {
    super(message);
    this.reason = reason;
    this.line = line;
  }

  String reason() {
    return reason;
  }

  @Nullable Integer line() {
    return line;
  }
}
