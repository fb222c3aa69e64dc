package org.leitmotif.transforms.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Merges the staged results of all interviews into tables. What crosses the workers is keys,
 * rejects and quote windows, never bulk rows. Returns the passes that are done.
 */
public final class MergeTables
    extends PTransform<PCollection<StagedInterview>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final TableStore store;
  private final Shared<Codebook> codebook;
  private final PCollection<String> keywords;
  private final PCollection<Reject> rejects;
  private final PCollection<QuoteWindow> windows;

  private MergeTables(
      Stage stage,
      TableStore store,
      Shared<Codebook> codebook,
      PCollection<String> keywords,
      PCollection<Reject> rejects,
      PCollection<QuoteWindow> windows) {
    this.stage = stage;
    this.store = store;
    this.codebook = codebook;
    this.keywords = keywords;
    this.rejects = rejects;
    this.windows = windows;
  }

  /**
   * From a stage into a store.
   *
   * @param keywords key of the ranked keywords, one element
   * @param rejects rows of rejects
   * @param windows rows of quote_windows
   */
  public static MergeTables of(
      Stage stage,
      TableStore store,
      Codebook codebook,
      PCollection<String> keywords,
      PCollection<Reject> rejects,
      PCollection<QuoteWindow> windows) {
    return new MergeTables(
        stage,
        store,
        Shared.of(Codebook.class, codebook.fingerprint(), codebook),
        keywords,
        rejects,
        windows);
  }

  @Override
  public PCollection<String> expand(PCollection<StagedInterview> interviews) {
    Fn fn =
        new Fn(
            stage,
            store,
            codebook,
            interviews.apply("Interviews", View.asList()),
            keywords.apply("Keywords", View.asSingleton()),
            rejects.apply("Rejects", View.asList()),
            windows.apply("QuoteWindows", View.asList()));
    List<String> passes = Arrays.stream(Pass.Kind.values()).map(Pass.Kind::name).toList();
    return interviews
        .getPipeline()
        .apply("Passes", Create.of(passes).withCoder(StringUtf8Coder.of()))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply(
            "Merge",
            ParDo.of(fn).withSideInputs(fn.interviews, fn.keywords, fn.rejects, fn.windows));
  }

  private static final class Fn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final TableStore store;
    private final Shared<Codebook> codebook;
    private final PCollectionView<List<StagedInterview>> interviews;
    private final PCollectionView<String> keywords;
    private final PCollectionView<List<Reject>> rejects;
    private final PCollectionView<List<QuoteWindow>> windows;

    Fn(
        Stage stage,
        TableStore store,
        Shared<Codebook> codebook,
        PCollectionView<List<StagedInterview>> interviews,
        PCollectionView<String> keywords,
        PCollectionView<List<Reject>> rejects,
        PCollectionView<List<QuoteWindow>> windows) {
      this.stage = stage;
      this.store = store;
      this.codebook = codebook;
      this.interviews = interviews;
      this.keywords = keywords;
      this.rejects = rejects;
      this.windows = windows;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      new TableMerger(
              stage,
              store,
              codebook.get(),
              sorted(
                  context.sideInput(interviews),
                  Comparator.comparing(StagedInterview::getInterviewId)))
          .merge(
              Pass.Kind.valueOf(context.element()),
              context.sideInput(keywords),
              sorted(
                  context.sideInput(rejects),
                  Comparator.comparing(Reject::getSource).thenComparing(Reject::getItem)),
              sorted(
                  context.sideInput(windows),
                  Comparator.comparing(QuoteWindow::getSource)
                      .thenComparing(QuoteWindow::getNumber)
                      .thenComparing(QuoteWindow::getRun)));
      context.output(context.element());
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
      List<T> sorted = new ArrayList<>(rows);
      sorted.sort(order);
      return sorted;
    }
  }
}
