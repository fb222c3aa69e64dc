package org.leitmotif.pipeline.read;

import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Reject;

/** Rows of rejects from reading. */
final class Rejects {
  private Rejects() {}

  /** For a whole file. */
  static Reject file(String source, String reason, @Nullable Integer line, String message) {
    return Reject.newBuilder()
        .setSource(source)
        .setItem("")
        .setLine(line)
        .setStage("read")
        .setReason(reason)
        .setMessage(message)
        .build();
  }
}
