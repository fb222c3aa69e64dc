package org.leitmotif.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.speakers.InterviewManifest;

/**
 * Every {@code name.input.*} of {@code src/test/resources/transcripts} is read and held against
 * {@code name.input.*.expected.json} beside it. A folder {@code name.input.docx} is zipped first,
 * so that what is in it can be read and changed; a real file does as well. To add a case, put the
 * input there, run with {@code -Dgolden.update=true}, and review the expectation as if it were your
 * own typing.
 */
class TranscriptGoldensTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @TestFactory
  Stream<DynamicTest> everyInputIsReadAsExpected() throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(FOLDER)) {
      inputs =
          files
              .filter(file -> file.getFileName().toString().matches(".*\\.input\\.[a-z]+"))
              .sorted()
              .toList();
    }
    assertThat(inputs).isNotEmpty();
    return inputs.stream()
        .map(input -> DynamicTest.dynamicTest(input.getFileName().toString(), () -> check(input)));
  }

  private static void check(Path input) throws IOException {
    Path expected = Path.of(input + ".expected.json");
    JsonNode found = JSON.valueToTree(summary(read(input)));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, JSON.writeValueAsString(found) + "\n");
    }
    if (!Files.exists(expected)) {
      Assertions.fail(expected + " is missing; see this test's Javadoc");
    }
    assertThat(JSON.writeValueAsString(found))
        .isEqualTo(JSON.writeValueAsString(JSON.readTree(Files.readString(expected))));
  }

  static Inspection read(Path input) throws IOException {
    byte[] bytes = Files.isDirectory(input) ? zip(input) : Files.readAllBytes(input);
    SourceFile source =
        SourceFile.newBuilder()
            .setSource(input.getFileName().toString())
            .setInterviewId("X")
            .setUri(input.toString())
            .build();
    return Inspection.of(source, bytes, InterviewManifest.NONE);
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, Object> summary(Inspection inspection) {
    Map<String, Object> summary = new LinkedHashMap<>();
    List<Object> interviews = new ArrayList<>();
    for (Inspection.Read read : inspection.interviews()) {
      Map<String, Object> interview = new LinkedHashMap<>();
      interview.put("id", read.transcript().getInterviewId());
      interview.put("format", read.transcript().getFormat());
      interview.put("words", read.conversation().getInterview().getWords());
      interview.put("warnings", read.conversation().getInterview().getWarnings());
      interview.put(
          "speakers",
          read.speakers().getSpeakers().stream()
              .map(s -> s.getName() + ": " + s.getRole() + " (" + s.getRoleSource() + ")")
              .toList());
      interview.put("turns", read.conversation().getTurns().stream().map(t -> turn(t)).toList());
      interview.put(
          "skipped",
          read.conversation().getSkipped().stream()
              .filter(s -> !s.getReason().equals("label"))
              .map(s -> s.getReason() + " in line " + s.getLine())
              .toList());
      interviews.add(interview);
    }
    summary.put("interviews", interviews);
    summary.put(
        "windows",
        inspection.reading().getQuoteWindows().stream()
            .map(w -> w.getNumber() + " at " + w.getLine() + ":" + w.getColumn())
            .toList());
    summary.put(
        "rejects",
        inspection.reading().getRejects().stream()
            .map(r -> r.getItem() + ": " + r.getReason() + " in line " + r.getLine())
            .toList());
    return summary;
  }

  private static String turn(Turn turn) {
    String times =
        turn.getStartMs() == null && turn.getEndMs() == null
            ? ""
            : " (" + turn.getStartMs() + "-" + turn.getEndMs() + ")";
    return turn.getSpeaker() + times + ": " + turn.getText();
  }
}
