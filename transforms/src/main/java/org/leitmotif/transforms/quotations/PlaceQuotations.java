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
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.schemas.Placements;
import org.leitmotif.schemas.Quoted;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.CorpusStep;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Places the team's quotations in the interviews: needs every interview's Conversation, stages a
 * Quoted for each interview that has quotations and notes its key, and what could not be placed.
 * Which interview a quotation is from can depend on all of them, so one worker places all.
 */
public final class PlaceQuotations implements CorpusStep {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;
  private final Shared<Codebook> codebook;
  private final Shared<Quotations> quotations;

  private PlaceQuotations(Stage stage, String code, Codebook codebook, Quotations quotations) {
    this.stage = stage;
    this.code = code;
    this.codebook = Shared.of(Codebook.class, codebook.fingerprint(), codebook);
    // The same file read with another codebook has other codes.
    this.quotations =
        Shared.of(
            Quotations.class,
            StageKeys.hash(List.of(quotations.fingerprint(), codebook.fingerprint())),
            quotations);
  }

  /** Over a stage; the fingerprint of the code makes its results new with a new program. */
  public static PlaceQuotations of(
      Stage stage, String code, Codebook codebook, Quotations quotations) {
    return new PlaceQuotations(stage, code, codebook, quotations);
  }

  @Override
  public String name() {
    return "quoted";
  }

  @Override
  public Corpus apply(Corpus corpus) {
    Placements placements = placements(corpus);
    return Corpus.newBuilder(corpus)
        .setInterviews(
            corpus.getInterviews().stream()
                .map(
                    interview ->
                        StagedInterview.newBuilder(interview)
                            .setQuoted(
                                placements.getKeys().getOrDefault(interview.getInterviewId(), ""))
                            .build())
                .toList())
        .setUnplaced(placements.getRejects())
        .build();
  }

  private Placements placements(Corpus corpus) {
    if (quotations.get().equals(Quotations.NONE)) {
      return Placements.newBuilder().setKeys(Map.of()).setRejects(List.of()).build();
    }
    Map<String, String> conversations = new TreeMap<>();
    for (StagedInterview interview : corpus.getInterviews()) {
      conversations.put(interview.getInterviewId(), interview.getConversation());
    }
    List<String> inputs =
        new ArrayList<>(
            List.of(code, codebook.get().fingerprint(), quotations.get().fingerprint()));
    conversations.forEach((id, conversation) -> inputs.addAll(List.of(id, conversation)));
    String key = StageKeys.of("placements", inputs);
    return stage
        .find(key, Placements.class)
        .orElseGet(
            () -> {
              Placements placements = place(conversations);
              stage.put(key, placements);
              return placements;
            });
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
    return Placements.newBuilder().setKeys(keys).setRejects(List.copyOf(rejects.values())).build();
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
        .map(q -> q.reject("no_theme", "Its codes belong to no theme of the codebook."))
        .sorted(Comparator.comparing(Reject::getItem))
        .toList();
  }
}
