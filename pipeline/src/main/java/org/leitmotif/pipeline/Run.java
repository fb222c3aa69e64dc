package org.leitmotif.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.parquet.ParquetTables;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.publish.Publisher;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.pipeline.read.Sources;
import org.leitmotif.pipeline.stage.FileStage;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.RunSummary;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.transforms.annotate.Annotator;
import org.leitmotif.transforms.stage.DamagedStageException;

/** One run: from listing the inputs to switching readers to the new snapshot. */
public final class Run {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int REPAIRS = 20;

  /** How a run ended. */
  public enum Outcome {
    /** A new snapshot is current. */
    PUBLISHED,
    /** Nothing had changed. */
    UP_TO_DATE,
    /** Published, with rejects that the last snapshot did not have. */
    PUBLISHED_WITH_REJECTS,
    /** Another run holds the output. */
    HELD
  }

  private final RunConfiguration configuration;
  private final Annotator annotator;
  private final Output output;
  private final Log log;

  /** Says what happens, a line at a time; never interview text. */
  public interface Log {
    /** A line for the user. */
    void say(String line);
  }

  /** A run of a configuration. */
  public Run(RunConfiguration configuration, Annotator annotator, Log log) {
    this.configuration = configuration;
    this.annotator = annotator;
    this.output = new Output(configuration.output());
    this.log = log;
  }

  /**
   * Runs.
   *
   * @throws ConfigurationException where the user must change something
   * @throws IOException where the output cannot be written
   */
  public Outcome run() throws IOException {
    Sources sources = Sources.list(configuration.input());
    Optional<Path> local = output.local();
    if (local.isEmpty()) {
      return runAlone(sources);
    }
    Files.createDirectories(local.get());
    try (FileChannel channel =
            FileChannel.open(
                local.get().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel)) {
      return lock == null ? Outcome.HELD : runAlone(sources);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private Outcome runAlone(Sources sources) throws IOException {
    RunRecord.Fingerprints fingerprints =
        new RunRecord.Fingerprints(
            configuration.input(),
            CodeFingerprint.compute(),
            annotator.fingerprint(),
            configuration.codebook().fingerprint(),
            configuration.lexicon().fingerprint());
    Optional<RunRecord> last = lastRun();
    if (last.isPresent() && isUpToDate(last.get(), fingerprints, sources)) {
      log.say("Nothing to do: " + last.get().snapshot() + " is up to date.");
      return Outcome.UP_TO_DATE;
    }
    Publisher publisher = new Publisher(output);
    publisher.removeUnfinished();
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String snapshot = ID.format(started);
    log.say("Reading " + sources.files().size() + " files from " + configuration.input() + ".");

    FileStage stage = FileStage.in(output.cache());
    String summaryKey = "run/" + snapshot;
    Map<String, RunRecord.StepCount> steps =
        flow(sources, stage, snapshot, fingerprints.code(), summaryKey);
    RunSummary summary = stage.get(summaryKey, RunSummary.class);
    stage.drop(summaryKey);

    Map<String, Long> rows = publisher.check(snapshot, configuration.codebook());
    RunRecord record =
        new RunRecord(
            snapshot,
            started.toString(),
            Duration.between(started, Instant.now()).toMillis() / 1000.0,
            fingerprints,
            inputs(sources, summary.getSources()),
            rows,
            steps,
            rejected(summary.getRejects()));
    publisher.publish(record, configuration.codebook());
    tell(record, summary.getRejects());
    return outcome(record, last);
  }

  private Optional<RunRecord> lastRun() throws IOException {
    Optional<String> current = output.current();
    return current.isEmpty() ? Optional.empty() : RunRecord.read(output, current.get());
  }

  private static boolean isUpToDate(
      RunRecord last, RunRecord.Fingerprints fingerprints, Sources sources) {
    List<String> then =
        last.inputs().stream()
            .map(input -> input.source() + "\t" + input.size() + "\t" + input.modified())
            .toList();
    List<String> now =
        sources.files().stream()
            .map(file -> file.source() + "\t" + file.size() + "\t" + file.modified())
            .toList();
    return last.fingerprints().equals(fingerprints) && then.equals(now);
  }

  /** Runs the flow; a damaged staged result is dropped and the flow run again. */
  private Map<String, RunRecord.StepCount> flow(
      Sources sources, FileStage stage, String snapshot, String code, String summaryKey) {
    for (int repair = 0; ; repair++) {
      try {
        return flowOnce(sources, stage, snapshot, code, summaryKey);
      } catch (Pipeline.PipelineExecutionException | DamagedStageException e) {
        DamagedStageException damaged = damage(e);
        if (damaged == null || repair >= REPAIRS) {
          throw e;
        }
        log.say("A staged result is damaged and will be made again: " + damaged.key());
        stage.drop(damaged.key());
      }
    }
  }

  private static @Nullable DamagedStageException damage(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof DamagedStageException damaged) {
        return damaged;
      }
    }
    return null;
  }

  private Map<String, RunRecord.StepCount> flowOnce(
      Sources sources, FileStage stage, String snapshot, String code, String summaryKey) {
    Pipeline pipeline = Pipeline.create(options());
    new LeitmotifPipeline(
            stage,
            ParquetTables.in(output.snapshot(snapshot)),
            annotator,
            configuration.lexicon(),
            configuration.codebook(),
            code,
            summaryKey)
        .build(pipeline, sources.toRead(), sources.rejects());
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    return steps(result);
  }

  /** Beam's options, with what suits one machine where the user says nothing else. */
  private PipelineOptions options() {
    List<String> options = new ArrayList<>();
    if (configuration.beamOptions().stream().noneMatch(o -> o.startsWith("--runner="))) {
      options.add("--enforceImmutability=false");
      options.add("--enforceEncodability=false");
      options.add("--targetParallelism=" + Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
    Set<String> given = new HashSet<>();
    configuration.beamOptions().forEach(o -> given.add(o.split("=", 2)[0]));
    options.removeIf(o -> given.contains(o.split("=", 2)[0]));
    options.addAll(configuration.beamOptions());
    try {
      return PipelineOptionsFactory.fromArgs(options.toArray(String[]::new)).create();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, RunRecord.StepCount> steps(PipelineResult result) {
    MetricQueryResults metrics = result.metrics().queryMetrics(MetricsFilter.builder().build());
    Map<String, long[]> counts = new TreeMap<>();
    for (MetricResult<Long> counter : metrics.getCounters()) {
      String name = counter.getName().getName();
      if (name.equals("computed") || name.equals("reused")) {
        long[] pair = counts.computeIfAbsent(counter.getName().getNamespace(), k -> new long[2]);
        pair[name.equals("computed") ? 0 : 1] += counter.getAttempted();
      }
    }
    Map<String, RunRecord.StepCount> steps = new TreeMap<>();
    counts.forEach((step, pair) -> steps.put(step, new RunRecord.StepCount(pair[0], pair[1])));
    return steps;
  }

  private static List<RunRecord.Input> inputs(Sources sources, List<SourceFile> read) {
    Map<String, String> hashes = new HashMap<>();
    read.forEach(file -> hashes.put(file.getSource(), String.valueOf(file.getKnownSha256())));
    return sources.files().stream()
        .map(
            file ->
                new RunRecord.Input(
                    file.source(),
                    file.size(),
                    file.modified(),
                    hashes.getOrDefault(file.source(), "")))
        .toList();
  }

  private static List<RunRecord.Rejected> rejected(List<Reject> rejects) {
    return rejects.stream()
        .map(r -> new RunRecord.Rejected(r.getSource(), r.getItem(), r.getReason()))
        .toList();
  }

  private void tell(RunRecord record, List<Reject> rejects) {
    for (Reject reject : rejects) {
      log.say("Rejected " + reject.getSource() + ": " + reject.getMessage());
    }
    RunRecord.StepCount annotation =
        record.steps().getOrDefault("annotation", new RunRecord.StepCount(0, 0));
    log.say(
        String.format(
            java.util.Locale.ROOT,
            "Published %s: %d interviews (%d annotated, %d from the cache), %d mentions, %d"
                + " passages, %d keywords, %d rejects, in %.1f s.",
            record.snapshot(),
            record.rows().getOrDefault("interviews", 0L),
            annotation.computed(),
            annotation.reused(),
            record.rows().getOrDefault("mentions", 0L),
            sum(record.rows(), "passages/"),
            sum(record.rows(), "keywords/"),
            rejects.size(),
            record.seconds()));
    log.say("Open " + configuration.output() + "/current");
  }

  private static long sum(Map<String, Long> rows, String prefix) {
    return rows.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Outcome outcome(RunRecord record, Optional<RunRecord> last) {
    Set<RunRecord.Rejected> known =
        configuration.strict()
            ? Set.of()
            : last.map(run -> Set.copyOf(run.rejects())).orElse(Set.of());
    return known.containsAll(record.rejects()) ? Outcome.PUBLISHED : Outcome.PUBLISHED_WITH_REJECTS;
  }
}
