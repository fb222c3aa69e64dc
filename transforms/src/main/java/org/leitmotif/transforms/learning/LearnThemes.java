package org.leitmotif.transforms.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.CodedExamples;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.schemas.Quoted;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.CorpusStep;
import org.leitmotif.transforms.stage.PerCorpus;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Learns the themes: needs every interview's Conversation, Annotation, Mentions and Quoted, stages
 * ThemeModels and notes in each interview the key of the one for it. An interview with quotations
 * gets a model that has not seen it: quoted interviews are dealt into at most {@value #FOLDS}
 * folds, and each fold's model is learned from the others. All other interviews get the model of
 * all. Models depend on quoted interviews alone, so that new interviews without quotations change
 * none. Where nothing is quoted, the codebook's words are all there is to learn from, and a sample
 * of {@value #SAMPLE} interviews tells how rare they are; among many interviews, a new one seldom
 * gets into the sample.
 */
public final class LearnThemes extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private static final int FOLDS = 12;

  private static final int SAMPLE = 24;

  private static final String MODEL = "model";

  /** The fold that holds out nobody. */
  private static final int NOBODY = FOLDS;

  private final Stage stage;
  private final String code;
  private final Shared<Codebook> codebook;
  private final boolean quoted;

  private LearnThemes(Stage stage, String code, Codebook codebook, boolean quoted) {
    this.stage = stage;
    this.code = code;
    this.codebook = Shared.of(Codebook.class, codebook.fingerprint(), codebook);
    this.quoted = quoted;
  }

  /**
   * Over a stage; the fingerprint of the code makes its results new with a new program.
   *
   * @param quoted whether there are quotations; without them, themes that have no cues are learned
   *     from the codebook's own words
   */
  public static LearnThemes of(Stage stage, String code, Codebook codebook, boolean quoted) {
    return new LearnThemes(stage, code, codebook, quoted);
  }

  @Override
  public PCollection<String> expand(PCollection<String> corpus) {
    if (!quoted && codebook.get().themes().stream().allMatch(Codebook.Theme::hasCues)) {
      return corpus.apply("NothingToLearn", PerCorpus.run(stage, new Unlearned()));
    }
    PCollectionView<Map<String, String>> examples =
        corpus
            .apply("ListExamples", ParDo.of(new ListFn(stage, quoted)))
            .apply("SpreadExamples", Reshuffle.viaRandomKey())
            .apply("CollectExamples", ParDo.of(new CollectFn(stage, code, codebook)))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
            .apply("Examples", View.asMap());
    List<Integer> folds = new ArrayList<>();
    for (int fold = 0; fold <= FOLDS; fold++) {
      folds.add(fold);
    }
    PCollectionView<Map<Integer, String>> models =
        corpus
            .getPipeline()
            .apply("Folds", Create.of(folds).withCoder(VarIntCoder.of()))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply(
                "Learn",
                ParDo.of(new LearnFn(stage, code, codebook, quoted, examples))
                    .withSideInputs(examples))
            .setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()))
            .apply("Models", View.asMap());
    return corpus.apply(
        "Note",
        ParDo.of(new NoteFn(stage, quoted, examples, models)).withSideInputs(examples, models));
  }

  /** The fold that holds each quoted interview out; nobody holds the others out. */
  private static Map<String, Integer> folds(boolean quoted, Map<String, String> examples) {
    Map<String, Integer> folds = new HashMap<>();
    if (quoted) {
      new TreeSet<>(examples.keySet()).forEach(id -> folds.put(id, folds.size() % FOLDS));
    }
    return folds;
  }

  /** Takes out what an earlier run has noted. */
  private static final class Unlearned implements CorpusStep {
    private static final long serialVersionUID = 1;

    @Override
    public String name() {
      return MODEL;
    }

    @Override
    public Corpus apply(Corpus corpus) {
      return with(corpus, interview -> "");
    }
  }

  private static Corpus with(Corpus corpus, Function<String, String> model) {
    return Corpus.newBuilder(corpus)
        .setInterviews(
            corpus.getInterviews().stream()
                .map(
                    interview ->
                        StagedInterview.newBuilder(interview)
                            .setModel(model.apply(interview.getInterviewId()))
                            .build())
                .toList())
        .build();
  }

  /** The quoted interviews; where nothing is quoted, a sample that does not depend on the rest. */
  private static final class ListFn extends DoFn<String, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final boolean quoted;

    ListFn(Stage stage, boolean quoted) {
      this.stage = stage;
      this.quoted = quoted;
    }

    @ProcessElement
    public void process(@Element String corpus, OutputReceiver<StagedInterview> out) {
      Stream<StagedInterview> all = stage.get(corpus, Corpus.class).getInterviews().stream();
      Stream<StagedInterview> listed =
          quoted
              ? all.filter(interview -> !interview.getQuoted().isEmpty())
              : all.sorted(
                      Comparator.comparing(
                          interview -> StageKeys.hash(List.of(interview.getInterviewId()))))
                  .limit(SAMPLE);
      listed.forEach(out::output);
    }
  }

  private static final class CollectFn extends DoFn<StagedInterview, KV<String, String>> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final String code;
    private final Shared<Codebook> codebook;

    CollectFn(Stage stage, String code, Shared<Codebook> codebook) {
      this.stage = stage;
      this.code = code;
      this.codebook = codebook;
    }

    @ProcessElement
    public void process(
        @Element StagedInterview interview, OutputReceiver<KV<String, String>> out) {
      List<PlacedQuotation> quotations =
          interview.getQuoted().isEmpty()
              ? List.of()
              : stage.get(interview.getQuoted(), Quoted.class).getQuotations();
      String key =
          StageKeys.of(
              "examples",
              interview.getConversation(),
              interview.getAnnotation(),
              interview.getMentions(),
              interview.getQuoted(),
              codebook.get().fingerprint(),
              code);
      if (!stage.contains(key)) {
        stage.put(
            key,
            new ExampleCollector(codebook.get())
                .collect(
                    stage.get(interview.getConversation(), Conversation.class),
                    stage.get(interview.getAnnotation(), Annotation.class),
                    stage.get(interview.getMentions(), Mentions.class).getMentions(),
                    quotations));
      }
      out.output(KV.of(interview.getInterviewId(), key));
    }
  }

  private static final class LearnFn extends DoFn<Integer, KV<Integer, String>> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final String code;
    private final Shared<Codebook> codebook;
    private final boolean quoted;
    private final PCollectionView<Map<String, String>> examples;
    private final Counter computed = Metrics.counter("model", "computed");
    private final Counter reused = Metrics.counter("model", "reused");

    LearnFn(
        Stage stage,
        String code,
        Shared<Codebook> codebook,
        boolean quoted,
        PCollectionView<Map<String, String>> examples) {
      this.stage = stage;
      this.code = code;
      this.codebook = codebook;
      this.quoted = quoted;
      this.examples = examples;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      int held = context.element();
      Map<String, String> all = new TreeMap<>(context.sideInput(examples));
      Map<String, Integer> folds = folds(quoted, all);
      List<String> seen = new ArrayList<>();
      all.forEach(
          (interview, key) -> {
            if (held == NOBODY || folds.getOrDefault(interview, NOBODY) != held) {
              seen.add(key);
            }
          });
      if (held != NOBODY && seen.size() == all.size()) {
        return;
      }
      List<String> inputs = new ArrayList<>(List.of(code, codebook.get().fingerprint()));
      inputs.addAll(seen);
      String key = StageKeys.of("model", inputs);
      if (stage.contains(key)) {
        reused.inc();
      } else {
        stage.put(
            key,
            new ThemeLearner(codebook.get())
                .learn(seen.stream().map(k -> stage.get(k, CodedExamples.class)).toList()));
        computed.inc();
      }
      context.output(KV.of(held, key));
    }
  }

  private static final class NoteFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final boolean quoted;
    private final PCollectionView<Map<String, String>> examples;
    private final PCollectionView<Map<Integer, String>> models;

    NoteFn(
        Stage stage,
        boolean quoted,
        PCollectionView<Map<String, String>> examples,
        PCollectionView<Map<Integer, String>> models) {
      this.stage = stage;
      this.quoted = quoted;
      this.examples = examples;
      this.models = models;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Map<String, Integer> folds = folds(quoted, context.sideInput(examples));
      Map<Integer, String> learned = context.sideInput(models);
      String key = PerCorpus.keyAfter(context.element(), MODEL);
      stage.put(
          key,
          with(
              stage.get(context.element(), Corpus.class),
              interview -> learned.getOrDefault(folds.getOrDefault(interview, NOBODY), "")));
      context.output(key);
    }
  }
}
