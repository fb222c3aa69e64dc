package org.leitmotif.pipeline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.leitmotif.pipeline.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leitmotif current}. */
@Command(
    name = "current",
    mixinStandardHelpOptions = true,
    description = "Prints the folder of the snapshot that is current.")
public final class CurrentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUTPUT", description = "Folder of the dataset.")
  private String folder;

  @Override
  public Integer call() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Output output = new Output(folder);
    Optional<String> current = output.current();
    if (current.isEmpty()) {
      spec.commandLine().getErr().println("leitmotif: no snapshot in " + folder + " yet.");
      return ExitCodes.FAILED;
    }
    spec.commandLine().getOut().println(output.snapshot(current.get()));
    return ExitCodes.OK;
  }
}
