package org.leitmotif.transforms.tables;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Merges what is staged for a corpus, whose key it takes, into the tables of a pass. Returns the
 * key when they are written.
 */
public final class MergeTables extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Pass pass;
  private final Stage stage;
  private final TableStore store;
  private final Shared<Codebook> codebook;

  private MergeTables(Pass pass, Stage stage, TableStore store, Shared<Codebook> codebook) {
    this.pass = pass;
    this.stage = stage;
    this.store = store;
    this.codebook = codebook;
  }

  /** From a stage into a store. */
  public static MergeTables of(Pass pass, Stage stage, TableStore store, Codebook codebook) {
    return new MergeTables(
        pass, stage, store, Shared.of(Codebook.class, codebook.fingerprint(), codebook));
  }

  @Override
  public PCollection<String> expand(PCollection<String> corpus) {
    return corpus.apply(ParDo.of(new Fn(this)));
  }

  private static final class Fn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Pass pass;
    private final Stage stage;
    private final TableStore store;
    private final Shared<Codebook> codebook;

    Fn(MergeTables of) {
      pass = of.pass;
      stage = of.stage;
      store = of.store;
      codebook = of.codebook;
    }

    @ProcessElement
    public void process(@Element String corpus, OutputReceiver<String> out) {
      new TableMerger(stage, store, codebook.get(), stage.get(corpus, Corpus.class)).merge(pass);
      out.output(corpus);
    }
  }
}
