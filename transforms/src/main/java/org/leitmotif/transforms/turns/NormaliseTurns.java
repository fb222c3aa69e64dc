package org.leitmotif.transforms.turns;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.provenance.Provenance;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.stage.Step;

/**
 * Makes turns of what a reader found: needs an interview's Reading and Speakers, stages its
 * Conversation.
 */
public final class NormaliseTurns implements Step<Conversation> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;

  private final InterviewManifest manifest;

  private NormaliseTurns(Stage stage, String code, InterviewManifest manifest) {
    this.stage = stage;
    this.code = code;
    this.manifest = manifest;
  }

  /**
   * The step over a stage; the fingerprint of the code makes its results new with a new program.
   */
  public static NormaliseTurns of(Stage stage, String code, InterviewManifest manifest) {
    return new NormaliseTurns(stage, code, manifest);
  }

  @Override
  public String kind() {
    return "conversation";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    List<String> parts = new ArrayList<>();
    parts.add(interview.getReading());
    parts.add(Integer.toString(interview.getMember()));
    parts.add(interview.getSpeakers());
    parts.add(code);
    parts.addAll(manifest.facts(interview.getInterviewId()).fingerprint());
    return parts;
  }

  @Override
  public Conversation compute(StagedInterview interview) {
    Reading reading = stage.get(interview.getReading(), Reading.class);
    Conversation conversation =
        new TurnNormaliser(
                reading.getTranscripts().get(interview.getMember()),
                stage.get(interview.getSpeakers(), Speakers.class),
                manifest.facts(interview.getInterviewId()))
            .conversation();
    new Provenance(conversation).checkTurns();
    return conversation;
  }

  @Override
  public String noted(StagedInterview interview) {
    return interview.getConversation();
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    Conversation conversation = stage.get(key, Conversation.class);
    String warnings = conversation.getInterview().getWarnings();
    return StagedInterview.newBuilder(interview)
        .setConversation(key)
        .setWords(StageKeys.hash(conversation.getTurns().stream().map(Turn::getText).toList()))
        .setWarnings(warnings.isEmpty() ? List.of() : List.of(warnings.split(";")))
        .build();
  }
}
