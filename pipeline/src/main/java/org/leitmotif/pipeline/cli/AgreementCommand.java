package org.leitmotif.pipeline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.agreement.CompareCoders;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leitmotif agreement}. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    description = "Measures how far coders agree, theme by theme; the machine may be one of them.",
    footer = {
      "",
      "Beside a file of ratings are read, where they are: form.csv (the choices offered), quotes.md",
      "(the quote sheet); beside it or one folder above: theme_mapping.csv and code_mapping.csv",
      "(titles that mean the same).",
      "",
      "Exit codes: 0 measured; 2 bad usage, or ratings that contradict themselves (row and column)."
    })
public final class AgreementCommand implements Callable<Integer> {
  private static final List<String> NOTHING = List.of("blank", "NA", "N/A");

  @Spec private CommandSpec spec;

  @Option(
      names = "--ratings",
      required = true,
      split = ",",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "CSV files of ratings or coding forms, globs, or folders (every ratings.csv and"
              + " form-*.csv below). The files of a folder are a round.")
  private List<String> ratings;

  @Option(
      names = "--nothing",
      split = ",",
      paramLabel = "MARK",
      description =
          "What says in a cell that nothing applies; blank for an empty cell. Default: blank,NA,N/A"
              + " without what --missing names.")
  private @Nullable List<String> nothing;

  @Option(
      names = "--missing",
      split = ",",
      paramLabel = "MARK",
      description = "What says in a cell that the coder did not answer. Default: nothing does.")
  private @Nullable List<String> missing;

  @Option(
      names = "--with",
      paramLabel = "DATASET",
      description = "A dataset of this program, or a snapshot of it: its answers are compared too.")
  private @Nullable String dataset;

  @Option(
      names = "--themes",
      paramLabel = "FILE",
      description =
          "CSV with the columns theme, dataset_theme and, where it is one code only, dataset_code:"
              + " what themes of the ratings are in the dataset. Default: those of the same name.")
  private @Nullable Path themes;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Folder for the tables agreement and disagreements, as Parquet and as CSV. Holds the"
              + " quotes.")
  private @Nullable Path output;

  @Option(names = "--by-round", description = "Show each round, not only all of them together.")
  private boolean byRound;

  @Option(names = "--csv", description = "Print the table agreement as CSV.")
  private boolean csv;

  @Override
  public Integer call() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    CompareCoders compared =
        CompareCoders.of(
            new CompareCoders.Request(
                ratings,
                nothing == null ? nothingBut(missing) : nothing,
                missing == null ? List.of() : missing,
                dataset == null ? null : snapshot(dataset),
                themes));
    PrintWriter err = spec.commandLine().getErr();
    compared.notes().forEach(note -> err.println("note: " + note));
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    if (csv) {
      out.print(compared.csv());
    } else {
      List<String> rounds = compared.rounds();
      for (int r = byRound ? 0 : Math.max(0, rounds.size() - 1); r < rounds.size(); r++) {
        out.println(compared.table(rounds.get(r)));
      }
    }
    if (output != null) {
      compared.write(output);
      if (!csv) {
        out.println("Wrote the tables agreement and disagreements to " + output + ".");
      }
    }
    out.flush();
    return ExitCodes.OK;
  }

  private static List<String> nothingBut(@Nullable List<String> missing) {
    List<String> marks = new ArrayList<>(NOTHING);
    if (missing != null) {
      List<String> taken = missing.stream().map(m -> m.strip().toLowerCase(Locale.ROOT)).toList();
      marks.removeIf(mark -> taken.contains(mark.toLowerCase(Locale.ROOT)));
    }
    return marks;
  }

  private static String snapshot(String folder) {
    Output dataset = new Output(folder);
    if (dataset.current().isPresent()) {
      return dataset.snapshot(dataset.current().get());
    }
    if (java.nio.file.Files.isDirectory(Path.of(folder).resolve("passages"))) {
      return folder;
    }
    throw new ConfigurationException(
        folder + ": no dataset there; --with needs the OUTPUT of a run, or a snapshot in it");
  }
}
