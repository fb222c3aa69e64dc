package org.leitmotif.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.sampling.WriteSample;
import org.leitmotif.transforms.sampling.DrawWindows;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leitmotif sample}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Draws quotes at random for a round of coding: a quote sheet, a form for each coder, and the"
            + " log of what was drawn.",
    footer = {
      "",
      "Writes quotes.md, form-CODER.csv, form.csv (the choices) and drawn.txt into the output folder.",
      "Coders write choices into the cells, several joined by semicolons, leave a cell empty where",
      "nothing applies, and mark each row they have coded in the column Done. Then:",
      "leitmotif agreement --ratings=DIR",
      "",
      "Exit codes: 0 written; 2 bad usage, or not so many windows fit."
    })
public final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR_OR_GLOB",
      description = "Folder of the transcripts (with all below it), a file, or a glob.")
  private String input;

  @Option(names = "--output", required = true, paramLabel = "DIR", description = "Output folder.")
  private Path output;

  @Option(
      names = "--count",
      defaultValue = "60",
      paramLabel = "N",
      description = "Number of quotes. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "N",
      description = "Any whole number; the same gives the same sheet.")
  private long seed;

  @Option(
      names = "--size",
      defaultValue = "500",
      paramLabel = "N",
      description = "Characters of a quote, around the position drawn. Default: ${DEFAULT-VALUE}.")
  private int size;

  @Option(
      names = "--exclude",
      split = ",",
      paramLabel = "FILE",
      description = "drawn.txt, or quote sheets, of earlier rounds: not drawn again.")
  private List<Path> exclude = new ArrayList<>();

  @Option(
      names = "--coders",
      split = ",",
      defaultValue = "coder1,coder2",
      paramLabel = "NAME",
      description = "Names of the coders. Default: ${DEFAULT-VALUE}.")
  private List<String> coders;

  @Option(
      names = "--interviews",
      paramLabel = "FILE",
      description =
          "Manifest of the interviews, as for 'run': its roles tell who is a participant.")
  private @Nullable String interviews;

  @Option(names = "--participants", description = "Draw from participants' speech only.")
  private boolean participants;

  @Option(
      names = "--sentences",
      description = "Cut quotes at the ends of sentences inside them; they get shorter.")
  private boolean sentences;

  @Option(
      names = "--stratify",
      arity = "0..1",
      fallbackValue = "proportional",
      paramLabel = "HOW",
      description =
          "Spread the quotes over the interviews: proportional (to their length; the default) or"
              + " equal.")
  private @Nullable String stratify;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Codebook of themes and choices. Default: the one that ships with the program.")
  private @Nullable String codebook;

  @Override
  public Integer call() throws IOException {
    if (count < 1 || size < 20) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--count must be at least 1 and --size at least 20");
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    List<String> notes = new ArrayList<>();
    List<String> files =
        WriteSample.of(
            new WriteSample.Request(
                input,
                RunConfiguration.manifest(interviews),
                output,
                count,
                seed,
                size,
                exclude,
                coders,
                participants,
                sentences,
                spread(),
                RunConfiguration.codebookOf(codebook)),
            notes);
    PrintWriter err = spec.commandLine().getErr();
    notes.forEach(note -> err.println("note: " + note));
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.println("Drew " + count + " quotes. Wrote to " + output + ": " + String.join(", ", files));
    out.flush();
    return ExitCodes.OK;
  }

  private DrawWindows.Spread spread() {
    if (stratify == null) {
      return DrawWindows.Spread.CHANCE;
    }
    return switch (stratify) {
      case "proportional" -> DrawWindows.Spread.PROPORTIONAL;
      case "equal" -> DrawWindows.Spread.EQUAL;
      default ->
          throw new CommandLine.ParameterException(
              spec.commandLine(),
              "--stratify must be proportional or equal, found '" + stratify + "'");
    };
  }
}
