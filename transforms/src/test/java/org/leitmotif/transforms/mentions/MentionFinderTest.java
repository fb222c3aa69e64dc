package org.leitmotif.transforms.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Interview;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnAnnotation;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.annotate.FakeAnnotator;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

class MentionFinderTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          "test",
          "1",
          List.of(
              entry("C++", "language", Ambiguity.NONE, List.of(), List.of()),
              entry("Rust", "language", Ambiguity.CASE, List.of(), List.of("cargo")),
              entry("Go", "language", Ambiguity.CONTEXT, List.of(), List.of("goroutine")),
              entry("bindgen", "tool", Ambiguity.NONE, List.of(), List.of()),
              company("Dockyard"),
              entry("Kani", "tool", Ambiguity.NONE, List.of("Connie"), List.of("proof")),
              rare("Hickory DNS", "Hickory", Ambiguity.NONE, "resolver"),
              rare("LogFree", null, Ambiguity.NONE, "logger"),
              rare("Posting", null, Ambiguity.CONTEXT, "http client")));

  private static Entry rare(
      String name, @Nullable String cuedAlias, Ambiguity ambiguity, String cue) {
    List<String> cued = cuedAlias == null ? List.of() : List.of(cuedAlias);
    return new Entry(
        name, "tool", List.of(), cued, List.of(), ambiguity, List.of(cue), List.of(), true, false);
  }

  private static Entry company(String name) {
    List<String> none = List.of();
    return new Entry(name, "tool", none, none, none, Ambiguity.NONE, none, none, false, true);
  }

  private static Entry entry(
      String name, String kind, Ambiguity ambiguity, List<String> misheard, List<String> cues) {
    return new Entry(
        name, kind, List.of(), List.of(), misheard, ambiguity, cues, List.of(), false, false);
  }

  private static List<Mention> find(String speech) {
    return find(speech, new FakeAnnotator().annotate(List.of(speech)));
  }

  private static List<Mention> find(String speech, Annotation annotation) {
    Conversation conversation =
        Conversation.newBuilder()
            .setInterview(interview())
            .setText(speech)
            .setMarkup("plain")
            .setTurns(List.of(turn(speech)))
            .setSpans(
                List.of(
                    TurnSpan.newBuilder()
                        .setStarts(List.of(0))
                        .setEnds(List.of(speech.length()))
                        .build()))
            .setSkipped(List.of())
            .build();
    return new MentionFinder(LEXICON).find(conversation, annotation).getMentions();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we wrote it in C plus plus then|C plus plus|C++|variant",
        "we wrote it in C++ then|C++|C++|exact",
        "so bind gen did that|bind gen|bindgen|variant",
        "all of it is in Rust now|Rust|Rust|exact",
        "a goroutine is cheap in Go|Go|Go|exact",
        "the proof is checked by Connie and bindgen|Connie|Kani|garbled"
      })
  void findsNames(String speech, String surface, String name, String method) {
    assertThat(find(speech))
        .anySatisfy(
            mention -> {
              assertThat(mention.getSurface()).isEqualTo(surface);
              assertThat(mention.getName()).isEqualTo(name);
              assertThat(mention.getMethod()).isEqualTo(method);
              assertThat(speech.substring(mention.getCharStart(), mention.getCharEnd()))
                  .isEqualTo(surface);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we serve names by Hickory DNS now|Hickory DNS",
        "the resolver is Hickory now|Hickory",
        "the table is made of Hickory|",
        "an http client of ours is Posting|Posting",
        "the job Posting went out|",
        "we write to LogFree now|LogFree",
        "that is log free code|"
      })
  void findsRareNamesWhereTheyAreWrittenOrACueIsNear(String speech, @Nullable String name) {
    assertThat(find(speech))
        .extracting(Mention::getSurface)
        .containsExactlyElementsOf(name == null ? List.of() : List.of(name));
  }

  @Test
  void takesTheCueOfOneNameForTheOthersInAnInterview() {
    String cued = "the resolver is Hickory now. ";
    String later = "and so on ".repeat(10) + "and we still have Hickory";
    assertThat(find(cued.repeat(5) + later)).hasSize(6);
    assertThat(find(cued + later)).hasSize(1);
  }

  @Test
  void takesNoCueFromFarAway() {
    String far = "the http client is slow " + "and so on ".repeat(10) + "and we use Posting";
    assertThat(find(far)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "and then we go home",
    "the car has rust on it",
    "my aunt Connie came over",
    "Go ahead"
  })
  void leavesWordsAlone(String speech) {
    assertThat(find(speech)).isEmpty();
  }

  /** What the rules read beside a name may be missing at the borders of a turn. */
  @Test
  void readsNamesAtTheBordersOfTurns() {
    List<String> words =
        List.of(
            "from",
            "at",
            "of",
            "by",
            "for",
            "in",
            "to",
            "the",
            "company",
            "companies",
            "called",
            "like",
            "was",
            "is",
            "it",
            "we",
            "use",
            "used",
            "using",
            "I",
            "my",
            "boss",
            "not",
            "don't",
            "what",
            "-",
            ",",
            ".",
            "?",
            "and",
            "with",
            "a",
            "team",
            "Mr.",
            "Sarah",
            "Conf",
            "Rust",
            "Go",
            "bindgen",
            "Kani",
            "Connie",
            "Hickory",
            "Posting",
            "C++",
            "library",
            "would",
            "be",
            "nice",
            "stopped",
            "moved",
            "bought",
            "because",
            "if",
            "1.16");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder speech = new StringBuilder();
      for (int word = 0; word <= random.nextInt(7); word++) {
        speech.append(word == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
      }
      Annotation annotation = tagged(speech.toString(), random);
      assertThatCode(() -> find(speech.toString(), annotation))
          .as(speech.toString())
          .doesNotThrowAnyException();
    }
  }

  /** Every tag is possible: the tagger knows no better in what it never saw. */
  private static Annotation tagged(String speech, Random random) {
    List<String> tags =
        List.of(
            "NN", "NNS", "NNP", "VB", "VBP", "VBZ", "VBD", "VBG", "VBN", "IN", "TO", "DT", "PRP",
            "PRP$", "JJ", "RB", "CC", "MD", "WP", "WDT", "CD", "POS", ",", ".");
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence sentence :
        new FakeAnnotator().annotate(List.of(speech)).getTurns().get(0).getSentences()) {
      List<Token> tokens =
          sentence.getTokens().stream()
              .map(t -> Token.newBuilder(t).setTag(tags.get(random.nextInt(tags.size()))).build())
              .toList();
      sentences.add(Sentence.newBuilder().setTokens(tokens).build());
    }
    return Annotation.newBuilder()
        .setTurns(List.of(TurnAnnotation.newBuilder().setSentences(sentences).build()))
        .build();
  }

  @Test
  void tellsWhy() {
    assertThat(find("a goroutine is cheap in Go").get(0).getEvidence())
        .contains("cue:goroutine")
        .contains("after:in");
  }

  private static Turn turn(String speech) {
    return Turn.newBuilder()
        .setInterviewId("t")
        .setTurnIndex(0)
        .setRole("participant")
        .setRoleSource("label")
        .setText(speech)
        .setCharStart(0)
        .setCharEnd(speech.length())
        .setLine(1)
        .setBackChannel(false)
        .setFlags("")
        .build();
  }

  private static Interview interview() {
    return Interview.newBuilder()
        .setInterviewId("t")
        .setSource("t.txt")
        .setSourceSha256("")
        .setFormat("")
        .setLanguage("en")
        .setTurns(1)
        .setWords(0)
        .setParticipantWords(0)
        .setWarnings("")
        .build();
  }
}
