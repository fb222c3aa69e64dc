package org.leitmotif.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.Run;
import org.leitmotif.pipeline.RunMode;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.publish.OutputLock;
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
      "Exit codes:",
      "  0  published, or nothing to do",
      "  1  failed or refused; the previous dataset is untouched",
      "  2  bad usage or configuration",
      "  3  published, with rejects that the last snapshot did not have",
      "  4  another run holds the output"
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
      names = "--interviews",
      paramLabel = "FILE",
      description =
          "Manifest of the interviews, CSV: interview (id, path or glob), participant, date,"
              + " speaker, role and further attributes. 'leitmotif inspect --manifest' writes one.")
  private @Nullable String interviews;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description =
          "Codebook: JSON, ATLAS.ti's CSV, or REFI-QDA (.qdc, .qdpx). Default: the one that ships"
              + " with the program.")
  private @Nullable String codebook;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Lexicon of names, JSON: adds to the one that ships with the program and overrides it.")
  private @Nullable String lexicon;

  @Option(
      names = "--quotations",
      paramLabel = "FILE",
      description =
          "The team's own coding: ATLAS.ti's CSV of quotations, or a REFI-QDA project (.qdpx). They"
              + " become passages of origin human, and the machine learns from them.")
  private @Nullable String quotations;

  @Option(names = "--strict", description = "Exit with 3 for any reject, not only for new ones.")
  private boolean strict;

  @Option(names = "--dry-run", description = "Say what a run would do, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--allow-removals",
      description = "Publish even where the input is empty or a fifth of its interviews are gone.")
  private boolean allowRemovals;

  @Option(names = "--verify", description = "Compare files by their bytes, not by size and time.")
  private boolean verify;

  @Option(
      names = "--watch",
      paramLabel = "MINUTES",
      description = "Run again every so many minutes; SIGTERM ends it with 0.")
  private @Nullable Integer watch;

  @Unmatched private List<String> beamOptions = new ArrayList<>();

  @Override
  public Integer call() throws IOException, OutputLock.HeldException, InterruptedException {
    for (String option : beamOptions) {
      if (!option.startsWith("--")) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "Unknown argument: '" + option + "'");
      }
    }
    if (watch != null && watch < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--watch needs at least 1 minute, found " + watch);
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    return watch == null ? once() : watch(watch);
  }

  private int once() throws IOException, OutputLock.HeldException {
    PrintWriter out = spec.commandLine().getOut();
    Run run =
        new Run(
            RunConfiguration.of(
                input, output, interviews, codebook, lexicon, quotations, beamOptions),
            new RunMode(strict, dryRun, allowRemovals, verify),
            new CoreNlpAnnotator(),
            line -> {
              out.println(line);
              out.flush();
            },
            Boolean.getBoolean("leitmotif.terminal"));
    return switch (run.run()) {
      case PUBLISHED, UP_TO_DATE, TOLD -> ExitCodes.OK;
      case PUBLISHED_WITH_REJECTS -> ExitCodes.REJECTS;
    };
  }

  /**
   * Runs for ever. Whatever is wrong with one run, the next one may find mended. Being told to stop
   * is no failure, also in the middle of a run: readers never see half of one.
   */
  private int watch(int minutes) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
    PrintWriter err = spec.commandLine().getErr();
    while (true) {
      try {
        once();
      } catch (IOException | OutputLock.HeldException | RuntimeException e) {
        err.println("leitmotif: " + ExitCodes.message(e) + " Next try in " + minutes + " min.");
        err.flush();
      }
      TimeUnit.MINUTES.sleep(minutes);
    }
  }
}
