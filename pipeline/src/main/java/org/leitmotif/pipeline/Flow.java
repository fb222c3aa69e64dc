package org.leitmotif.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.pipeline.stage.FileStage;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.transforms.stage.DamagedStageException;
import org.leitmotif.transforms.stage.LiveCounters;
import org.leitmotif.transforms.stage.PerCorpus;

/** Lets Beam run the flow, watches it, and mends what was damaged between two tries. */
final class Flow {
  /**
   * All damage is mended at once; what is damaged again and again is not the cache but the disk.
   */
  private static final int REPAIRS = 3;

  private static final int CLUSTER_WORKERS = 128;
  private static final Duration TICK = Duration.millis(500);

  private final List<String> beamOptions;
  private final Progress progress;

  Flow(List<String> beamOptions, Progress progress) {
    this.beamOptions = beamOptions;
    this.progress = progress;
  }

  /**
   * What a run came to.
   *
   * @param corpus its interviews with the keys of their results
   * @param steps how often each step computed, and reused, its result
   */
  record Done(Corpus corpus, Map<String, RunRecord.StepCount> steps) {}

  /**
   * Runs the flow.
   *
   * @param run folder of the stage for what this run's steps hand on
   * @param division what there is to read, and what is known
   * @param all what there is to read if what is known cannot be trusted, because results that it
   *     names are damaged or gone
   */
  Done run(LeitmotifPipeline flow, FileStage stage, String run, Division division, Division all)
      throws IOException {
    Division dealt = division;
    for (int repairs = 0; ; repairs++) {
      try {
        return runOnce(flow, stage, run, dealt);
      } catch (RuntimeException e) {
        DamagedStageException damaged = damage(e);
        if (damaged == null || repairs >= REPAIRS) {
          throw e;
        }
        stage.drop(damaged.key());
        int more = stage.dropDamaged();
        progress.say("The cache is damaged: " + (1 + more) + " staged results will be made again.");
        dealt = all;
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

  private Done runOnce(LeitmotifPipeline flow, FileStage stage, String run, Division division) {
    String known = run + "/known";
    stage.put(known, division.known());
    Pipeline pipeline = Pipeline.create(options());
    String last = flow.build(pipeline, division.toRead(), known);
    LiveCounters.reset();
    PipelineResult result = pipeline.run();
    progress.start(division.toRead().size() + division.known().getSources().size());
    PipelineResult.State state = null;
    while (state == null || !state.isTerminal()) {
      state = result.waitUntilFinish(TICK);
      Map<String, Long> counters = LiveCounters.counts();
      counters(result).forEach((counter, count) -> counters.merge(counter, count, Math::max));
      progress.tick(counters);
    }
    progress.stop();
    return new Done(
        stage.get(PerCorpus.keyAfter(known, last), Corpus.class), steps(counters(result)));
  }

  /** How many workers there are, or on a cluster may be. */
  static int workers(List<String> beamOptions) {
    return isLocal(beamOptions) ? localWorkers() : CLUSTER_WORKERS;
  }

  private static int localWorkers() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  private static boolean isLocal(List<String> beamOptions) {
    return beamOptions.stream().noneMatch(o -> o.startsWith("--runner="));
  }

  /** Beam's options, with what suits one machine where the user says nothing else. */
  private PipelineOptions options() {
    List<String> options = new ArrayList<>();
    if (isLocal(beamOptions)) {
      options.add("--enforceImmutability=false");
      options.add("--enforceEncodability=false");
      options.add("--blockOnRun=false");
      options.add("--targetParallelism=" + localWorkers());
    }
    Set<String> given = new HashSet<>();
    beamOptions.forEach(o -> given.add(o.split("=", 2)[0]));
    options.removeIf(o -> given.contains(o.split("=", 2)[0]));
    options.addAll(beamOptions);
    try {
      return PipelineOptionsFactory.fromArgs(options.toArray(String[]::new)).create();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Counters by {@code step/counter}. */
  private static Map<String, Long> counters(PipelineResult result) {
    Map<String, Long> counters = new TreeMap<>();
    for (MetricResult<Long> counter :
        result.metrics().queryMetrics(MetricsFilter.builder().build()).getCounters()) {
      counters.merge(
          counter.getName().getNamespace() + "/" + counter.getName().getName(),
          counter.getAttempted(),
          Long::sum);
    }
    return counters;
  }

  private static Map<String, RunRecord.StepCount> steps(Map<String, Long> counters) {
    Map<String, RunRecord.StepCount> steps = new TreeMap<>();
    for (String counter : counters.keySet()) {
      String step = counter.split("/", 2)[0];
      long computed = counters.getOrDefault(step + "/computed", 0L);
      long reused = counters.getOrDefault(step + "/reused", 0L);
      if (computed + reused > 0) {
        double seconds = counters.getOrDefault(step + "/micros", 0L) / 1000 / 1000.0;
        steps.put(step, new RunRecord.StepCount(computed, reused, seconds));
      }
    }
    return steps;
  }
}
