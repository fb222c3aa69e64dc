package org.leitmotif.transforms.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.TurnAnnotation;

/** Sentences as CoreNLP tags them: word/tag, or word/tag/lemma; the name is Rust. */
class StanceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "So we use/VBP mostly/RB Rust there/RB|uses",
        "we use/VBP Python/NNP ,/, Go/NNP and/CC Rust|uses",
        "I 've/VBP/have been/VBN/be writing/VBG/write a/DT lot/NN of/IN Rust|uses",
        "we wrote/VBD/write it/PRP in/IN Rust|used_before",
        "we switched/VBD/switch to/TO Rust|uses",
        "we switched/VBD/switch from/IN Rust|used_before",
        "we used/VBD/use to/TO write/VB Rust|used_before",
        "we stopped/VBD/stop using/VBG/use Rust|used_before",
        "we replaced/VBD/replace Rust with/IN Go/NNP|used_before",
        "I come/VBP from/IN Rust|used_before",
        "when/WRB we started/VBD/start using/VBG/use Rust|uses",
        "I 've/VBP/have used/VBN/use Rust|used_before",
        "I ’ve/VBP/have used/VBN/use Rust|used_before",
        "we feed/VBP it/PRP to/TO Rust|uses",
        "I heard/VBD/hear about/IN Rust|named",
        "we shape/VBP the/DT future/NN of/IN Rust|named",
        "it/PRP lets/VBZ/let me/PRP use/VB Rust|uses",
        "our/PRP$ tooling/NN which/WDT is/VBZ/be written/VBN/write in/IN Rust|uses",
        "the/DT compiler/NN is/VBZ/be written/VBN/write in/IN Rust|named",
        "it/PRP helps/VBZ/help by/IN running/VBG/run Rust on/IN our/PRP$ tests/NNS|uses",
        "And/CC also/RB use/VBP Rust|uses",
        "Recently/RB started/VBD/start using/VBG/use Rust|uses",
        "we went/VBD/go with/IN Rust|uses",
        "we 've/VBP/have got/VBN/get a/DT Rust library/NN|uses",
      })
  void isReadOffTheVerb(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we do/VBP n't/RB use/VB Rust|not_used",
        "I have/VBP n't/RB tried/VBN/try Rust|not_used",
        "I 've/VBP/have never/RB heard/VBN/hear of/IN Rust|not_used",
        "I 'm/VBP/be not/RB familiar/JJ with/IN Rust|not_used",
        "we do/VBP n't/RB do/VB that/DT in/IN Rust|named",
        "I do/VBP n't/RB think/VB we have/VBP any/DT Rust|not_used",
        "I do/VBP n't/RB trust/VB Rust|rejects",
        "we avoid/VBP Rust|rejects",
        "I 'm/VBP/be not/RB going/VBG/go to/TO use/VB Rust|rejects",
        "I would/MD love/VB to/TO use/VB Rust|wants",
        "I want/VBP to/TO write/VB it/PRP in/IN Rust|wants",
        "it/PRP would/MD be/VB nice/JJ to/TO have/VB it/PRP in/IN Rust|wants",
        "we would/MD have/VB used/VBN/use Rust|named",
        "I 've/VBP/have been/VBN/be thinking/VBG/think of/IN using/VBG/use Rust|wants",
        "I have/VBP n't/RB hit/VBN/hit that/DT problem/NN using/VBG/use Rust|named",
      })
  void isTurnedByNegationAndWishes(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "they/PRP use/VBP Rust|named",
        "if/IN you/PRP use/VBP Rust|named",
        "if/IN we use/VBP Rust|named",
        "do/VBP you/PRP use/VB Rust ?/.|named",
        "why/WRB ca/MD n't/RB I do/VB this/DT in/IN Rust ?/.|named",
        "they/PRP say/VBP ,/, oh/UH ,/, I use/VBP Rust|named",
        "he was/VBD/be like/IN ,/, no/UH ,/, I use/VBP Rust|named",
        "he said/VBD/say \u201c/`` I use/VBP Rust|named",
        "can/MD we use/VB Rust|named",
        "our/PRP$ customers/NNS/customer use/VBP Rust|named",
        "I believe/VBP parts/NNS of/IN it/PRP used/VBD/use Rust|named",
        "I think/VBP the/DT kernel/NN is/VBZ/be written/VBN/write in/IN Rust|named",
        "we chose/VBD/choose Go/NNP over/IN Rust|named",
        "we use/VBP it/PRP and/CC Rust is/VBZ/be fast/JJ|named",
        "we use/VBP this/DT ,/, not/RB Rust|named",
        "we use/VBP your/PRP$ Rust|named",
        "we use/VBP the/DT Rust community/NN|named",
        "I think/VBP it/PRP generates/VBZ/generate Rust|named",
        "Rust is/VBZ/be a/DT language/NN|named",
      })
  void isNotTakenFromOthers(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "our/PRP$ Rust code/NN is/VBZ/be small/JJ|uses",
        "my/PRP$ Rust code/NN was/VBD/be slow/JJ|used_before",
        "Rust is/VBZ/be the/DT best/JJS one/CD I 've/VBP/have used/VBN/use|used_before",
        "I was/VBD/be a/DT Rust developer/NN|used_before",
        "we hired/VBD/hire Rust developers/NNS/developer|named",
        "my/PRP$ tool/NN of/IN choice/NN is/VBZ/be Rust|uses",
        "the/DT issues/NNS/issue that/WDT I 've/VBP/have had/VBN/have with/IN Rust|uses",
        "I have/VBP no/DT experience/NN with/IN Rust|not_used",
        "the/DT kind/NN of/IN Rust that/WDT we write/VBP|uses",
        "In/IN Rust ,/, we write/VBP tests/NNS|uses",
        "Rust ,/, we write/VBP|uses",
        "It/PRP is/VBZ/be Rust ,/, I write/VBP tests/NNS|named",
      })
  void isReadOffTheNounsAndWhatFollows(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mostly/RB Rust|uses",
        "No/UH/no ,/, not/RB Rust|named",
        "Rust is/VBZ/be fine/JJ|named",
      })
  void isReadOffTheAnswer(String speech, String stance) {
    assertThat(stance(speech, "what/WP tools/NNS/tool do/VBP you/PRP use/VB ?/."))
        .isEqualTo(stance);
    assertThat(stance(speech)).isEqualTo("named");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You/PRP said/VBD/say you/PRP use/VBP Rust ./.|Rust is/VBZ/be fine/JJ|uses",
        "Do/VBP you/PRP use/VB Rust ?/.|Yes/UH ,/, Rust is/VBZ/be fine/JJ|uses",
        "Do/VBP you/PRP use/VB Rust ?/.|Rust is/VBZ/be fine/JJ|named",
        "When/WRB you/PRP use/VBP Rust ./.|Rust is/VBZ/be fine/JJ|named",
        "They/PRP use/VBP Rust ./.|Rust is/VBZ/be fine/JJ|named",
        "You/PRP use/VBP Go/NNP ./.|Rust is/VBZ/be fine/JJ|named",
        "You/PRP use/VBP Rust ./.|I agree/VBP ./. // So/RB ./. // Rust is/VBZ/be fine/JJ|named",
      })
  void isReadOffWhatTheQuestionPresumes(String question, String speech, String stance) {
    assertThat(stance(speech, question)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rust is/VBZ/be slow/JJ ./. // We/PRP use/VBP it/PRP daily/RB|uses",
        "Rust is/VBZ/be slow/JJ ./. // We/PRP avoid/VBP it/PRP|rejects",
        "Rust is/VBZ/be slow/JJ ./. // I tried/VBD/try it/PRP|used_before",
        "Rust is/VBZ/be slow/JJ ./. // I never/RB tried/VBD/try it/PRP|not_used",
        "Rust is/VBZ/be slow/JJ ./. // We/PRP do/VBP it/PRP at/IN night/NN|named",
        "Rust is/VBZ/be slow/JJ ./. // Go/NNP is/VBZ/be fast/JJ and/CC we use/VBP it/PRP|named",
        "Rust is/VBZ/be slow/JJ ./. // They/PRP use/VBP it/PRP daily/RB|named",
        "Rust is/VBZ/be slow/JJ ./. // I see/VBP ./. // We/PRP use/VBP it/PRP|named",
        "Rust ,/, it/PRP is/VBZ/be what/WP we use/VBP ,/, is/VBZ/be slow/JJ|uses",
        "Is/VBZ/be Rust slow/JJ ?/. // We/PRP use/VBP it/PRP|named",
      })
  void isReadOffAPronounNearIt(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rust is/VBZ/be slow/JJ ./. // We/PRP use/VBP Rust daily/RB|uses",
        "Rust is/VBZ/be slow/JJ ./. // We/PRP used/VBD/use Rust once/RB|used_before",
        "Rust is/VBZ/be slow/JJ ./. // We/PRP used/VBD/use Rust ,/, we use/VBP Rust|uses",
        "Rust is/VBZ/be slow/JJ ./. // We/PRP like/VBP Rust|named",
        "Rust is/VBZ/be slow/JJ ./. // We/PRP want/VBP to/TO use/VB Rust|named",
        "Rust is/VBZ/be slow/JJ ./. // We/PRP use/VBP rust/NN remover/NN|named",
      })
  void isReadOffTheSameNameNearIt(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rust helps/VBZ/help us find/VB bugs/NNS|uses",
        "Rust saved/VBD/save us a/DT week/NN|used_before",
        "Rust helps/VBZ/help them find/VB bugs/NNS|named",
        "what/WP we use/VBP is/VBZ/be mostly/RB Rust|uses",
        "the/DT tool/NN I ran/VBD/run was/VBD/be Rust|used_before",
        "we use/VBP a/DT tool/NN called/VBN/call Rust|uses",
        "I 'm/VBP/be a/DT Rust maintainer/NN|uses",
        "I 've/VBP/have been/VBN/be a/DT Rust developer/NN|uses",
        "I used/VBD/use to/TO be/VB a/DT Rust developer/NN|used_before",
        "I 'm/VBP/be not/RB a/DT Rust developer/NN|not_used",
        "my/PRP$ Rust question/NN is/VBZ/be short/JJ|named",
        "we offer/VBP a/DT Rust type/NN service/NN|named",
        "I work/VBP on/IN the/DT Rust team/NN|uses",
        "we met/VBD/meet the/DT Rust team/NN|named",
        "I teach/VBP a/DT Rust course/NN|uses",
        "for/IN us it/PRP is/VBZ/be mostly/RB Rust|uses",
        "in/IN our/PRP$ case/NN it/PRP 's/VBZ/be Rust|uses",
        "for/IN them it/PRP is/VBZ/be mostly/RB Rust|named",
        "our/PRP$ use/NN of/IN Rust is/VBZ/be wide/JJ|uses",
        "we are/VBP/be on/IN Rust|uses",
        "I was/VBD/be busy/JJ with/IN Rust|named",
      })
  void isReadOffWhatOneIsAndHas(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we wrote/VBD/write a/DT port/NN and/CC then/RB tested/VBD/test Rust|used_before",
        "they/PRP wrote/VBD/write one/CD and/CC then/RB tested/VBD/test Rust|named",
        "we run/VBP an/DT instance/NN of/IN Rust|uses",
        "we run/VBP a/DT meetup/NN for/IN Rust|named",
        "we write/VBP a/DT library/NN for/IN Rust|uses",
        "we use/VBP A/NNP ,/, B/NNP ,/, C/NNP ,/, D/NNP ,/, E/NNP ,/, F/NNP and/CC Rust|uses",
        "we moved/VBD/move from/IN Go/NNP and/CC Rust to/TO C/NNP|used_before",
        "we could/MD use/VB Rust|named",
        "we stopped/VBD/stop naming/VBG/name Rust|named",
        "we want/VBP Rust to/TO win/VB|named",
        "my/PRP$ uncle/NN likes/VBZ/like Rust|named",
        "we pictured/VBD/picture Rust|named",
        "we compared/VBD/compare it/PRP with/IN Rust|named",
        "we call/VBP it/PRP Rust|named",
        "we went/VBD/go with/IN plain/JJ Rust|uses",
        "I see/VBP people/NNS using/VBG/use Rust|named",
        "I spent/VBD/spend a/DT year/NN writing/VBG/write Rust|used_before",
        "code/NN I saw/VBD/see being/VBG/be written/VBN/write in/IN Rust|named",
        "we had/VBD/have Rust on/IN the/DT show/NN|named",
        "say/VB I use/VBP Rust|named",
        "my/PRP$ teacher/NN uses/VBZ/use Rust|named",
        "I stuck/VBD/stick with/IN Rust|used_before",
        "I 've/VBP/have stuck/VBN/stick with/IN Rust|uses",
        "I 've/VBP/have used/VBN/use Rust once/RB a/DT week/NN|uses",
        "I do/VBP n't/RB use/VB Rust because/IN it/PRP is/VBZ/be new/JJ|uses",
        "I would/MD use/VB Rust for/IN that/DT|named",
        "I 'm/VBP/be gonna/VBG write/VB a/DT book/NN about/IN Rust|named",
        "we use/VBP Go/NNP instead/RB of/IN using/VBG/use Rust|named",
        "I ca/MD n't/RB push/VB the/DT build/NN through/IN Rust|named",
      })
  void isToldByVerbsOfWorkingWithIt(String speech, String stance) {
    assertThat(stance(speech)).isEqualTo(stance);
  }

  @Test
  void aPronounIsWhatWasNamedLast() {
    String speech = "there/EX is/VBZ/be rust/NN and/CC zig/NN ./. // we/PRP use/VBP it/PRP ./.";
    SpokenTurn turn = turn(speech);
    assertThat(Stance.of(turn, 2, 2, turn.size(), null)).isEqualTo(Stance.USES);
    assertThat(Stance.of(turn, 2, 2, 4, null)).isEqualTo(Stance.NAMED);
  }

  @Test
  void aQuestionAsksWhatYouUse() {
    assertThat(Answer.isAsked(turn("what/WP tools/NNS/tool do/VBP you/PRP use/VB ?/."))).isTrue();
    assertThat(Answer.isAsked(turn("what/WP is/VBZ/be it/PRP ?/."))).isFalse();
    assertThat(Answer.isAsked(turn("I see/VBP ./."))).isFalse();
  }

  private static String stance(String speech) {
    return stance(speech, null);
  }

  private static String stance(String speech, @Nullable String question) {
    SpokenTurn turn = turn(speech);
    int name = 0;
    while (!turn.word(name).equals("rust")) {
      name++;
    }
    return Stance.of(turn, name, name, turn.size(), question == null ? null : turn(question));
  }

  /** A turn of sentences between "//". */
  private static SpokenTurn turn(String speech) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String sentence : speech.split(" // ")) {
      List<Token> tokens = new ArrayList<>();
      for (String spoken : sentence.split(" ")) {
        tokens.add(token(spoken.split("/"), text));
      }
      sentences.add(Sentence.newBuilder().setTokens(tokens).build());
    }
    return new SpokenTurn(
        text.toString(),
        TurnAnnotation.newBuilder().setSentences(sentences).build(),
        new WordForms(new NameIndex(Map.of())));
  }

  private static Token token(String[] parts, StringBuilder text) {
    int start = text.length();
    text.append(parts[0]).append(' ');
    String tag = parts.length > 1 ? parts[1] : parts[0].equals("Rust") ? "NNP" : "PRP";
    return Token.newBuilder()
        .setStart(start)
        .setEnd(start + parts[0].length())
        .setLemma(parts.length > 2 ? parts[2] : parts[0])
        .setTag(tag)
        .build();
  }
}
