package org.leitmotif.pipeline.read;

import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Reject;

/** Rows of rejects from reading. */
final class Rejects {
  private Rejects() {}

  /** For a whole file. */
  static Reject file(String source, String reason, @Nullable Integer line, String message) {
    return item(source, "", reason, line, message);
  }

  /** For a part of a file. */
  static Reject item(
      String source, String item, String reason, @Nullable Integer line, String message) {
    return Reject.newBuilder()
        .setSource(source)
        .setItem(item)
        .setLine(line)
        .setStage("read")
        .setReason(reason)
        .setMessage(message)
        .build();
  }
}
