package org.leitmotif.transforms.stage;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.leitmotif.schemas.Corpus;

/**
 * Runs a {@link CorpusStep}: takes the key of a staged {@link Corpus}, stages what the step makes
 * of it and hands on its key. However many interviews there are, one small element travels.
 */
public final class PerCorpus extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final CorpusStep step;

  private PerCorpus(Stage stage, CorpusStep step) {
    this.stage = stage;
    this.step = step;
  }

  /** Runs a step. */
  public static PerCorpus run(Stage stage, CorpusStep step) {
    return new PerCorpus(stage, step);
  }

  /**
   * The key under which a run stages its corpus after a step.
   *
   * @param corpus key of the run's corpus after any other step
   */
  public static String keyAfter(String corpus, String step) {
    return corpus.substring(0, corpus.lastIndexOf('/') + 1) + step;
  }

  @Override
  public PCollection<String> expand(PCollection<String> corpus) {
    return corpus.apply(ParDo.of(new Fn(stage, step)));
  }

  private static final class Fn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final CorpusStep step;

    Fn(Stage stage, CorpusStep step) {
      this.stage = stage;
      this.step = step;
    }

    @ProcessElement
    public void process(@Element String corpus, OutputReceiver<String> out) {
      String key = keyAfter(corpus, step.name());
      stage.put(key, step.apply(stage.get(corpus, Corpus.class)));
      out.output(key);
    }
  }
}
