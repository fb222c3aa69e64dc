package org.leitmotif.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.Run;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.transforms.annotate.CoreNlpAnnotator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code leitmotif run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Makes or renews the dataset of the interviews in a folder.",
    footer = {
      "",
      "Options of Beam are passed on, such as --runner=FlinkRunner.",
      "",
      "Exit codes: 0 published or nothing to do; 1 failed, the previous dataset is untouched;",
      "2 bad usage or configuration; 3 published, with new rejects; 4 another run holds the output."
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR_OR_GLOB",
      description = "Folder of the transcripts (with all below it), a file, or a glob.")
  private String input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the dataset; its snapshot to read is DIR/current.")
  private String output;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Codebook, JSON. Default: the one that ships with the program.")
  private @Nullable String codebook;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Lexicon of names, JSON. Default: the one that ships with the program.")
  private @Nullable String lexicon;

  @Option(names = "--strict", description = "Exit with 3 for any reject, not only for new ones.")
  private boolean strict;

  @Unmatched private List<String> beamOptions = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    for (String option : beamOptions) {
      if (!option.startsWith("--")) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "Unknown argument: '" + option + "'");
      }
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    PrintWriter out = spec.commandLine().getOut();
    RunConfiguration configuration =
        RunConfiguration.of(input, output, codebook, lexicon, strict, beamOptions);
    Run run =
        new Run(
            configuration,
            new CoreNlpAnnotator(),
            line -> {
              out.println(line);
              out.flush();
            });
    return switch (run.run()) {
      case PUBLISHED, UP_TO_DATE -> ExitCodes.OK;
      case PUBLISHED_WITH_REJECTS -> ExitCodes.REJECTS;
      case HELD -> {
        spec.commandLine()
            .getErr()
            .println("leitmotif: another run holds " + output + "; try again when it has ended.");
        yield ExitCodes.HELD;
      }
    };
  }
}
