package org.leitmotif.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.publish.Changes;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.publish.OutputLock;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.pipeline.stage.FileStage;
import org.leitmotif.transforms.annotate.FakeAnnotator;
import org.leitmotif.transforms.stage.StageKeys;

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

  private Run.Outcome run(String... beamOptions) throws IOException, OutputLock.HeldException {
    return run(RunMode.DEFAULT, beamOptions);
  }

  private Run.Outcome run(RunMode mode, String... beamOptions)
      throws IOException, OutputLock.HeldException {
    return new Run(configuration(null, beamOptions), mode, new FakeAnnotator(), said::add, false)
        .run();
  }

  private RunConfiguration configuration(@Nullable String manifest, String... beamOptions) {
    return RunConfiguration.of(
        input.toString(), output.toString(), manifest, null, null, null, List.of(beamOptions));
  }

  private List<String> query(String sql) {
    return new Dataset(output).query(sql);
  }

  @Test
  void nothingStopsTheRun() throws IOException, OutputLock.HeldException {
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
            "twice.md\tduplicate_id",
            "twice.txt\tduplicate_id");
    assertThat(query("SELECT interview_id, turns, warnings FROM {interviews} ORDER BY ALL"))
        .containsExactly("P01\t2\t", "speakerless\t1\tno_speakers", "wide\t2\t");
    assertThat(query("SELECT number, interview_id FROM {quote_windows} ORDER BY ALL"))
        .containsExactly("1\t∅", "2\t∅");
    assertThat(query("SELECT speaker FROM {turns} WHERE interview_id = 'speakerless'"))
        .containsExactly("∅");
    assertThat(said).noneMatch(line -> line.contains("some words"));
    // The same rejects again are no news.
    Files.writeString(input.resolve("P02.txt"), INTERVIEW);
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
  }

  /** The file grows between being listed and being read: when the run has said what it found. */
  private Run.Outcome runWhileGrowing(Path file, String more)
      throws IOException, OutputLock.HeldException {
    Run.Log growing =
        line -> {
          said.add(line);
          if (line.contains("files") && !line.startsWith("Published")) {
            try {
              Files.writeString(file, more, StandardOpenOption.APPEND);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    return new Run(configuration(null), RunMode.DEFAULT, new FakeAnnotator(), growing, false).run();
  }

  @Test
  void aFileThatChangesWhileItIsReadWaitsForTheNextRun()
      throws IOException, OutputLock.HeldException {
    Path copied = Files.writeString(input.resolve("P02.txt"), "Interviewer: Why do you test?\n");
    assertThat(runWhileGrowing(copied, "\nParticipant: I test late.\n"))
        .isEqualTo(Run.Outcome.PUBLISHED_WITH_REJECTS);
    assertThat(query("SELECT source, reason FROM {rejects}"))
        .containsExactly("P02.txt\tchanged_while_read");
    assertThat(query("SELECT interview_id FROM {interviews}")).containsExactly("P01");
    assertThat(hashInRecord("P02.txt")).isEmpty();

    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(said).anyMatch(line -> line.contains("0 new, 1 changed, 0 gone, 1 unchanged"));
    assertThat(query("SELECT text FROM {turns} WHERE interview_id = 'P02' ORDER BY turn_index"))
        .containsExactly("Why do you test?", "I test late.");
    assertThat(query("SELECT count(*) FROM {rejects}")).containsExactly("0");
    assertThat(hashInRecord("P02.txt")).hasSize(64);

    // Known and copied over: the rows of before stay, marked, until it can be read.
    Files.writeString(copied, "\nInterviewer: And now?\n", StandardOpenOption.APPEND);
    assertThat(runWhileGrowing(copied, "\nParticipant: Later still.\n"))
        .isEqualTo(Run.Outcome.PUBLISHED_WITH_REJECTS);
    assertThat(query("SELECT turns, warnings FROM {interviews} WHERE interview_id = 'P02'"))
        .containsExactly("2\tstale");
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(query("SELECT turns, warnings FROM {interviews} WHERE interview_id = 'P02'"))
        .containsExactly("4\t");
    assertThat(run()).isEqualTo(Run.Outcome.UP_TO_DATE);
  }

  private RunRecord record() throws IOException {
    return RunRecord.read(
            new Output(output.toString()),
            output.resolve("current").toRealPath().getFileName().toString())
        .orElseThrow();
  }

  private String hashInRecord(String source) throws IOException {
    return record().inputs().stream()
        .filter(file -> file.source().equals(source))
        .map(RunRecord.Input::sha256)
        .collect(Collectors.joining());
  }

  @Test
  void theManifestNamesParticipantsAndForgetFindsAllTheirInterviews()
      throws IOException, OutputLock.HeldException {
    String named = "Ann Berg: Why do you test?\n\nLeo: I test because Miri is slow.\n\n";
    Files.createDirectories(input.resolve("wave-2"));
    Files.writeString(input.resolve("wave-2/first.txt"), named.repeat(2) + SECRET);
    Files.writeString(
        input.resolve("wave-2/second.txt"), named.repeat(3) + SECRET.replace("grey", "white"));
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.csv"),
            """
            interview,participant,date,speaker,role,site
            wave-2/*,Rose,,Ann Berg,interviewer,north
            wave-2/*,,,Leo,participant,
            wave-2/second.txt,,2022-05-03,,,south
            """);
    RunConfiguration withManifest = configuration(manifest.toString());
    assertThat(new Run(withManifest, RunMode.DEFAULT, new FakeAnnotator(), said::add, false).run())
        .isEqualTo(Run.Outcome.PUBLISHED);

    assertThat(
            query(
                "SELECT interview_id, participant, date, attributes FROM {interviews}"
                    + " ORDER BY interview_id"))
        .containsExactly(
            "P01\t∅\t∅\t{}",
            "wave-2/first\tRose\t∅\t{\"site\": \"north\"}",
            "wave-2/second\tRose\t2022-05-03\t{\"site\": \"south\"}");
    assertThat(
            query(
                "SELECT DISTINCT speaker, role, role_source FROM {turns}"
                    + " WHERE interview_id LIKE 'wave-2/%' ORDER BY ALL"))
        .contains("Ann Berg\tinterviewer\tmanifest", "Leo\tparticipant\tmanifest");
    assertThat(record().options()).containsEntry("interviews", manifest.toString());
    assertThat(runRecordAgainstItsSchema()).isEmpty();

    assertThat(Leitmotif.execute("forget", output.toString(), "Rose")).isZero();
    assertThat(query("SELECT interview_id FROM {interviews}")).containsExactly("P01");
    assertThat(shake().holding()).isEmpty();
    assertThat(new Run(withManifest, RunMode.DEFAULT, new FakeAnnotator(), said::add, false).run())
        .isEqualTo(Run.Outcome.PUBLISHED_WITH_REJECTS);
    assertThat(query("SELECT source, reason FROM {rejects}"))
        .containsExactly("wave-2/first.txt\tforgotten", "wave-2/second.txt\tforgotten");
    assertThat(shake().holding()).isEmpty();
  }

  @Test
  void onlyWhatIsNewIsAnnotated() throws IOException, OutputLock.HeldException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Files.writeString(input.resolve("P02.txt"), INTERVIEW.replace("bug", "story"));
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(said)
        .anyMatch(line -> line.contains("2 interviews (1 annotated, 1 from the cache)"));
  }

  @Test
  void anotherCodebookOrOtherQuotationsAnnotateNothing()
      throws IOException, OutputLock.HeldException {
    Path codebook = folder.resolve("codes.csv");
    Path quotations = folder.resolve("quotes.csv");
    Files.writeString(codebook, "Code,Groups\nBug,Trouble\n");
    Files.writeString(quotations, "Document,Text,Codes\nP01,bindgen has a bug,Bug\n");
    RunRecord first = runCoded(codebook, quotations);
    assertThat(first.steps().get("annotation")).extracting("computed").isEqualTo(1L);
    assertThat(first.options())
        .containsEntry("quotations", quotations.toString())
        .containsKey("codebook");
    assertThat(first.fingerprints())
        .containsEntry("quotations", StageKeys.hash(Files.readAllBytes(quotations)));
    assertThat(runRecordAgainstItsSchema()).isEmpty();

    Files.writeString(quotations, "Document,Text,Codes\nP01,I test because,Bug\n");
    RunRecord otherQuotations = runCoded(codebook, quotations);
    assertThat(Objects.requireNonNull(otherQuotations.changes()).causes())
        .containsExactly("quotations");
    assertOnlyCodingIsNew(otherQuotations);
    assertThat(query("SELECT text FROM {passages} WHERE origin = 'human'"))
        .containsExactly("I test because");

    Files.writeString(codebook, "Code,Groups\nBug,Worries\n");
    RunRecord otherCodebook = runCoded(codebook, quotations);
    assertThat(Objects.requireNonNull(otherCodebook.changes()).causes())
        .containsExactly("codebook");
    assertOnlyCodingIsNew(otherCodebook);
    assertThat(query("SELECT theme, text FROM {passages} WHERE origin = 'human'"))
        .containsExactly("worries\tI test because");
  }

  private RunRecord runCoded(Path codebook, Path quotations)
      throws IOException, OutputLock.HeldException {
    RunConfiguration configuration =
        RunConfiguration.of(
            input.toString(),
            output.toString(),
            null,
            codebook.toString(),
            null,
            quotations.toString(),
            List.of());
    new Run(configuration, RunMode.DEFAULT, new FakeAnnotator(), said::add, false).run();
    return record();
  }

  private static void assertOnlyCodingIsNew(RunRecord record) {
    for (String step : List.of("speakers", "conversation", "annotation", "mentions")) {
      assertThat(record.steps().get(step)).extracting("computed", "reused").containsExactly(0L, 1L);
    }
    for (String step : List.of("coding", "terms")) {
      assertThat(record.steps().get(step)).extracting("computed", "reused").containsExactly(1L, 0L);
    }
  }

  @Test
  void aDamagedCacheMendsItself() throws IOException, OutputLock.HeldException {
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
    run(new RunMode(false, false, true, false));
    assertThat(new Dataset(output).hashes()).isEqualTo(whole);
  }

  @Test
  void checksPassWithBeamsOwnChecksOn() throws IOException, OutputLock.HeldException {
    assertThat(run("--enforceImmutability=true", "--enforceEncodability=true"))
        .isEqualTo(Run.Outcome.PUBLISHED);
  }

  @Test
  void onlyOneRunAtATime() throws IOException, OutputLock.HeldException {
    Files.createDirectories(output);
    try (FileChannel channel =
            FileChannel.open(
                output.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> run())
          .isInstanceOf(OutputLock.HeldException.class)
          .hasMessageContaining("another run holds the output");
    }
    assertThat(output.resolve("current")).doesNotExist();
  }

  @Test
  void wrongUseIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                RunConfiguration.of(
                    input.toString(),
                    output.toString(),
                    null,
                    "nowhere.json",
                    null,
                    null,
                    List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("nowhere.json: cannot be read; --codebook needs a file that exists");
    assertThatThrownBy(() -> run("--codebok=x")).isInstanceOf(ConfigurationException.class);
    assertThat(Leitmotif.execute("run", "--input=" + folder.resolve("none"), "--output=" + output))
        .isEqualTo(2);
    assertThat(Leitmotif.execute("run", "--output=" + output)).isEqualTo(2);
  }

  @Test
  void anUntouchedRunWritesNothing() throws IOException, OutputLock.HeldException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    var before = times();
    assertThat(run()).isEqualTo(Run.Outcome.UP_TO_DATE);
    assertThat(times()).isEqualTo(before);
    // Another time is not another text.
    Files.setLastModifiedTime(
        input.resolve("P01.txt"), java.nio.file.attribute.FileTime.fromMillis(0));
    assertThat(run()).isEqualTo(Run.Outcome.UP_TO_DATE);
    assertThat(run(new RunMode(false, true, false, false))).isEqualTo(Run.Outcome.TOLD);
    assertThat(said).last().asString().contains("0 new, 0 changed, 0 gone, 1 unchanged files");
  }

  private Map<String, Long> times() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      Map<String, Long> times = new TreeMap<>();
      for (Path file : files.toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
      return times;
    }
  }

  @Test
  void verifyFindsWhatSizeAndTimeHide() throws IOException, OutputLock.HeldException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Path file = input.resolve("P01.txt");
    var time = Files.getLastModifiedTime(file);
    Files.writeString(file, INTERVIEW.replace("bug", "gub"));
    Files.setLastModifiedTime(file, time);
    assertThat(run()).isEqualTo(Run.Outcome.UP_TO_DATE);
    assertThat(run(new RunMode(false, false, false, true))).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(query("SELECT text LIKE '%gub%' FROM {texts}")).containsExactly("true");
  }

  @Test
  void anEmptiedInputDoesNotPublish() throws IOException, OutputLock.HeldException {
    for (int i = 2; i <= 10; i++) {
      Files.writeString(input.resolve("P" + i + ".txt"), INTERVIEW.replace("bug", "bug " + i));
    }
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Files.delete(input.resolve("P2.txt"));
    assertThat(run()).as("one of ten").isEqualTo(Run.Outcome.PUBLISHED);
    Path current = output.resolve("current").toRealPath();
    Files.delete(input.resolve("P3.txt"));
    Files.delete(input.resolve("P4.txt"));
    assertThatThrownBy(() -> run())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("2 of 9 interviews are gone")
        .hasMessageContaining("--allow-removals");
    for (Path file : List.of(input.resolve("P01.txt"), input.resolve("P5.txt"))) {
      Files.delete(file);
    }
    for (int i = 6; i <= 10; i++) {
      Files.delete(input.resolve("P" + i + ".txt"));
    }
    assertThatThrownBy(() -> run()).isInstanceOf(RefusedException.class);
    assertThat(output.resolve("current").toRealPath()).isEqualTo(current);
    assertThat(run(new RunMode(false, false, true, false))).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(query("SELECT count(*) FROM {interviews}")).containsExactly("0");
    assertThat(query("SELECT count(*) FROM {passages}")).containsExactly("0");
  }

  @Test
  void aGoodInterviewThatBreaksKeepsItsRows() throws IOException, OutputLock.HeldException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    List<String> turns = query("SELECT * FROM {turns}");
    Files.write(input.resolve("P01.txt"), new byte[0]);
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED_WITH_REJECTS);
    assertThat(query("SELECT * FROM {turns}")).isEqualTo(turns);
    assertThat(query("SELECT warnings LIKE '%stale%' FROM {interviews}")).containsExactly("true");
    assertThat(query("SELECT source, reason FROM {rejects}")).containsExactly("P01.txt\tempty");
    // And again after other runs.
    Files.writeString(input.resolve("P02.txt"), INTERVIEW);
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(query("SELECT * FROM {turns} WHERE interview_id = 'P01'")).isEqualTo(turns);
    // Mended, it is no longer stale.
    Files.writeString(input.resolve("P01.txt"), INTERVIEW);
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(query("SELECT warnings LIKE '%stale%' FROM {interviews}"))
        .containsExactly("false", "false");
    assertThat(query("SELECT count(*) FROM {rejects}")).containsExactly("0");
  }

  @Test
  void tellsWhatChangedAndWhy() throws IOException, OutputLock.HeldException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Files.writeString(input.resolve("P02.txt"), INTERVIEW);
    Files.writeString(input.resolve("P01.txt"), "\n" + INTERVIEW.replace("bindgen", "Valgrind"));
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Changes changes =
        RunRecord.read(
                new Output(output.toString()),
                output.resolve("current").toRealPath().getFileName().toString())
            .map(RunRecord::changes)
            .orElseThrow();
    assertThat(changes.added()).containsExactly("P02");
    assertThat(changes.changed()).containsExactly("P01");
    assertThat(changes.causes()).containsExactly("text", "interviews");
    assertThat(changes.mentions().get("Valgrind"))
        .isEqualTo(new Changes.Count(1, 0, Map.of("text", List.of(1, 0))));
    assertThat(changes.mentions().get("bindgen"))
        .isEqualTo(new Changes.Count(1, 1, Map.of("text", List.of(0, 1), "added", List.of(1, 0))));
    // The sentence around Rust is another one in P01: lost there, gained twice.
    assertThat(changes.mentions()).extractingByKey("Rust").extracting("gained").isEqualTo(2);
    assertThat(Leitmotif.execute("diff", output.toString())).isZero();
    assertThat(runRecordAgainstItsSchema()).isEmpty();
  }

  /** Whatever the order of arrivals, changes and removals: in the end as if run once. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyHistoryGivesTheBytesOfACleanRun(long seed) throws IOException, OutputLock.HeldException {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      names.add("Q" + i + ".txt");
    }
    for (int step = 0; step < 6; step++) {
      Collections.shuffle(names, random);
      for (String name : names.subList(0, 1 + random.nextInt(3))) {
        Path file = input.resolve(name);
        if (Files.exists(file) && random.nextInt(3) == 0) {
          Files.delete(file);
        } else {
          Files.writeString(file, INTERVIEW.repeat(1 + random.nextInt(4)).replace("bug", name));
        }
      }
      run(new RunMode(false, false, true, true));
    }
    var incremental = new Dataset(output).hashes();
    output = folder.resolve("clean");
    run();
    assertThat(new Dataset(output).hashes()).isEqualTo(incremental);
  }

  @Test
  void onlyTheLastSnapshotsStay() throws IOException, OutputLock.HeldException {
    for (int i = 0; i < 8; i++) {
      Files.writeString(input.resolve("P01.txt"), INTERVIEW.replace("bug", "bug" + i));
      assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    }
    try (Stream<Path> snapshots = Files.list(output.resolve("snapshots"))) {
      assertThat(snapshots).hasSize(6);
    }
    try (Stream<Path> staged = Files.walk(output.resolve("cache"))) {
      assertThat(staged.filter(Files::isRegularFile).map(Path::toString))
          .filteredOn(file -> file.contains("/annotation/"))
          .hasSize(6);
    }
  }

  @Test
  void whatIsForgottenIsGoneEverywhereAndStaysAway() throws IOException, OutputLock.HeldException {
    Files.writeString(input.resolve("P02.txt"), INTERVIEW + SECRET);
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    Files.writeString(input.resolve("P03.txt"), INTERVIEW.replace("bug", "hole"));
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(Leitmotif.execute("forget", output.toString(), "P99")).isEqualTo(2);

    assertThat(Leitmotif.execute("forget", output.toString(), "P02")).isZero();
    assertThat(query("SELECT interview_id FROM {interviews}")).containsExactly("P01", "P03");
    assertThat(query("SELECT count(*) FROM {turns} WHERE text LIKE '%heron%'"))
        .containsExactly("0");
    Shaken shaken = shake();
    assertThat(shaken.files()).isGreaterThan(60);
    assertThat(shaken.holding()).as("files with words of the forgotten").isEmpty();

    // The file is still there, and a copy of it under another name.
    Files.copy(input.resolve("P02.txt"), input.resolve("P04.txt"));
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED_WITH_REJECTS);
    assertThat(query("SELECT interview_id FROM {interviews}")).containsExactly("P01", "P03");
    assertThat(query("SELECT source, reason FROM {rejects}"))
        .containsExactly("P02.txt\tforgotten", "P04.txt\tforgotten");
    assertThat(shake().holding()).isEmpty();
  }

  private static final String SECRET =
      "\nInterviewer: And then?\n\nParticipant: Then the grey heron took my favourite debugger"
          + " and flew over the northern harbour with it in the rain.\n";

  private record Shaken(int files, List<String> holding) {}

  /** Unpacks every file of the output without the program's own scan. */
  private Shaken shake() throws IOException {
    List<String> holding = new ArrayList<>();
    int count = 0;
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        count++;
        String name = file.toString();
        String words =
            name.endsWith(".parquet")
                ? String.join(" ", Dataset.queryFile(file))
                : new String(
                    name.contains("/cache/")
                        ? FileStage.unpack(Files.readAllBytes(file))
                        : Files.readAllBytes(file),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
        if (words.contains("heron")) {
          holding.add(name);
        }
      }
    }
    return new Shaken(count, holding);
  }

  /** No links and no locks of the operating system: the way of the object stores. */
  @Test
  void whereThereAreNoLinksAFilePointsToTheSnapshot() throws IOException, OutputLock.HeldException {
    assertThat(run()).isEqualTo(Run.Outcome.PUBLISHED);
    var linked = new Dataset(output).hashes();
    Path remote = Files.createDirectories(folder.resolve("remote"));
    Run there = runTo(ShelfFileSystem.at(remote));
    assertThat(there.run()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(there.run()).isEqualTo(Run.Outcome.UP_TO_DATE);
    assertThat(remote.resolve("current")).isRegularFile();
    String pointer = Files.readString(remote.resolve("current")).strip();
    assertThat(pointer).startsWith("snapshots/");
    assertThat(Dataset.hashes(remote.resolve(pointer))).isEqualTo(linked);
    assertThat(remote.resolve(".lease")).doesNotExist();

    Files.writeString(input.resolve("P02.txt"), INTERVIEW);
    Files.writeString(
        remote.resolve(".lease"),
        "other\n" + java.time.Instant.now().plusSeconds(60) + "\nprocess 7 on elsewhere\n");
    assertThatThrownBy(there::run)
        .isInstanceOf(OutputLock.HeldException.class)
        .hasMessageContaining("process 7 on elsewhere");
    Files.writeString(
        remote.resolve(".lease"),
        "other\n" + java.time.Instant.now().minusSeconds(60) + "\nprocess 7 on elsewhere\n");
    assertThat(there.run()).as("the lease has run out").isEqualTo(Run.Outcome.PUBLISHED);
  }

  private Run runTo(String where) {
    return new Run(
        RunConfiguration.of(input.toString(), where, null, null, null, null, List.of()),
        RunMode.DEFAULT,
        new FakeAnnotator(),
        said::add,
        false);
  }

  private Set<ValidationMessage> runRecordAgainstItsSchema() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (var schema = RunTest.class.getResourceAsStream("/org/leitmotif/data/run.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema)
          .validate(mapper.readTree(output.resolve("current/run.json").toFile()));
    }
  }
}
