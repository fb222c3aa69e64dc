package org.leitmotif.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.transforms.annotate.FakeAnnotator;

/** Runs with a fake annotator: what is read, rejected, staged, published. */
class RunTest {
  private static final String INTERVIEW =
      "Interviewer: Why do you test?\n\nParticipant: I test because bindgen has a bug in Rust.\n";

  @TempDir Path folder;

  private Path input;
  private Path output;
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void fileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(input.resolve("P01.txt"), INTERVIEW);
  }

  private Run.Outcome run(String... beamOptions) throws IOException {
    return new Run(
            RunConfiguration.of(
                input.toString(), output.toString(), null, null, false, List.of(beamOptions)),
            new FakeAnnotator(),
            said::add)
        .run();
  }

  private List<String> query(String sql) {
    return new Dataset(output).query(sql);
  }

  @Test
  void nothingStopsTheRun() throws IOException {
    Files.createFile(input.resolve("empty.txt"));
    Files.write(input.resolve("binary.md"), new byte[] {1, 2, 0, 3, (byte) 0xff, 0, 9});
    Files.write(input.resolve("wide.txt"), ("\ufeff" + INTERVIEW).getBytes(UTF_16LE));
    Files.writeString(input.resolve("speakerless.txt"), "We just talked about the tool.\n");
    Files.writeString(input.resolve("twice.txt"), INTERVIEW);
    Files.writeString(input.resolve("twice.md"), INTERVIEW);
    Files.writeString(input.resolve(".hidden"), INTERVIEW);
    Files.writeString(
        input.resolve("round.txt"),
        "## 1 \\- 20:33:14\nsome words\n\n## 2 \\- 10:17:44\nother words\n");

    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED_WITH_REJECTS);
    assertThat(query("SELECT source, reason FROM {rejects} ORDER BY ALL"))
        .containsExactly(
            "binary.md\tbinary",
            "empty.txt\tempty",
            "round.txt\tquote_sheet",
            "twice.md\tduplicate_id",
            "twice.txt\tduplicate_id");
    assertThat(query("SELECT interview_id, turns, warnings FROM {interviews} ORDER BY ALL"))
        .containsExactly(
            "P01\t2\tnot_english",
            "speakerless\t1\tno_speakers;not_english",
            "wide\t2\tnot_english");
    assertThat(query("SELECT speaker FROM {turns} WHERE interview_id = 'speakerless'"))
        .containsExactly("∅");
    assertThat(said).noneMatch(line -> line.contains("some words"));
    // The same rejects again are no news.
    Files.writeString(input.resolve("P02.txt"), INTERVIEW);
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
  }

  @Test
  void onlyWhatIsNewIsAnnotated() throws IOException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Files.writeString(input.resolve("P02.txt"), INTERVIEW.replace("bug", "story"));
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(said)
        .anyMatch(line -> line.contains("2 interviews (1 annotated, 1 from the cache)"));
  }

  @Test
  void aDamagedCacheMendsItself() throws IOException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    var whole = new Dataset(output).hashes();
    try (Stream<Path> files = Files.walk(output.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Files.writeString(input.resolve("P02.txt"), INTERVIEW);
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Files.delete(input.resolve("P02.txt"));
    run();
    assertThat(new Dataset(output).hashes()).isEqualTo(whole);
  }

  @Test
  void checksPassWithBeamsOwnChecksOn() throws IOException {
    assertThat(run("--enforceImmutability=true", "--enforceEncodability=true"))
        .isEqualTo(Run.Outcome.PUBLISHED);
  }

  @Test
  void onlyOneRunAtATime() throws IOException {
    Files.createDirectories(output);
    try (FileChannel channel =
            FileChannel.open(
                output.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(run()).isEqualTo(Run.Outcome.HELD);
    }
    assertThat(output.resolve("current")).doesNotExist();
  }

  @Test
  void wrongUseIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                RunConfiguration.of(
                    input.toString(), output.toString(), "nowhere.json", null, false, List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("nowhere.json: cannot be read; --codebook needs a file that exists");
    assertThatThrownBy(() -> run("--codebok=x")).isInstanceOf(ConfigurationException.class);
    assertThat(Leitmotif.execute("run", "--input=" + folder.resolve("none"), "--output=" + output))
        .isEqualTo(2);
    assertThat(Leitmotif.execute("run", "--output=" + output)).isEqualTo(2);
  }
}
