package org.leitmotif.transforms.turns;

import java.util.List;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;

/**
 * Makes turns of what a reader found: needs an interview's Reading and Speakers, stages its
 * Conversation.
 */
public final class NormaliseTurns implements Step<Conversation> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;

  private NormaliseTurns(Stage stage, String code) {
    this.stage = stage;
    this.code = code;
  }

  /**
   * The step over a stage; the fingerprint of the code makes its results new with a new program.
   */
  public static NormaliseTurns of(Stage stage, String code) {
    return new NormaliseTurns(stage, code);
  }

  @Override
  public String kind() {
    return "conversation";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    return List.of(
        interview.getReading(),
        Integer.toString(interview.getMember()),
        interview.getSpeakers(),
        code);
  }

  @Override
  public Conversation compute(StagedInterview interview) {
    Reading reading = stage.get(interview.getReading(), Reading.class);
    return new TurnNormaliser(
            reading.getTranscripts().get(interview.getMember()),
            stage.get(interview.getSpeakers(), Speakers.class))
        .conversation();
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    return StagedInterview.newBuilder(interview).setConversation(key).build();
  }
}
