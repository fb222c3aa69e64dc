package org.leitmotif.transforms.keywords;

import java.util.List;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Terms;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;

/**
 * Counts what participants say, in all and in each theme: needs an interview's Conversation,
 * Annotation, Mentions and Coding, stages its Terms.
 */
public final class CountTerms implements Step<Terms> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;

  private CountTerms(Stage stage, String code) {
    this.stage = stage;
    this.code = code;
  }

  /**
   * The step over a stage; the fingerprint of the code makes its results new with a new program.
   */
  public static CountTerms of(Stage stage, String code) {
    return new CountTerms(stage, code);
  }

  @Override
  public String kind() {
    return "terms";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    return List.of(
        interview.getConversation(),
        interview.getAnnotation(),
        interview.getMentions(),
        interview.getCoding(),
        code);
  }

  @Override
  public Terms compute(StagedInterview interview) {
    return new TermCounter(
            stage.get(interview.getConversation(), Conversation.class),
            stage.get(interview.getMentions(), Mentions.class).getMentions(),
            stage.get(interview.getCoding(), Coding.class).getPassages())
        .count(stage.get(interview.getAnnotation(), Annotation.class));
  }

  @Override
  public String noted(StagedInterview interview) {
    return interview.getTerms();
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    return StagedInterview.newBuilder(interview).setTerms(key).build();
  }
}
