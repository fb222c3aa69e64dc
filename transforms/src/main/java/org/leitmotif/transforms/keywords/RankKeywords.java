package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Keywords;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Terms;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Ranks the keywords of each theme over the whole corpus: needs every interview's Terms, stages the
 * Keywords and returns their key. Only keys cross the workers; the counts are read from the stage.
 */
public final class RankKeywords
    extends PTransform<PCollection<StagedInterview>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;
  private final Shared<Codebook> codebook;

  private RankKeywords(Stage stage, String code, Shared<Codebook> codebook) {
    this.stage = stage;
    this.code = code;
    this.codebook = codebook;
  }

  /** Over a stage; the fingerprint of the code makes its results new with a new program. */
  public static RankKeywords of(Stage stage, String code, Codebook codebook) {
    return new RankKeywords(
        stage, code, Shared.of(Codebook.class, codebook.fingerprint(), codebook));
  }

  @Override
  public PCollection<String> expand(PCollection<StagedInterview> interviews) {
    PCollectionView<List<StagedInterview>> all = interviews.apply(View.asList());
    return interviews
        .getPipeline()
        .apply("Once", Create.of("keywords").withCoder(StringUtf8Coder.of()))
        .apply("Rank", ParDo.of(new Fn(stage, code, codebook, all)).withSideInputs(all));
  }

  private static final class Fn extends DoFn<String, String> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final String code;
    private final Shared<Codebook> codebook;
    private final PCollectionView<List<StagedInterview>> all;

    Fn(
        Stage stage,
        String code,
        Shared<Codebook> codebook,
        PCollectionView<List<StagedInterview>> all) {
      this.stage = stage;
      this.code = code;
      this.codebook = codebook;
      this.all = all;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      List<StagedInterview> interviews = new ArrayList<>(context.sideInput(all));
      interviews.sort(Comparator.comparing(StagedInterview::getInterviewId));
      List<String> inputs = new ArrayList<>(List.of(code, codebook.get().fingerprint()));
      interviews.forEach(interview -> inputs.add(interview.getTerms()));
      String key = StageKeys.of("keywords", inputs);
      if (!stage.contains(key)) {
        stage.put(key, rank(interviews));
      }
      context.output(key);
    }

    private Keywords rank(List<StagedInterview> interviews) {
      KeywordRanker ranker = new KeywordRanker(codebook.get());
      Map<String, String> conversations = new HashMap<>();
      for (StagedInterview interview : interviews) {
        ranker.add(interview.getInterviewId(), stage.get(interview.getTerms(), Terms.class));
        conversations.put(interview.getInterviewId(), interview.getConversation());
      }
      KeywordRanker.Slice slice =
          place -> {
            String key = conversations.getOrDefault(place.interviewId(), "");
            String text = stage.get(key, Conversation.class).getText();
            return new CanonicalText(text).slice(place.start(), place.end());
          };
      return Keywords.newBuilder().setKeywords(ranker.rank(slice)).build();
    }
  }
}
