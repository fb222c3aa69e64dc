package org.leitmotif.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class ExitCodesTest {
  @Test
  void whatAUserCanMendIsToldInALine() {
    assertThat(
            ExitCodes.message(
                new IllegalStateException(
                    new UncheckedIOException(new IOException("No space left on device")))))
        .startsWith("the disk is full;");
    assertThat(
            ExitCodes.message(new FileSystemException("/data/out", null, "Read-only file system")))
        .startsWith("a file cannot be used: /data/out (Read-only file system);");
    assertThat(ExitCodes.message(new IllegalStateException("a bug")))
        .startsWith("the run failed (java.lang.IllegalStateException: a bug);");
  }
}
