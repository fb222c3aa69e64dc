package org.leitmotif.pipeline.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.RefusedException;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.publish.OutputLock;
import picocli.CommandLine;

/** Exit codes that a scheduler can act on, and errors that say what to do next. */
public final class ExitCodes {
  /** Published, or nothing to do. */
  public static final int OK = 0;

  /** Failed; the previous dataset is untouched. */
  public static final int FAILED = 1;

  /** Bad usage or configuration. */
  public static final int USAGE = 2;

  /** Published, with new rejects. */
  public static final int REJECTS = 3;

  /** Another run holds the output. */
  public static final int HELD = 4;

  private ExitCodes() {}

  /** The exit code of an exception. */
  public static int of(Throwable thrown) {
    if (thrown instanceof OutputLock.HeldException) {
      return HELD;
    }
    return thrown instanceof ConfigurationException
            || thrown instanceof CommandLine.ParameterException
        ? USAGE
        : FAILED;
  }

  /** What went wrong, in a line. */
  static String message(Exception thrown) {
    String known = known(thrown);
    return known != null
        ? known
        : "the run failed (" + thrown + "); the previous dataset is untouched.";
  }

  /** Tells the user what went wrong, in a line where the fault is theirs to mend. */
  public static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    String known = known(thrown);
    if (known != null) {
      err.println("leitmotif: " + known);
    } else {
      err.println("leitmotif: the run failed; the previous dataset is untouched.");
      thrown.printStackTrace(err);
    }
    err.flush();
    return of(thrown);
  }

  /** What is no fault of the program's. */
  private static @Nullable String known(Exception thrown) {
    if (thrown instanceof ConfigurationException
        || thrown instanceof RefusedException
        || thrown instanceof OutputLock.HeldException) {
      return String.valueOf(thrown.getMessage());
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left on device")
          || message.contains("not enough space on the disk")
          || message.contains("Disk quota exceeded")) {
        return "the disk is full; the previous dataset is untouched. Make room and run again.";
      }
      if (cause instanceof FileSystemException file) {
        String reason =
            file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
        return "a file cannot be used: "
            + file.getFile()
            + " ("
            + reason
            + "); the previous dataset is untouched. Mend that and run again.";
      }
    }
    return null;
  }
}
