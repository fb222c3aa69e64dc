package org.leitmotif.transforms.stage;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.leitmotif.schemas.StagedInterview;

/**
 * Runs a {@link Step} over every interview. What is staged already is not computed again; the
 * counters {@code computed} and {@code reused} tell how often.
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
    return interviews.apply(ParDo.of(new Fn(stage, step)));
  }

  private static final class Fn extends DoFn<StagedInterview, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final Step<?> step;
    private final Counter computed;
    private final Counter reused;

    Fn(Stage stage, Step<?> step) {
      this.stage = stage;
      this.step = step;
      this.computed = Metrics.counter(step.kind(), "computed");
      this.reused = Metrics.counter(step.kind(), "reused");
    }

    @ProcessElement
    public void process(@Element StagedInterview interview, OutputReceiver<StagedInterview> out) {
      String key = StageKeys.of(step.kind(), step.dependsOn(interview));
      if (stage.contains(key)) {
        reused.inc();
      } else {
        stage.put(key, step.compute(interview));
        computed.inc();
      }
      out.output(step.note(interview, key));
    }
  }
}
