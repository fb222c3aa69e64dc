package org.leitmotif.transforms.speakers;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;

/** Learns who speaks in an interview: needs its Reading, stages its Speakers. */
public final class LearnSpeakers implements Step<Speakers> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;

  private final InterviewManifest manifest;

  private LearnSpeakers(Stage stage, String code, InterviewManifest manifest) {
    this.stage = stage;
    this.code = code;
    this.manifest = manifest;
  }

  /**
   * The step over a stage; the fingerprint of the code makes its results new with a new program.
   */
  public static LearnSpeakers of(Stage stage, String code, InterviewManifest manifest) {
    return new LearnSpeakers(stage, code, manifest);
  }

  @Override
  public String kind() {
    return "speakers";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    List<String> parts = new ArrayList<>();
    parts.add(interview.getReading());
    parts.add(Integer.toString(interview.getMember()));
    parts.add(code);
    parts.addAll(manifest.facts(interview.getInterviewId()).fingerprint());
    return parts;
  }

  @Override
  public Speakers compute(StagedInterview interview) {
    Reading reading = stage.get(interview.getReading(), Reading.class);
    return new SpeakerLearner(manifest.facts(interview.getInterviewId()))
        .learn(reading.getTranscripts().get(interview.getMember()));
  }

  @Override
  public String noted(StagedInterview interview) {
    return interview.getSpeakers();
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    return StagedInterview.newBuilder(interview).setSpeakers(key).build();
  }
}
