package org.leitmotif.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.CodebookJson;
import org.leitmotif.pipeline.configuration.CodebookLint;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.transforms.themes.Codebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leitmotif codebook}: codebooks of other programs, and what is weak in one. */
@Command(
    name = "codebook",
    mixinStandardHelpOptions = true,
    description = "Imports a codebook of another program, or checks one.",
    synopsisSubcommandLabel = "COMMAND")
public final class CodebookCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Converts a codebook to this program's JSON, to add cues and definitions to.",
        "Reads ATLAS.ti's CSV (groups are themes) and REFI-QDA (.qdc, .qdpx: sets, or else the",
        "topmost codes, are themes). Codes in no group are left out and told."
      })
  int convert(
      @Parameters(paramLabel = "FILE") String file,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "Where to write it, a new file. Default: standard output.")
          @Nullable Path output)
      throws IOException {
    Codebook codebook = read(file);
    for (Codebook.Code code : codebook.loose()) {
      spec.commandLine()
          .getErr()
          .println("leitmotif: the code \"" + code.name() + "\" is in no group and is left out.");
    }
    String json = CodebookJson.of(codebook);
    if (output == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(json);
      out.flush();
    } else {
      try {
        Files.writeString(output, json, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new ConfigurationException(output + ": is there already; name a new file", e);
      }
    }
    return ExitCodes.OK;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Tells what is weak in a codebook: codes without a definition, empty themes, names and",
        "cues that are there twice, cues that match nearly everything or speak for more than three",
        "themes, codes in no theme.",
        "",
        "Exit codes: 0 clean; 1 could not look; 2 no valid codebook; 3 findings."
      })
  int check(@Parameters(paramLabel = "FILE") String file) {
    List<String> findings = CodebookLint.of(read(file));
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> out.println(file + ": " + finding));
    out.println(
        switch (findings.size()) {
          case 0 -> "clean";
          case 1 -> "1 finding";
          default -> findings.size() + " findings";
        });
    out.flush();
    return findings.isEmpty() ? ExitCodes.OK : ExitCodes.REJECTS;
  }

  private static Codebook read(String file) {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    return RunConfiguration.codebookOf(file);
  }
}
