package org.leitmotif.transforms.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.NameCandidate;
import org.leitmotif.schemas.UnknownName;
import org.leitmotif.transforms.annotate.FakeAnnotator;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

class NameCandidatesTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          "test",
          "1",
          List.of(
              new Entry(
                  "Docker",
                  "tool",
                  List.of(),
                  List.of(),
                  List.of(),
                  Ambiguity.NONE,
                  List.of(),
                  List.of("devops"),
                  false,
                  false)));

  private static List<UnknownName> unknown(String speech, String... speakers) {
    var annotation = new FakeAnnotator().annotate(List.of(speech));
    SpokenTurn turn =
        new SpokenTurn(speech, annotation.getTurns().get(0), new WordForms(LEXICON.names()));
    List<Candidate> chosen =
        new MentionFinder(LEXICON)
            .weighed(List.of(turn), Set.of()).stream().filter(Calibration::isMention).toList();
    return new UnknownNames(LEXICON, List.of(turn), true, Set.of(speakers), chosen)
        .find((t, first, last) -> new int[] {turn.token(first).getStart(), 0});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "there is a crate called slotmap for it|slotmap|CALLED=1|library",
        "we use foonix to fuzz it|foonix|USE=1|tool",
        "the Foonix library is small|foonix|NOUN=1|library",
        "we write in Foonix now|foonix|WRITTEN=1|language",
        "we had Docker and Foonix there|foonix|LIST=1|tool",
        "we were at a conference called Foonix|foonix|CALLED_OTHER=1|tool",
        "we want to migrate to Foonix|foonix|SWITCH=1|tool"
      })
  void aPlaceSaysWhatANameMayBe(String speech, String key, String sign, String kind) {
    assertThat(unknown(speech))
        .filteredOn(name -> name.getKey().equals(key))
        .singleElement()
        .satisfies(name -> assertThat(name.getSigns().split(";")).contains(sign))
        .satisfies(name -> assertThat(name.getKind()).isEqualTo(kind));
  }

  @Test
  void knownNamesAndSpeakersAreNotUnknown() {
    assertThat(unknown("we use Docker and docker with Zork", "zork"))
        .noneMatch(name -> List.of("docker", "zork").contains(name.getKey()));
  }

  @Test
  void theLikeliestComesFirst() {
    NameCandidates candidates = new NameCandidates();
    candidates.add("a", mentions(List.of("ada"), name("foonix", "Foonix", "USE=1;CAPITAL=1")));
    candidates.add(
        "b",
        mentions(
            List.of(),
            name("barnix", "BarNix", "CALLED=1;LIST=1;CAPITAL=1"),
            name("foonix", "Foonix", "USE=1;CAPITAL=1"),
            name("ada", "Ada", "USE=1;LIST=1;CAPITAL=1"),
            name("zurich", "Brazil", "USE=1;CAPITAL=1")));
    List<NameCandidate> rows = candidates.rows();
    assertThat(rows).extracting(NameCandidate::getName).containsExactly("BarNix", "Foonix");
    assertThat(rows).extracting(NameCandidate::getRank).containsExactly(1, 2);
    assertThat(rows).extracting(NameCandidate::getPatterns).containsExactly("called;list", "use");
    assertThat(rows.get(1).getInterviews()).isEqualTo(2);
    assertThat(rows.get(1).getExampleInterviewId()).isEqualTo("a");
    assertThat(rows.get(0).getEntry()).isEqualTo("{\"name\": \"BarNix\", \"kind\": \"tool\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "RefCell,CODE",
    "usize,PRIMITIVE",
    "SHA1,ACRONYM",
    "GopherCon,EVENT",
    "left-pad,HYPHEN",
    "chart.js,PACKAGE",
    "Brazil,PLACE"
  })
  void theSpellingSays(String name, String sign) {
    assertThat(NameOdds.spelling(name)).contains(NameSign.valueOf(sign));
  }

  private static Mentions mentions(List<String> speakers, UnknownName... names) {
    return Mentions.newBuilder()
        .setMentions(List.of())
        .setUnknown(List.of(names))
        .setSpeakers(speakers)
        .build();
  }

  private static UnknownName name(String key, String name, String signs) {
    return UnknownName.newBuilder()
        .setKey(key)
        .setName(name)
        .setCount(1)
        .setSigns(signs)
        .setSupported(true)
        .setStrength(1)
        .setKind("tool")
        .setNearest("")
        .setCharStart(0)
        .setCharEnd(6)
        .setSentence("we use it")
        .build();
  }
}
