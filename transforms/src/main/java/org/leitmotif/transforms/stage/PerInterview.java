package org.leitmotif.transforms.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.StagedInterview;

/**
 * Runs {@link Step}s over every interview of a staged {@link Corpus}, one after the other, and
 * returns the key of the corpus with their results noted. Interviews that an earlier run has noted
 * the same results in do not even travel; for the others, what is staged already is not computed
 * again. The counters {@code computed} and {@code reused} tell how often, {@code micros} how long
 * it took, and {@code amount} how much was made.
 */
public final class PerInterview extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final int bundles;
  private final List<Step<?>> steps;

  private PerInterview(Stage stage, int bundles, List<Step<?>> steps) {
    this.stage = stage;
    this.bundles = bundles;
    this.steps = List.copyOf(steps);
  }

  /**
   * Runs steps over every interview, each with what those before it have noted.
   *
   * @param bundles in how many the interviews travel at most: enough to keep all workers busy to
   *     the end, few enough that what a runner does for each is little
   */
  public static PerInterview run(Stage stage, int bundles, Step<?>... steps) {
    return new PerInterview(stage, bundles, List.of(steps));
  }

  @Override
  public PCollection<String> expand(PCollection<String> corpus) {
    PCollectionView<List<StagedInterview>> done =
        corpus
            .apply("ListInterviews", ParDo.of(new ListFn(stage, steps)))
            .apply(
                "SpreadOverWorkers",
                Reshuffle.<StagedInterview>viaRandomKey().withNumBuckets(bundles))
            .apply("Run", ParDo.of(new RunFn(stage, steps)))
            .apply("Done", View.asList());
    String name = steps.get(steps.size() - 1).kind();
    return corpus.apply("Note", ParDo.of(new NoteFn(stage, name, done)).withSideInputs(done));
  }

  private static void count(Step<?> step, String counter, long by) {
    Metrics.counter(step.kind(), counter).inc(by);
    LiveCounters.add(step.kind() + "/" + counter, by);
  }

  /** Lists the interviews that lack a result. */
  private static final class ListFn extends DoFn<String, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final List<Step<?>> steps;

    ListFn(Stage stage, List<Step<?>> steps) {
      this.stage = stage;
      this.steps = steps;
    }

    @ProcessElement
    public void process(@Element String corpus, OutputReceiver<StagedInterview> out) {
      int noted = 0;
      for (StagedInterview interview : stage.get(corpus, Corpus.class).getInterviews()) {
        if (steps.stream().allMatch(step -> key(step, interview).equals(step.noted(interview)))) {
          noted++;
        } else {
          out.output(interview);
        }
      }
      for (Step<?> step : steps) {
        count(step, "reused", noted);
      }
    }
  }

  private static String key(Step<?> step, StagedInterview interview) {
    return StageKeys.of(step.kind(), step.dependsOn(interview));
  }

  /** All steps in one function: what a runner does around each function costs more than most. */
  private static final class RunFn extends DoFn<StagedInterview, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final List<Step<?>> steps;

    RunFn(Stage stage, List<Step<?>> steps) {
      this.stage = stage;
      this.steps = steps;
    }

    @ProcessElement
    public void process(@Element StagedInterview interview, OutputReceiver<StagedInterview> out) {
      StagedInterview done = interview;
      for (Step<?> step : steps) {
        done = run(step, done);
      }
      out.output(done);
    }

    private <T extends SpecificRecord> StagedInterview run(Step<T> step, StagedInterview in) {
      String key = key(step, in);
      if (stage.contains(key)) {
        count(step, "reused", 1);
      } else {
        long start = System.nanoTime();
        T result = step.compute(in);
        stage.put(key, result);
        count(step, "micros", (System.nanoTime() - start) / 1000);
        count(step, "amount", step.amount(result));
        count(step, "computed", 1);
      }
      return step.note(in, key);
    }
  }

  /** The corpus with the interviews as they are now. */
  private static final class NoteFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final String name;
    private final PCollectionView<List<StagedInterview>> done;

    NoteFn(Stage stage, String name, PCollectionView<List<StagedInterview>> done) {
      this.stage = stage;
      this.name = name;
      this.done = done;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Map<String, StagedInterview> now = new HashMap<>();
      context.sideInput(done).forEach(i -> now.put(i.getInterviewId(), i));
      Corpus corpus = stage.get(context.element(), Corpus.class);
      String key = PerCorpus.keyAfter(context.element(), name);
      stage.put(
          key,
          Corpus.newBuilder(corpus)
              .setInterviews(
                  corpus.getInterviews().stream()
                      .map(i -> now.getOrDefault(i.getInterviewId(), i))
                      .toList())
              .build());
      context.output(key);
    }
  }
}
