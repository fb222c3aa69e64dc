package org.leitmotif.pipeline;

import org.leitmotif.pipeline.cli.AgreementCommand;
import org.leitmotif.pipeline.cli.CodebookCommand;
import org.leitmotif.pipeline.cli.CurrentCommand;
import org.leitmotif.pipeline.cli.DiffCommand;
import org.leitmotif.pipeline.cli.ExitCodes;
import org.leitmotif.pipeline.cli.ForgetCommand;
import org.leitmotif.pipeline.cli.InspectCommand;
import org.leitmotif.pipeline.cli.LexiconCommand;
import org.leitmotif.pipeline.cli.RunCommand;
import org.leitmotif.pipeline.cli.SampleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "leitmotif",
    mixinStandardHelpOptions = true,
    version = "leitmotif " + Leitmotif.VERSION,
    description =
        "Turns raw interview transcripts into per-theme Parquet tables in which every row leads"
            + " back to the exact words.",
    subcommands = {
      RunCommand.class,
      CurrentCommand.class,
      InspectCommand.class,
      DiffCommand.class,
      ForgetCommand.class,
      SampleCommand.class,
      AgreementCommand.class,
      LexiconCommand.class,
      CodebookCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Leitmotif {
  static final String VERSION = "0.1.0";

  /** Exits with the command's code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs a command and returns its exit code. */
  public static int execute(String... args) {
    return new CommandLine(new Leitmotif())
        .setExecutionExceptionHandler(ExitCodes::explain)
        .setExitCodeExceptionMapper(ExitCodes::of)
        .execute(args);
  }
}
