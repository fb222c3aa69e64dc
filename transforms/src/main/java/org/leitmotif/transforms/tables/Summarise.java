package org.leitmotif.transforms.tables;

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
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.RunSummary;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.Stage;

/** Stages what the program that started the run wants to know of it: one small record. */
public final class Summarise extends PTransform<PCollection<StagedInterview>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String key;
  private final PCollection<SourceFile> sources;
  private final PCollection<Reject> rejects;

  private Summarise(
      Stage stage, String key, PCollection<SourceFile> sources, PCollection<Reject> rejects) {
    this.stage = stage;
    this.key = key;
    this.sources = sources;
    this.rejects = rejects;
  }

  /** Stages the summary under a key of this run's own. */
  public static Summarise under(
      String key, Stage stage, PCollection<SourceFile> sources, PCollection<Reject> rejects) {
    return new Summarise(stage, key, sources, rejects);
  }

  @Override
  public PCollection<String> expand(PCollection<StagedInterview> interviews) {
    Fn fn =
        new Fn(
            stage,
            interviews.apply("Interviews", View.asList()),
            sources.apply("Sources", View.asList()),
            rejects.apply("Rejects", View.asList()));
    return interviews
        .getPipeline()
        .apply("Key", Create.of(key).withCoder(StringUtf8Coder.of()))
        .apply("Stage", ParDo.of(fn).withSideInputs(fn.interviews, fn.sources, fn.rejects));
  }

  private static final class Fn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final PCollectionView<List<StagedInterview>> interviews;
    private final PCollectionView<List<SourceFile>> sources;
    private final PCollectionView<List<Reject>> rejects;

    Fn(
        Stage stage,
        PCollectionView<List<StagedInterview>> interviews,
        PCollectionView<List<SourceFile>> sources,
        PCollectionView<List<Reject>> rejects) {
      this.stage = stage;
      this.interviews = interviews;
      this.sources = sources;
      this.rejects = rejects;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      List<StagedInterview> staged = new ArrayList<>(context.sideInput(interviews));
      staged.sort(Comparator.comparing(StagedInterview::getInterviewId));
      List<SourceFile> read = new ArrayList<>(context.sideInput(sources));
      read.sort(Comparator.comparing(SourceFile::getSource));
      List<Reject> rejected = new ArrayList<>(context.sideInput(rejects));
      rejected.sort(Comparator.comparing(Reject::getSource).thenComparing(Reject::getItem));
      stage.put(
          context.element(),
          RunSummary.newBuilder()
              .setInterviews(staged)
              .setSources(read)
              .setRejects(rejected)
              .build());
      context.output(context.element());
    }
  }
}
