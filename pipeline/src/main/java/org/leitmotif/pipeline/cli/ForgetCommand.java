package org.leitmotif.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.leitmotif.pipeline.forget.Forget;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.publish.OutputLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leitmotif forget}. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Takes interviews, or all interviews of a participant, out of every snapshot, the cache and"
          + " the reports, and looks through every file that is left for their words.",
      "Later runs reject them even where the file is still in the input. Copies that were made of"
          + " the dataset elsewhere are yours to find. Run again afterwards: keyword counts are"
          + " made anew then."
    })
public final class ForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Folder of the dataset.")
  private String folder;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ID",
      description = "Interview ids or participants.")
  private List<String> ids;

  @Override
  public Integer call() throws IOException, OutputLock.HeldException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Output output = new Output(folder);
    Forget.Result result;
    try (OutputLock lock = OutputLock.take(output)) {
      lock.sign();
      result = new Forget(output).forget(new TreeSet<>(ids));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Forgot %d interviews in %d snapshots. Looked through %d files: %s%n",
        result.interviews().size(),
        result.snapshots(),
        result.scanned(),
        result.traces().isEmpty() ? "no trace is left." : "traces are left:");
    result.traces().forEach(trace -> out.println("  " + trace));
    out.flush();
    return result.traces().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
  }
}
