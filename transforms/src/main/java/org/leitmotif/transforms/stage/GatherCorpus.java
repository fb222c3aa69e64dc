package org.leitmotif.transforms.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;

/**
 * Gathers what was read now, and what is known from the run before, into one staged {@link Corpus}
 * and returns its key.
 */
public final class GatherCorpus
    extends PTransform<PCollection<StagedInterview>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String known;
  private final PCollection<SourceFile> sources;
  private final PCollection<Reject> rejects;
  private final PCollection<QuoteWindow> windows;

  private GatherCorpus(
      Stage stage,
      String known,
      PCollection<SourceFile> sources,
      PCollection<Reject> rejects,
      PCollection<QuoteWindow> windows) {
    this.stage = stage;
    this.known = known;
    this.sources = sources;
    this.rejects = rejects;
    this.windows = windows;
  }

  /**
   * Gathers the interviews that it is applied to, and these.
   *
   * @param known key of a staged corpus that holds what need not be read again
   */
  public static GatherCorpus with(
      Stage stage,
      String known,
      PCollection<SourceFile> sources,
      PCollection<Reject> rejects,
      PCollection<QuoteWindow> windows) {
    return new GatherCorpus(stage, known, sources, rejects, windows);
  }

  @Override
  public PCollection<String> expand(PCollection<StagedInterview> interviews) {
    Fn fn =
        new Fn(
            stage,
            sources.apply("Sources", View.asList()),
            interviews.apply("Interviews", View.asList()),
            rejects.apply("Rejects", View.asList()),
            windows.apply("QuoteWindows", View.asList()));
    return interviews
        .getPipeline()
        .apply("Known", Create.of(known).withCoder(StringUtf8Coder.of()))
        .apply(
            "Gather",
            ParDo.of(fn).withSideInputs(fn.sources, fn.interviews, fn.rejects, fn.windows));
  }

  private static final class Fn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final PCollectionView<List<SourceFile>> sources;
    private final PCollectionView<List<StagedInterview>> interviews;
    private final PCollectionView<List<Reject>> rejects;
    private final PCollectionView<List<QuoteWindow>> windows;

    Fn(
        Stage stage,
        PCollectionView<List<SourceFile>> sources,
        PCollectionView<List<StagedInterview>> interviews,
        PCollectionView<List<Reject>> rejects,
        PCollectionView<List<QuoteWindow>> windows) {
      this.stage = stage;
      this.sources = sources;
      this.interviews = interviews;
      this.rejects = rejects;
      this.windows = windows;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Corpus known = stage.get(context.element(), Corpus.class);
      String key = PerCorpus.keyAfter(context.element(), "read");
      stage.put(
          key,
          Corpus.newBuilder()
              .setSources(
                  together(
                      known.getSources(),
                      context.sideInput(sources),
                      Comparator.comparing(SourceFile::getSource)))
              .setInterviews(
                  together(
                      known.getInterviews(),
                      context.sideInput(interviews),
                      Comparator.comparing(StagedInterview::getInterviewId)))
              .setRejects(
                  together(
                      known.getRejects(),
                      context.sideInput(rejects),
                      Comparator.comparing(Reject::getSource).thenComparing(Reject::getItem)))
              .setQuoteWindows(
                  together(
                      known.getQuoteWindows(),
                      context.sideInput(windows),
                      Comparator.comparing(QuoteWindow::getSource)
                          .thenComparing(QuoteWindow::getNumber)
                          .thenComparing(QuoteWindow::getRun)))
              .build());
      context.output(key);
    }

    private static <T> List<T> together(List<T> known, List<T> read, Comparator<T> order) {
      List<T> all = new ArrayList<>(known);
      all.addAll(read);
      all.sort(order);
      return all;
    }
  }
}
