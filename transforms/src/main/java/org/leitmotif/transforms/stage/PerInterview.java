package org.leitmotif.transforms.stage;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.leitmotif.schemas.StagedInterview;

/**
 * Runs a {@link Step} over every interview. What is staged already is not computed again; the
 * counters {@code computed} and {@code reused} tell how often, {@code micros} how long it took, and
 * {@code amount} how much was made.
 */
public final class PerInterview
    extends PTransform<PCollection<StagedInterview>, PCollection<StagedInterview>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final Step<?> step;

  private PerInterview(Stage stage, Step<?> step) {
    this.stage = stage;
    this.step = step;
  }

  /** Runs a step over every interview. */
  public static PerInterview run(Step<?> step, Stage stage) {
    return new PerInterview(stage, step);
  }

  @Override
  public PCollection<StagedInterview> expand(PCollection<StagedInterview> interviews) {
    return interviews.apply(ParDo.of(new Fn<>(stage, step)));
  }

  private static final class Fn<T extends SpecificRecord>
      extends DoFn<StagedInterview, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final Step<T> step;
    private final Counter computed;
    private final Counter reused;
    private final Counter micros;
    private final Counter amount;

    Fn(Stage stage, Step<T> step) {
      this.stage = stage;
      this.step = step;
      this.computed = Metrics.counter(step.kind(), "computed");
      this.reused = Metrics.counter(step.kind(), "reused");
      this.micros = Metrics.counter(step.kind(), "micros");
      this.amount = Metrics.counter(step.kind(), "amount");
    }

    @ProcessElement
    public void process(@Element StagedInterview interview, OutputReceiver<StagedInterview> out) {
      String key = StageKeys.of(step.kind(), step.dependsOn(interview));
      if (stage.contains(key)) {
        reused.inc();
      } else {
        long start = System.nanoTime();
        T result = step.compute(interview);
        stage.put(key, result);
        micros.inc((System.nanoTime() - start) / 1000);
        amount.inc(step.amount(result));
        computed.inc();
      }
      out.output(step.note(interview, key));
    }
  }
}
