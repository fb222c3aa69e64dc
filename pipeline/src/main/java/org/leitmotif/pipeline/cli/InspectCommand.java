package org.leitmotif.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.csv.CsvText;
import org.leitmotif.pipeline.read.Inspection;
import org.leitmotif.pipeline.read.Sources;
import org.leitmotif.schemas.Interview;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.Speaker;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leitmotif inspect}. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what the reader makes of transcripts: format and why, speakers with roles and words,",
      "the first turns, warnings. Interview text is shown on this terminal and kept nowhere."
    },
    footer = {"", "Exit codes: 0 all was read; 1 a file cannot be opened; 3 rejects or warnings."})
public final class InspectCommand implements Callable<Integer> {
  private static final int SHOWN = 76;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders or globs.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--manifest",
      description = "Print a manifest (CSV) of all speakers to fill in, and nothing else.")
  private boolean manifest;

  @Option(
      names = "--interviews",
      paramLabel = "FILE",
      description = "Manifest of the interviews, as for 'run'.")
  private @Nullable String interviews;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "6",
      description = "How many turns to show. Default: ${DEFAULT-VALUE}.")
  private int turns;

  @Override
  public Integer call() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    InterviewManifest known = RunConfiguration.manifest(interviews);
    PrintWriter out = spec.commandLine().getOut();
    int code = ExitCodes.OK;
    List<Inspection> read = new ArrayList<>();
    for (String input : inputs) {
      for (SourceFile file : Sources.list(input).toRead()) {
        try {
          Inspection inspection = Inspection.of(file, known);
          read.add(inspection);
          if (!manifest) {
            code = Math.max(code, show(file, inspection, out));
          }
        } catch (IOException e) {
          spec.commandLine()
              .getErr()
              .println("leitmotif: " + file.getSource() + ": cannot be read");
          return ExitCodes.FAILED;
        }
      }
    }
    if (manifest) {
      printManifest(read, known, out);
    }
    out.flush();
    return code;
  }

  private int show(SourceFile file, Inspection inspection, PrintWriter out) {
    out.println(file.getSource());
    if (!inspection.reading().getQuoteWindows().isEmpty()) {
      out.println(
          "  quote sheet of an agreement round: "
              + inspection.reading().getQuoteWindows().size()
              + " windows, no interview");
    }
    for (Reject reject : inspection.reading().getRejects()) {
      String line = reject.getLine() == null ? "" : " (line " + reject.getLine() + ")";
      String item = reject.getItem().isEmpty() ? "" : reject.getItem() + ": ";
      out.println("  rejected " + item + reject.getReason() + line + ": " + reject.getMessage());
    }
    boolean warned = !inspection.reading().getRejects().isEmpty();
    for (Inspection.Read read : inspection.interviews()) {
      show(read, out);
      warned |= !read.conversation().getInterview().getWarnings().isEmpty();
    }
    return warned ? ExitCodes.REJECTS : ExitCodes.OK;
  }

  private void show(Inspection.Read read, PrintWriter out) {
    Interview interview = read.conversation().getInterview();
    out.println("  interview  " + interview.getInterviewId());
    out.println("  format     " + interview.getFormat() + ": " + read.transcript().getEvidence());
    out.println(
        String.format(
            Locale.ROOT,
            "  size       %d turns, %d words, %d stretches skipped, language %s",
            interview.getTurns(),
            interview.getWords(),
            read.conversation().getSkipped().size(),
            interview.getLanguage()));
    for (Speaker speaker : read.speakers().getSpeakers()) {
      out.println(
          String.format(
              Locale.ROOT,
              "  speaker    %s: %s (%s), %d labels, %d words",
              speaker.getName(),
              speaker.getRole(),
              speaker.getRoleSource(),
              speaker.getLabels(),
              words(read, speaker.getName())));
    }
    if (!interview.getWarnings().isEmpty()) {
      out.println("  warnings   " + interview.getWarnings().replace(";", ", "));
    }
    for (Turn turn : read.conversation().getTurns().stream().limit(turns).toList()) {
      String flags = turn.getFlags().isEmpty() ? "" : " [" + turn.getFlags() + "]";
      out.println(
          String.format(
              Locale.ROOT,
              "  %5d  %s%s: %s",
              turn.getLine(),
              turn.getSpeaker() == null ? "-" : turn.getSpeaker(),
              flags,
              shortened(turn.getText())));
    }
    out.println();
  }

  private static String shortened(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + " …";
  }

  private static int words(Inspection.Read read, String speaker) {
    return read.conversation().getTurns().stream()
        .filter(turn -> Objects.equals(turn.getSpeaker(), speaker))
        .mapToInt(turn -> Words.count(turn.getText()))
        .sum();
  }

  private static void printManifest(
      List<Inspection> inspections, InterviewManifest known, PrintWriter out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CsvText.FORMAT);
    csv.printRecord("interview", "participant", "date", "speaker", "role", "words", "format");
    for (Inspection inspection : inspections) {
      for (Inspection.Read read : inspection.interviews()) {
        Interview interview = read.conversation().getInterview();
        var facts = known.facts(interview.getInterviewId());
        List<Speaker> speakers = read.speakers().getSpeakers();
        if (speakers.isEmpty()) {
          csv.printRecord(
              interview.getInterviewId(),
              facts.participant(),
              facts.date(),
              "",
              "",
              interview.getWords(),
              interview.getFormat());
        }
        for (Speaker speaker : speakers) {
          csv.printRecord(
              interview.getInterviewId(),
              facts.participant(),
              facts.date(),
              speaker.getName(),
              speaker.getRoleSource().equals("none") ? "" : speaker.getRole(),
              words(read, speaker.getName()),
              interview.getFormat());
        }
      }
    }
    csv.flush();
  }
}
