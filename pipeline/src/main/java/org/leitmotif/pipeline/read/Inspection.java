package org.leitmotif.pipeline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.Transcript;
import org.leitmotif.transforms.speakers.InterviewFacts;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.speakers.SpeakerLearner;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.turns.TurnNormaliser;

/**
 * What a run would make of one file up to its turns, for people to look at: the same classes, no
 * Beam, no stage.
 *
 * @param interviews the interviews of the file, in its order
 */
public record Inspection(Reading reading, List<Read> interviews) {

  /** An interview of the file. */
  public record Read(Transcript transcript, Speakers speakers, Conversation conversation) {}

  /** Reads bytes. */
  public static Inspection of(SourceFile source, byte[] bytes, InterviewManifest manifest) {
    Reading reading = new TranscriptReader().read(source, StageKeys.hash(bytes), bytes);
    List<Read> interviews = new ArrayList<>();
    for (Transcript transcript : reading.getTranscripts()) {
      InterviewFacts facts = manifest.facts(transcript.getInterviewId());
      Speakers speakers = new SpeakerLearner(facts).learn(transcript);
      interviews.add(
          new Read(
              transcript,
              speakers,
              new TurnNormaliser(transcript, speakers, facts).conversation()));
    }
    return new Inspection(reading, interviews);
  }

  /**
   * Reads a listed file.
   *
   * @throws IOException where it cannot be opened
   */
  public static Inspection of(SourceFile source, InterviewManifest manifest) throws IOException {
    byte[] bytes = Sources.bytes(source.getUri(), ReadTranscripts.MOST_BYTES);
    if (bytes == null) {
      throw new IOException("larger than a transcript can be");
    }
    return of(source, bytes, manifest);
  }
}
