package org.leitmotif.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.parquet.ParquetTables;
import org.leitmotif.pipeline.publish.Changes;
import org.leitmotif.pipeline.publish.Differences;
import org.leitmotif.pipeline.publish.Forgotten;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.publish.OutputLock;
import org.leitmotif.pipeline.publish.Publisher;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.pipeline.read.Sources;
import org.leitmotif.pipeline.stage.FileStage;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.annotate.Annotator;
import org.leitmotif.transforms.stage.DamagedStageException;

/** One run: from listing the inputs to switching readers to the new snapshot. */
public final class Run {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** How a run ended. */
  public enum Outcome {
    /** A new snapshot is current. */
    PUBLISHED,
    /** Nothing had changed. */
    UP_TO_DATE,
    /** A dry run told what there is to do. */
    TOLD,
    /** Published, with rejects that the last snapshot did not have. */
    PUBLISHED_WITH_REJECTS
  }

  private final RunConfiguration configuration;
  private final RunMode mode;
  private final Annotator annotator;
  private final Output output;
  private final Log log;
  private final boolean interactive;

  /** Says what happens, a line at a time; never interview text. */
  public interface Log {
    /** A line for the user. */
    void say(String line);
  }

  /**
   * A run of a configuration.
   *
   * @param interactive whether a person watches at a terminal
   */
  public Run(
      RunConfiguration configuration,
      RunMode mode,
      Annotator annotator,
      Log log,
      boolean interactive) {
    this.configuration = configuration;
    this.mode = mode;
    this.annotator = annotator;
    this.output = new Output(configuration.output());
    this.log = log;
    this.interactive = interactive;
  }

  /**
   * Runs.
   *
   * @throws ConfigurationException where the user must change something
   * @throws RefusedException where publishing could harm
   * @throws OutputLock.HeldException where another run has the output
   * @throws IOException where the output cannot be written
   */
  public Outcome run() throws IOException, OutputLock.HeldException {
    Sources sources = Sources.list(configuration.input());
    Map<String, String> fingerprints = new TreeMap<>(configuration.fingerprints());
    fingerprints.put("code", CodeFingerprint.compute());
    fingerprints.put("annotator", annotator.fingerprint());
    Optional<RunRecord> last = lastRun();
    Plan plan = Plan.of(last, sources, fingerprints, mode.verify());
    if (mode.dryRun()) {
      log.say("A run would find " + plan.describe() + ".");
      return Outcome.TOLD;
    }
    if (plan.isUpToDate()) {
      log.say("Nothing to do: " + last.orElseThrow().snapshot() + " is up to date.");
      return Outcome.UP_TO_DATE;
    }
    guard(sources, plan, last);
    try (OutputLock lock = OutputLock.take(output)) {
      if (!output.current().equals(last.map(RunRecord::snapshot))) {
        throw new RefusedException("Another run has published meanwhile; run again.");
      }
      lock.sign();
      return publish(sources, fingerprints, plan, last, lock);
    }
  }

  private Optional<RunRecord> lastRun() throws IOException {
    Optional<String> current = output.current();
    return current.isEmpty() ? Optional.empty() : RunRecord.read(output, current.get());
  }

  private void guard(Sources sources, Plan plan, Optional<RunRecord> last) {
    if (sources.files().isEmpty() && last.isEmpty()) {
      throw new ConfigurationException(
          configuration.input()
              + ": no file there; --input needs a folder, a file or a glob with transcripts");
    }
    int interviews =
        (int)
            last.stream()
                .flatMap(run -> run.inputs().stream())
                .filter(input -> !input.reading().isEmpty())
                .count();
    if (!mode.allowRemovals() && (sources.files().isEmpty() || plan.losesTooMany(interviews))) {
      throw refusal(plan.removed().size(), interviews);
    }
  }

  private RefusedException refusal(int gone, int of) {
    return new RefusedException(
        gone
            + " of "
            + of
            + " interviews are gone from "
            + configuration.input()
            + ". If that is meant, run with --allow-removals; if not, look whether the folder is"
            + " mounted.");
  }

  private Outcome publish(
      Sources sources,
      Map<String, String> fingerprints,
      Plan plan,
      Optional<RunRecord> last,
      OutputLock lock)
      throws IOException {
    Publisher publisher = new Publisher(output);
    publisher.removeUnfinished();
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String snapshot = ID.format(started);
    log.say(configuration.input() + ": " + plan.describe() + ".");

    FileStage stage = FileStage.in(output.cache());
    Forgotten forgotten = Forgotten.read(output);
    LeitmotifPipeline pipeline =
        new LeitmotifPipeline(
            stage,
            ParquetTables.in(output.snapshot(snapshot)),
            annotator,
            configuration.manifest(),
            configuration.lexicon(),
            configuration.codebook(),
            configuration.quotations(),
            fingerprints.getOrDefault("code", ""),
            (id, sha256) -> forgotten.isForgotten(id) || forgotten.sources().contains(sha256),
            Flow.workers(configuration.beamOptions()));
    List<SourceFile> files = plan.toRead(sources);
    Division all = Division.ofUnknown(files, sources.rejects());
    Division division =
        lastCorpus(last, fingerprints, stage)
            .map(corpus -> Division.of(files, sources.rejects(), corpus))
            .orElse(all);
    Flow.Done done =
        new Flow(configuration.beamOptions(), new Progress(log, System.err, interactive))
            .run(pipeline, stage, RunRecord.corpora(snapshot), division, all);
    Corpus corpus = done.corpus();
    List<Reject> rejects =
        Stream.concat(corpus.getRejects().stream(), corpus.getUnplaced().stream()).toList();
    // Only now, when every result is there: the next run takes it at its word.
    stage.put(RunRecord.corpus(snapshot), corpus);

    Map<String, Long> rows = publisher.check(snapshot, configuration.codebook());
    RunRecord record =
        new RunRecord(
            snapshot,
            started.toString(),
            Duration.between(started, Instant.now()).toMillis() / 1000.0,
            Map.of("leitmotif", Leitmotif.VERSION, "java", Runtime.version().toString()),
            configuration.options(),
            fingerprints,
            inputs(sources, corpus.getSources()),
            corpus.getInterviews().stream().map(Run::staged).toList(),
            rows,
            done.steps(),
            rejected(rejects),
            warnings(corpus.getInterviews()),
            null);
    guardInterviews(record, last);
    Optional<Changes> changes = last.map(run -> Differences.between(run, record, stage));
    if (!lock.stillHeld() || !output.current().equals(last.map(RunRecord::snapshot))) {
      throw new RefusedException("Another run has taken the output over; nothing is published.");
    }
    publisher.publish(record.with(changes.orElse(null)), configuration.codebook());
    tell(record, changes, rejects);
    return outcome(record, last);
  }

  /** What the last run has left, if this same program made it and it is whole. */
  private static Optional<Corpus> lastCorpus(
      Optional<RunRecord> last, Map<String, String> fingerprints, FileStage stage) {
    if (last.isEmpty()
        || !Objects.equals(last.get().fingerprints().get("code"), fingerprints.get("code"))) {
      return Optional.empty();
    }
    try {
      return stage.find(RunRecord.corpus(last.get().snapshot()), Corpus.class);
    } catch (DamagedStageException e) {
      return Optional.empty();
    }
  }

  /** Files can be there and yet hold nothing any more. */
  private void guardInterviews(RunRecord record, Optional<RunRecord> last) {
    if (mode.allowRemovals() || last.isEmpty()) {
      return;
    }
    Set<String> then = new HashSet<>();
    last.get().interviews().forEach(i -> then.add(i.interviewId()));
    int of = then.size();
    record.interviews().forEach(i -> then.remove(i.interviewId()));
    if (Plan.isTooMany(then.size(), of)) {
      throw refusal(then.size(), of);
    }
  }

  private static List<RunRecord.Input> inputs(Sources sources, List<SourceFile> read) {
    Map<String, SourceFile> bySource = new HashMap<>();
    read.forEach(file -> bySource.put(file.getSource(), file));
    List<RunRecord.Input> inputs = new ArrayList<>();
    for (Sources.Listed file : sources.files()) {
      SourceFile known = bySource.get(file.source());
      inputs.add(
          new RunRecord.Input(
              file.source(),
              file.size(),
              file.modified(),
              known == null || known.getKnownSha256() == null ? "" : known.getKnownSha256(),
              known == null || known.getLastReading() == null ? "" : known.getLastReading()));
    }
    return inputs;
  }

  private static RunRecord.Staged staged(StagedInterview interview) {
    Map<String, String> keys = new TreeMap<>();
    keys.put("reading", interview.getReading());
    keys.put("speakers", interview.getSpeakers());
    keys.put("conversation", interview.getConversation());
    keys.put("annotation", interview.getAnnotation());
    keys.put("mentions", interview.getMentions());
    keys.put("quoted", interview.getQuoted());
    keys.put("model", interview.getModel());
    keys.put("coding", interview.getCoding());
    keys.put("terms", interview.getTerms());
    keys.values().removeIf(String::isEmpty);
    return new RunRecord.Staged(interview.getInterviewId(), interview.getSource(), keys);
  }

  private static Map<String, List<String>> warnings(List<StagedInterview> interviews) {
    Map<String, List<String>> warnings = new TreeMap<>();
    for (StagedInterview interview : interviews) {
      for (String code : interview.getWarnings()) {
        warnings.computeIfAbsent(code, k -> new ArrayList<>()).add(interview.getInterviewId());
      }
    }
    return warnings;
  }

  private static List<RunRecord.Rejected> rejected(List<Reject> rejects) {
    return rejects.stream()
        .map(r -> new RunRecord.Rejected(r.getSource(), r.getItem(), r.getReason()))
        .toList();
  }

  private void tell(RunRecord record, Optional<Changes> changes, List<Reject> rejects) {
    for (Reject reject : rejects) {
      log.say("Rejected " + reject.getSource() + ": " + reject.getMessage());
    }
    record
        .warnings()
        .forEach(
            (code, ids) ->
                log.say("Warning " + code + ": " + ids.size() + " interviews, see run.json"));
    RunRecord.StepCount annotation =
        record.steps().getOrDefault("annotation", new RunRecord.StepCount(0, 0, 0));
    log.say(
        String.format(
            Locale.ROOT,
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
    changes.ifPresent(c -> log.say(c.describe()));
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
        mode.strict() ? Set.of() : last.map(run -> Set.copyOf(run.rejects())).orElse(Set.of());
    return known.containsAll(record.rejects()) ? Outcome.PUBLISHED : Outcome.PUBLISHED_WITH_REJECTS;
  }
}
