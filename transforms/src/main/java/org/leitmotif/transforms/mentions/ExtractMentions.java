package org.leitmotif.transforms.mentions;

import java.util.List;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.provenance.Provenance;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;

/**
 * Finds the languages, tools and libraries an interview mentions: needs its Conversation and
 * Annotation, stages its Mentions.
 */
public final class ExtractMentions implements Step<Mentions> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;
  private final Shared<Lexicon> lexicon;

  private ExtractMentions(Stage stage, String code, Lexicon lexicon) {
    this.stage = stage;
    this.code = code;
    this.lexicon = Shared.of(Lexicon.class, lexicon.fingerprint(), lexicon);
  }

  /**
   * The step over a stage; the fingerprint of the code makes its results new with a new program.
   */
  public static ExtractMentions of(Stage stage, String code, Lexicon lexicon) {
    return new ExtractMentions(stage, code, lexicon);
  }

  @Override
  public String kind() {
    return "mentions";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    return List.of(
        interview.getConversation(), interview.getAnnotation(), lexicon.get().fingerprint(), code);
  }

  @Override
  public Mentions compute(StagedInterview interview) {
    Conversation conversation = stage.get(interview.getConversation(), Conversation.class);
    Mentions mentions =
        new MentionFinder(lexicon.get())
            .find(conversation, stage.get(interview.getAnnotation(), Annotation.class));
    mentions.getMentions().forEach(new Provenance(conversation)::check);
    return mentions;
  }

  @Override
  public String noted(StagedInterview interview) {
    return interview.getMentions();
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    return StagedInterview.newBuilder(interview).setMentions(key).build();
  }
}
