package org.leitmotif.pipeline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.transforms.speakers.InterviewFacts;
import org.leitmotif.transforms.speakers.InterviewManifest;

class ManifestFileTest {
  private static InterviewManifest read(String text) {
    return ManifestFile.read("list.csv", text.getBytes(UTF_8));
  }

  @Test
  void laterRowsAndExactNamesAddToGlobs() {
    InterviewManifest manifest =
        read(
            """
            \ufeffinterview;participant;date;site;speaker;role;words
            wave-2/*;;;north;Ann Berg;interviewer;120
            wave-2/P07.vtt;Rose;2021-05-03;;Leo;Participant;
            wave-2/P08.vtt;Rose;2022-05-03;south;;;
            """
                .replace("\n", "\r\n"));
    InterviewFacts facts = manifest.facts("wave-2/P07");
    assertThat(facts.participant()).isEqualTo("Rose");
    assertThat(facts.date()).isEqualTo("2021-05-03");
    assertThat(facts.attributesJson()).isEqualTo("{\"site\": \"north\"}");
    assertThat(facts.roles()).isEqualTo(Map.of("ann berg", "interviewer", "leo", "participant"));
    assertThat(manifest.facts("wave-2/P08").attributes()).isEqualTo(Map.of("site", "south"));
    assertThat(manifest.facts("wave-2/P08").participant()).isEqualTo("Rose");
    assertThat(manifest.facts("wave-1/P07")).isEqualTo(InterviewFacts.NONE);
    assertThat(manifest.facts("wave-2/P07#Ann").participant()).isEqualTo("Rose");
  }

  @Test
  void factsChangeTheFingerprintOfTheirInterviewOnly() {
    InterviewManifest before = read("interview,participant\nP01,Rose\nP02,Elm\n");
    InterviewManifest after = read("interview,participant\nP01,Rose\nP02,Oak\n");
    assertThat(after.facts("P01").fingerprint()).isEqualTo(before.facts("P01").fingerprint());
    assertThat(after.facts("P02").fingerprint()).isNotEqualTo(before.facts("P02").fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,role\\nP01,x|list.csv:1: column \"interview\" is missing",
        "interview,speaker\\nP01,x|list.csv:1: columns \"speaker\" and \"role\" need each other",
        "interview,speaker,role\\nP01,Ann,boss|list.csv:2: role \"boss\" is not one of",
        "interview,speaker,role\\nP01,,other|list.csv:2: a role without a speaker",
        "interview,speaker,role\\nP01,A,other\\nP01,A,other|list.csv:3: speaker \"A\" is in line 2",
        "interview,date\\n,2020|list.csv:2: \"interview\" is empty",
        "interview\\nP01,2020|list.csv:2: has 2 values, the header 1",
      })
  void tellsFileLineAndValueOfAnError(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }
}
