package org.leitmotif.transforms.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Segment;
import org.leitmotif.schemas.Speaker;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.Transcript;

class SpeakerLearnerTest {
  /** A transcript of lines {@code label|text}; plain labels. */
  private static Transcript transcript(String form, String... lines) {
    StringBuilder text = new StringBuilder();
    List<Segment> segments = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\\|", 2);
      int start = text.length();
      text.append(parts[0]).append(": ");
      segments.add(
          Segment.newBuilder()
              .setLabelStart(start)
              .setCharStart(text.length())
              .setCharEnd(text.length() + parts[1].length())
              .setLabel(parts[0])
              .setLabelForm(form)
              .build());
      text.append(parts[1]).append('\n');
    }
    return Transcript.newBuilder()
        .setInterviewId("t")
        .setSource("t.txt")
        .setSourceSha256("")
        .setFormat("")
        .setText(text.toString())
        .setMarkup("plain")
        .setSegments(segments)
        .setWarnings(List.of())
        .build();
  }

  @Test
  void believesRolesAtOnceAndProseNever() {
    Speakers speakers =
        new SpeakerLearner()
            .learn(
                transcript(
                    "plain", "Interviewer|Why?", "P3|Because.", "In January|we began", "P3|So."));
    assertThat(speakers.getSpeakers())
        .extracting(Speaker::getName, Speaker::getRole, Speaker::getRoleSource)
        .containsExactly(
            tuple("Interviewer", "interviewer", "label"), tuple("P3", "participant", "label"));
    assertThat(speakers.getProseLabels()).containsExactly(2);
  }

  @Test
  void infersTheInterviewerOnlyOnStrongEvidence() {
    Speakers clear =
        new SpeakerLearner()
            .learn(
                transcript(
                    "bold",
                    "Ann Lee|Why? How? When?",
                    "Bo|I said so because it was long enough",
                    "Ann Lee|And where? Who?",
                    "Bo|There, where all of us were at that time"));
    assertThat(clear.getSpeakers())
        .extracting(Speaker::getName, Speaker::getRole, Speaker::getRoleSource)
        .containsExactly(
            tuple("Ann Lee", "interviewer", "inferred"), tuple("Bo", "participant", "inferred"));
    Speakers unclear =
        new SpeakerLearner().learn(transcript("bold", "Ann Lee|Why?", "Bo|Why not?"));
    assertThat(unclear.getSpeakers())
        .extracting(Speaker::getRole, Speaker::getRoleSource)
        .containsOnly(tuple("other", "none"));
  }

  @Test
  void warnsWhereNobodyIsNamed() {
    Speakers speakers =
        new SpeakerLearner().learn(transcript("plain", "In January|we began", "Later|we did not"));
    assertThat(speakers.getSpeakers()).isEmpty();
    assertThat(speakers.getWarnings()).containsExactly("no_speakers");
  }
}
