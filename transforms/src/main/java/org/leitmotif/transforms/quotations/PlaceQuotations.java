package org.leitmotif.transforms.quotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.schemas.Placements;
import org.leitmotif.schemas.Quoted;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Places the team's quotations in the interviews: needs every interview's Conversation, stages a
 * Quoted for each interview that has quotations and notes its key. Which interview a quotation is
 * from can depend on all of them, so one worker places all; keys alone travel.
 */
public final class PlaceQuotations
    extends PTransform<PCollection<StagedInterview>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** All interviews. */
  public static final TupleTag<StagedInterview> INTERVIEWS = new TupleTag<>("interviews");

  /** Quotations that could not be used. */
  public static final TupleTag<Reject> REJECTS = new TupleTag<>("rejects");

  private final Stage stage;
  private final String code;
  private final Shared<Codebook> codebook;
  private final Shared<Quotations> quotations;

  private PlaceQuotations(Stage stage, String code, Codebook codebook, Quotations quotations) {
    this.stage = stage;
    this.code = code;
    this.codebook = Shared.of(Codebook.class, codebook.fingerprint(), codebook);
    this.quotations = Shared.of(Quotations.class, quotations.fingerprint(), quotations);
  }

  /** Over a stage; the fingerprint of the code makes its results new with a new program. */
  public static PlaceQuotations of(
      Stage stage, String code, Codebook codebook, Quotations quotations) {
    return new PlaceQuotations(stage, code, codebook, quotations);
  }

  @Override
  public PCollectionTuple expand(PCollection<StagedInterview> interviews) {
    if (quotations.get().equals(Quotations.NONE)) {
      PCollection<Reject> none =
          interviews.getPipeline().apply("None", Create.empty(AvroCoder.of(Reject.class)));
      return PCollectionTuple.of(INTERVIEWS, interviews).and(REJECTS, none);
    }
    PCollectionView<List<StagedInterview>> all = interviews.apply("All", View.asList());
    PCollection<String> placements =
        interviews
            .getPipeline()
            .apply("Once", Create.of("placements").withCoder(StringUtf8Coder.of()))
            .apply(
                "Place",
                ParDo.of(new PlaceFn(stage, code, codebook, quotations, all)).withSideInputs(all));
    PCollectionView<String> key = placements.apply("Key", View.asSingleton());
    return PCollectionTuple.of(
            INTERVIEWS,
            interviews.apply("Note", ParDo.of(new NoteFn(stage, key)).withSideInputs(key)))
        .and(REJECTS, placements.apply("Rejects", ParDo.of(new RejectFn(stage))));
  }

  private static final class PlaceFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final String code;
    private final Shared<Codebook> codebook;
    private final Shared<Quotations> quotations;
    private final PCollectionView<List<StagedInterview>> all;

    PlaceFn(
        Stage stage,
        String code,
        Shared<Codebook> codebook,
        Shared<Quotations> quotations,
        PCollectionView<List<StagedInterview>> all) {
      this.stage = stage;
      this.code = code;
      this.codebook = codebook;
      this.quotations = quotations;
      this.all = all;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Map<String, String> conversations = new TreeMap<>();
      for (StagedInterview interview : context.sideInput(all)) {
        conversations.put(interview.getInterviewId(), interview.getConversation());
      }
      List<String> inputs = new ArrayList<>(List.of(code, quotations.get().fingerprint()));
      conversations.forEach((id, conversation) -> inputs.addAll(List.of(id, conversation)));
      String key = StageKeys.of("placements", inputs);
      if (!stage.contains(key)) {
        stage.put(key, place(conversations));
      }
      context.output(key);
    }

    private Placements place(Map<String, String> conversations) {
      CorpusPlacer placer =
          new CorpusPlacer(
              List.copyOf(conversations.keySet()),
              id -> stage.get(conversations.getOrDefault(id, ""), Conversation.class).getText());
      placer.place(quotations.get().quotations());
      Map<String, String> keys = new HashMap<>();
      placer.placed().forEach((id, placed) -> keys.put(id, stage(placed)));
      Map<String, Reject> rejects = new LinkedHashMap<>();
      Stream.of(quotations.get().rejects(), placer.rejects(), themeless())
          .flatMap(List::stream)
          .forEach(r -> rejects.putIfAbsent(r.getSource() + "\t" + r.getItem(), r));
      return Placements.newBuilder()
          .setKeys(keys)
          .setRejects(List.copyOf(rejects.values()))
          .build();
    }

    /** By its contents: what else changes in the corpus does not change an interview's coding. */
    private String stage(List<PlacedQuotation> placed) {
      Quoted quoted = Quoted.newBuilder().setQuotations(placed).build();
      String key = StageKeys.of("quoted", quoted.toString());
      if (!stage.contains(key)) {
        stage.put(key, quoted);
      }
      return key;
    }

    private List<Reject> themeless() {
      Set<String> loose =
          codebook.get().loose().stream().map(Codebook.Code::name).collect(Collectors.toSet());
      return quotations.get().quotations().stream()
          .filter(q -> loose.containsAll(q.codes()))
          .map(
              q ->
                  Reject.newBuilder()
                      .setSource(q.source())
                      .setItem(q.item())
                      .setLine(q.line() > 0 ? q.line() : null)
                      .setStage("quotations")
                      .setReason("no_theme")
                      .setMessage("Its codes belong to no theme of the codebook.")
                      .build())
          .sorted(Comparator.comparing(Reject::getItem))
          .toList();
    }
  }

  private static final class NoteFn extends DoFn<StagedInterview, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final PCollectionView<String> placements;

    NoteFn(Stage stage, PCollectionView<String> placements) {
      this.stage = stage;
      this.placements = placements;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Map<String, String> keys =
          stage.get(context.sideInput(placements), Placements.class).getKeys();
      StagedInterview interview = context.element();
      context.output(
          StagedInterview.newBuilder(interview)
              .setQuoted(keys.getOrDefault(interview.getInterviewId(), ""))
              .build());
    }
  }

  private static final class RejectFn extends DoFn<String, Reject> {
    private static final long serialVersionUID = 1;

    private final Stage stage;

    RejectFn(Stage stage) {
      this.stage = stage;
    }

    @ProcessElement
    public void process(@Element String key, OutputReceiver<Reject> out) {
      stage.get(key, Placements.class).getRejects().forEach(out::output);
    }
  }
}
