package org.leitmotif.transforms.themes;

import java.util.List;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;

/**
 * Assigns a codebook's themes to passages of an interview: needs its Conversation, Annotation and
 * Mentions, stages its Coding.
 */
public final class AssignThemes implements Step<Coding> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;
  private final Shared<Codebook> codebook;

  private AssignThemes(Stage stage, String code, Codebook codebook) {
    this.stage = stage;
    this.code = code;
    this.codebook = Shared.of(Codebook.class, codebook.fingerprint(), codebook);
  }

  /**
   * The step over a stage; the fingerprint of the code makes its results new with a new program.
   */
  public static AssignThemes of(Stage stage, String code, Codebook codebook) {
    return new AssignThemes(stage, code, codebook);
  }

  @Override
  public String kind() {
    return "coding";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    return List.of(
        interview.getConversation(),
        interview.getAnnotation(),
        interview.getMentions(),
        codebook.get().fingerprint(),
        code);
  }

  @Override
  public Coding compute(StagedInterview interview) {
    return new ThemeAssigner(codebook.get())
        .assign(
            stage.get(interview.getConversation(), Conversation.class),
            stage.get(interview.getAnnotation(), Annotation.class),
            stage.get(interview.getMentions(), Mentions.class).getMentions());
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    return StagedInterview.newBuilder(interview).setCoding(key).build();
  }
}
