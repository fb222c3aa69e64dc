package org.leitmotif.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.publish.Changes;
import org.leitmotif.pipeline.publish.Differences;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.pipeline.stage.FileStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leitmotif diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what changed between two snapshots and why: interviews, mentions by name, passages by"
          + " theme.",
      "Without snapshots: the current one against the one before it."
    })
public final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Folder of the dataset.")
  private String folder;

  @Parameters(
      index = "1..*",
      arity = "0..2",
      paramLabel = "A B",
      description = "The earlier and the later snapshot.")
  private List<String> snapshots = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Output output = new Output(folder);
    List<String> ids = output.snapshots();
    String current =
        output
            .current()
            .orElseThrow(() -> new ConfigurationException("no snapshot in " + folder + " yet"));
    String later = snapshots.size() > 1 ? snapshots.get(1) : current;
    String earlier = snapshots.isEmpty() ? before(ids, later) : snapshots.get(0);
    Changes changes =
        Differences.between(
            record(output, earlier, ids), record(output, later, ids), FileStage.in(output.cache()));
    print(changes, later);
    return ExitCodes.OK;
  }

  private static String before(List<String> ids, String snapshot) {
    int at = ids.indexOf(snapshot);
    if (at < 1) {
      throw new ConfigurationException("there is no snapshot before " + snapshot);
    }
    return ids.get(at - 1);
  }

  private static RunRecord record(Output output, String id, List<String> ids) throws IOException {
    return RunRecord.read(output, id)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "no snapshot " + id + "; there are " + String.join(", ", ids)));
  }

  private void print(Changes changes, String later) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(later + ": " + changes.describe());
    list(out, "added", changes.added());
    list(out, "changed", changes.changed());
    list(out, "removed", changes.removed());
    table(out, "mention", changes.mentions());
    table(out, "theme", changes.passages());
    if (!changes.complete()) {
      out.println("Not all rows could be compared: the cache of an old snapshot is gone.");
    }
    out.flush();
  }

  private static void list(PrintWriter out, String title, List<String> ids) {
    if (!ids.isEmpty()) {
      out.println(title + ": " + String.join(", ", ids));
    }
  }

  private static void table(PrintWriter out, String title, Map<String, Changes.Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    out.printf("%n%-32s %8s %8s  %s%n", title, "gained", "lost", "because of");
    counts.forEach(
        (group, count) ->
            out.printf(
                "%-32s %8d %8d  %s%n",
                group, count.gained(), count.lost(), String.join(", ", count.byCause().keySet())));
  }
}
