package org.leitmotif.pipeline.cli;

import java.io.PrintWriter;
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
    return thrown instanceof ConfigurationException
            || thrown instanceof RefusedException
            || thrown instanceof OutputLock.HeldException
        ? String.valueOf(thrown.getMessage())
        : "the run failed (" + thrown + "); the previous dataset is untouched.";
  }

  /** Tells the user what went wrong, in a line where the fault is theirs to mend. */
  public static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (thrown instanceof ConfigurationException
        || thrown instanceof RefusedException
        || thrown instanceof OutputLock.HeldException) {
      err.println("leitmotif: " + thrown.getMessage());
    } else {
      err.println("leitmotif: the run failed; the previous dataset is untouched.");
      thrown.printStackTrace(err);
    }
    err.flush();
    return of(thrown);
  }
}
