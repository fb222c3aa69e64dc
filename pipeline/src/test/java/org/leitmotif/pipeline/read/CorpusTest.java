package org.leitmotif.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.speakers.InterviewManifest;

/**
 * Reads real transcripts that are not part of the project. {@code -Dleitmotif.corpus=DIR} names a
 * folder that holds {@code formats/expected}, {@code scale} and {@code interviews}; without it
 * these tests say that they did not run.
 */
class CorpusTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Path corpus = Path.of("");

  @BeforeEach
  void findCorpus() {
    String folder = System.getProperty("leitmotif.corpus");
    if (folder == null || !Files.isDirectory(Path.of(folder))) {
      System.err.println("SKIPPED CorpusTest: -Dleitmotif.corpus=DIR names no folder");
    }
    Assumptions.assumeTrue(folder != null && Files.isDirectory(Path.of(folder)));
    corpus = Path.of(String.valueOf(folder));
  }

  private Inspection read(Path file) throws IOException {
    SourceFile source =
        SourceFile.newBuilder()
            .setSource(corpus.relativize(file).toString())
            .setInterviewId("X")
            .setUri(file.toString())
            .build();
    return Inspection.of(source, Files.readAllBytes(file), InterviewManifest.NONE);
  }

  @Test
  void readsTheFirstTurnsAsAReaderTypedThem() throws IOException {
    try (Stream<Path> expectations = Files.list(corpus.resolve("formats/expected"))) {
      for (Path expectation : expectations.sorted().toList()) {
        JsonNode expected = JSON.readTree(Files.readString(expectation));
        String name = expected.path("source").asText();
        Inspection.Read read = read(corpus.resolve(name)).interviews().get(0);
        List<Turn> turns = read.conversation().getTurns();
        if (expected.path("total_turns_merged").isInt()) {
          assertThat(turns).as(name).hasSize(expected.path("total_turns_merged").asInt());
        }
        int i = 0;
        for (JsonNode turn : expected.path("turns")) {
          assertThat(turns.get(i).getSpeaker())
              .as(name + " turn " + i)
              .isEqualTo(turn.path("speaker").isNull() ? null : turn.path("speaker").asText());
          assertThat(turns.get(i).getText())
              .as(name + " turn " + i)
              .startsWith(turn.path("text").asText().strip());
          i++;
        }
      }
    }
  }

  @Test
  void readsEveryEpisodeAndLosesNothing() throws IOException {
    int episodes = 0;
    for (String folder : List.of("scale", "interviews")) {
      try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
          Inspection inspection = read(file);
          assertThat(inspection.reading().getRejects()).as(file.toString()).isEmpty();
          Inspection.Read read = inspection.interviews().get(0);
          assertThat(WordAccountingTest.lost(read.conversation())).as(file.toString()).isEmpty();
          assertThat(read.speakers().getSpeakers()).as(file.toString()).hasSizeGreaterThan(0);
          assertThat(read.conversation().getInterview().getLanguage()).isEqualTo("en");
          episodes++;
        }
      }
    }
    assertThat(episodes).isGreaterThan(200);
  }
}
