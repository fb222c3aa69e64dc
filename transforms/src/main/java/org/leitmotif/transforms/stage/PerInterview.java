package org.leitmotif.transforms.stage;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.leitmotif.schemas.StagedInterview;

/**
 * Runs {@link Step}s over every interview, one after the other. What is staged already is not
 * computed again; the counters {@code computed} and {@code reused} tell how often, {@code micros}
 * how long it took, and {@code amount} how much was made.
 */
public final class PerInterview
    extends PTransform<PCollection<StagedInterview>, PCollection<StagedInterview>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final List<Step<?>> steps;

  private PerInterview(Stage stage, List<Step<?>> steps) {
    this.stage = stage;
    this.steps = List.copyOf(steps);
  }

  /** Runs steps over every interview, each with what those before it have noted. */
  public static PerInterview run(Stage stage, Step<?>... steps) {
    return new PerInterview(stage, List.of(steps));
  }

  @Override
  public PCollection<StagedInterview> expand(PCollection<StagedInterview> interviews) {
    return interviews.apply(ParDo.of(new Fn(stage, steps)));
  }

  /** All steps in one function: what a runner does around each function costs more than most. */
  private static final class Fn extends DoFn<StagedInterview, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final List<Step<?>> steps;

    Fn(Stage stage, List<Step<?>> steps) {
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
      String key = StageKeys.of(step.kind(), step.dependsOn(in));
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

    private static void count(Step<?> step, String counter, long by) {
      Metrics.counter(step.kind(), counter).inc(by);
      LiveCounters.add(step.kind() + "/" + counter, by);
    }
  }
}
