package org.leitmotif.transforms.tables;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Merges what is staged for a corpus, whose key it takes, into tables. Returns the passes that are
 * done.
 */
public final class MergeTables extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final TableStore store;
  private final Shared<Codebook> codebook;

  private MergeTables(Stage stage, TableStore store, Shared<Codebook> codebook) {
    this.stage = stage;
    this.store = store;
    this.codebook = codebook;
  }

  /** From a stage into a store. */
  public static MergeTables of(Stage stage, TableStore store, Codebook codebook) {
    return new MergeTables(
        stage, store, Shared.of(Codebook.class, codebook.fingerprint(), codebook));
  }

  @Override
  public PCollection<String> expand(PCollection<String> corpus) {
    return corpus
        .apply("Passes", ParDo.of(new PassesFn()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply("Merge", ParDo.of(new MergeFn(stage, store, codebook)));
  }

  private static final class PassesFn extends DoFn<String, KV<String, String>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element String corpus, OutputReceiver<KV<String, String>> out) {
      for (Pass.Kind pass : Pass.Kind.values()) {
        out.output(KV.of(pass.name(), corpus));
      }
    }
  }

  private static final class MergeFn extends DoFn<KV<String, String>, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final TableStore store;
    private final Shared<Codebook> codebook;

    MergeFn(Stage stage, TableStore store, Shared<Codebook> codebook) {
      this.stage = stage;
      this.store = store;
      this.codebook = codebook;
    }

    @ProcessElement
    public void process(@Element KV<String, String> pass, OutputReceiver<String> out) {
      Corpus corpus = stage.get(pass.getValue(), Corpus.class);
      new TableMerger(stage, store, codebook.get(), corpus).merge(Pass.Kind.valueOf(pass.getKey()));
      out.output(pass.getKey());
    }
  }
}
