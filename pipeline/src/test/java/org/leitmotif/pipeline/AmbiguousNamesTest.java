package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.read.TranscriptReader;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.annotate.AnnotateTurns;
import org.leitmotif.transforms.annotate.CoreNlpAnnotator;
import org.leitmotif.transforms.mentions.ExtractMentions;
import org.leitmotif.transforms.mentions.Lexicon;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.speakers.LearnSpeakers;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;
import org.leitmotif.transforms.turns.NormaliseTurns;

/**
 * Both readings of names that are words as well, with the shipped lexicon and CoreNLP: one sentence
 * an interview, so that nothing else helps.
 */
@Tag("corenlp")
class AmbiguousNamesTest {
  private static Lexicon lexicon;

  @BeforeAll
  static void readLexicon() {
    lexicon = RunConfiguration.of("unused", "unused", null, null, null, null, List.of()).lexicon();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "ambiguous-names.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      emptyValue = "")
  void areReadByTheirContext(String speech, String names) {
    assertThat(mentions(speech))
        .extracting(Mention::getName)
        .containsExactlyElementsOf(listed(names));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "garbled-names.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      emptyValue = "")
  void areHeardWhereOnlyTheyFit(String speech, String garbled) {
    assertThat(mentions(speech))
        .filteredOn(mention -> mention.getMethod().equals("garbled"))
        .extracting(mention -> mention.getSurface() + "=" + mention.getName())
        .containsExactlyElementsOf(listed(garbled));
  }

  private static List<String> listed(String names) {
    return names == null ? List.of() : Arrays.asList(names.split(";"));
  }

  private static List<Mention> mentions(String speech) {
    String question = Character.isUpperCase(speech.charAt(0)) ? "Tell me more." : "tell me more";
    String text = "**Interviewer**\\\n" + question + "\n\n***Participant***\\\n" + speech + "\n";
    MemoryStage stage = new MemoryStage();
    SourceFile source =
        SourceFile.newBuilder().setSource("t.md").setInterviewId("t").setUri("t.md").build();
    Reading reading =
        new TranscriptReader().read(source, "t", text.getBytes(StandardCharsets.UTF_8));
    stage.put("reading", reading);
    StagedInterview interview =
        StagedInterview.newBuilder().setInterviewId("t").setReading("reading").setMember(0).build();
    for (Step<?> step :
        List.of(
            LearnSpeakers.of(stage, "t", InterviewManifest.NONE),
            NormaliseTurns.of(stage, "t", InterviewManifest.NONE),
            AnnotateTurns.of(stage, new CoreNlpAnnotator()))) {
      interview = staged(stage, step, interview);
    }
    Mentions found = ExtractMentions.of(stage, "t", lexicon).compute(interview);
    return found.getMentions();
  }

  private static <T extends SpecificRecord> StagedInterview staged(
      Stage stage, Step<T> step, StagedInterview interview) {
    stage.put(step.kind(), step.compute(interview));
    return step.note(interview, step.kind());
  }
}
