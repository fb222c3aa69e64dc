package org.leitmotif.pipeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.pipeline.Leitmotif;
import org.leitmotif.pipeline.configuration.RunConfiguration;

/** What a person sees of {@code leitmotif inspect}, over the interviews of the project. */
class InspectCommandTest {
  private static final String INTERVIEWS = "../data/interviews";

  @TempDir Path folder;

  private record Said(int code, List<String> lines) {}

  private static Said leitmotif(String... args) {
    PrintStream terminal = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      int code = Leitmotif.execute(args);
      return new Said(code, out.toString(UTF_8).lines().toList());
    } finally {
      System.setOut(terminal);
    }
  }

  @Test
  void showsFormatSpeakersAndTheFirstTurns() {
    Said said = leitmotif("inspect", "--turns=2", INTERVIEWS + "/T06.txt");
    assertThat(said.code()).isZero();
    assertThat(said.lines())
        .containsExactly(
            "T06.txt",
            "  interview  T06",
            "  format     plain_plain_labels: it is text with lines that look like labels: {plain=38}",
            "  size       38 turns, 1292 words, 38 stretches skipped, language en",
            "  speaker    Interviewer: interviewer (label), 19 labels, 212 words",
            "  speaker    Participant: participant (label), 19 labels, 1080 words",
            "      1  Interviewer: So, thank you for joining. Could you describe your research in a"
                + " couple of s …",
            "      3  Participant: Um, sure. I try to convince computers that programs are right."
                + " And the compu …",
            "");
  }

  @Test
  void listsAllSpeakersToFillIn() throws Exception {
    Said said = leitmotif("inspect", "--manifest", INTERVIEWS);
    assertThat(said.code()).isZero();
    assertThat(said.lines())
        .containsExactly(
            "interview,participant,date,speaker,role,words,format",
            "T01,,,Interviewer,interviewer,202,markdown_standing_labels",
            "T01,,,Participant,participant,1075,markdown_standing_labels",
            "T02,,,Interviewer,interviewer,202,markdown_standing_labels",
            "T02,,,Participant,participant,1054,markdown_standing_labels",
            "T03,,,Interviewer,interviewer,319,markdown_standing_labels",
            "T03,,,Participant,participant,939,markdown_standing_labels",
            "T04,,,Interviewer,interviewer,195,markdown_standing_labels",
            "T04,,,Participant,participant,1030,markdown_standing_labels",
            "T05,,,Maya Lindqvist,,221,markdown_bold_labels",
            "T05,,,Ottilie Marsh,,699,markdown_bold_labels",
            "T05,,,Kwabena Asare,,292,markdown_bold_labels",
            "T06,,,Interviewer,interviewer,212,plain_plain_labels",
            "T06,,,Participant,participant,1080,plain_plain_labels",
            "T07,,,Speaker 1,interviewer,233,plain_bracketed_labels",
            "T07,,,Speaker 2,participant,1055,plain_bracketed_labels");

    Path filled = Files.write(folder.resolve("manifest.csv"), said.lines());
    assertThat(RunConfiguration.manifest(filled.toString()).facts("T01").roles())
        .containsEntry("interviewer", "interviewer");
  }

  @Test
  void aFileWithoutSpeakersIsWarnedOf() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "We just talked about the tool.\n");
    Said said = leitmotif("inspect", file.toString());
    assertThat(said.code()).isEqualTo(ExitCodes.REJECTS);
    assertThat(said.lines()).contains("notes.txt", "  warnings   no_speakers");
  }
}
