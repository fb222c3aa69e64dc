package org.leitmotif.pipeline.cli;

import java.io.PrintWriter;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.leitmotif.pipeline.configuration.LexiconLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leitmotif lexicon}. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    description = "Looks after lexicons.",
    synopsisSubcommandLabel = "COMMAND")
public final class LexiconCommand {
  @Spec private CommandSpec spec;

  /** {@code leitmotif lexicon check}. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Checks a lexicon: that it can be read, and for names that would swamp the mentions"
              + " (generic and ordinary words) or collide with others.",
      footer = {"", "Exit codes: 0 clean; 2 no valid lexicon; 3 findings."})
  int check(@Parameters(paramLabel = "FILE", description = "Lexicon, JSON.") String file) {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    List<String> findings = LexiconLint.findings(file);
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> out.println(file + ": " + finding));
    out.println(findings.isEmpty() ? file + ": clean." : findings.size() + " findings.");
    out.flush();
    return findings.isEmpty() ? ExitCodes.OK : ExitCodes.REJECTS;
  }
}
