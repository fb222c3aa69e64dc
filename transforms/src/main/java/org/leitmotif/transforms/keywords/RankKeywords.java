package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.Keywords;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Terms;
import org.leitmotif.transforms.stage.CorpusStep;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Ranks the keywords of each theme over the whole corpus: needs every interview's Terms, stages the
 * Keywords and notes their key.
 */
public final class RankKeywords implements CorpusStep {
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
  public String name() {
    return "keywords";
  }

  @Override
  public Corpus apply(Corpus corpus) {
    List<String> inputs = new ArrayList<>(List.of(code, codebook.get().fingerprint()));
    corpus.getInterviews().forEach(interview -> inputs.add(interview.getTerms()));
    String key = StageKeys.of("keywords", inputs);
    if (!stage.contains(key)) {
      stage.put(key, rank(corpus.getInterviews()));
    }
    return Corpus.newBuilder(corpus).setKeywords(key).build();
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
