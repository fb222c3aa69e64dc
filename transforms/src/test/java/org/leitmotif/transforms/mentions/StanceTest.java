package org.leitmotif.transforms.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    assertThat(stance(speech, false)).isEqualTo(stance);
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
    assertThat(stance(speech, false)).isEqualTo(stance);
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
    assertThat(stance(speech, false)).isEqualTo(stance);
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
    assertThat(stance(speech, false)).isEqualTo(stance);
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
    assertThat(stance(speech, true)).isEqualTo(stance);
    assertThat(stance(speech, false)).isEqualTo("named");
  }

  @Test
  void aQuestionAsksWhatYouUse() {
    assertThat(Answer.isAsked(turn("what/WP tools/NNS/tool do/VBP you/PRP use/VB ?/."))).isTrue();
    assertThat(Answer.isAsked(turn("what/WP is/VBZ/be it/PRP ?/."))).isFalse();
    assertThat(Answer.isAsked(turn("I see/VBP ./."))).isFalse();
  }

  private static String stance(String speech, boolean asked) {
    SpokenTurn turn = turn(speech);
    int name = 0;
    while (!turn.word(name).equals("rust")) {
      name++;
    }
    return Stance.of(turn, name, name, asked);
  }

  private static SpokenTurn turn(String speech) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (String spoken : speech.split(" ")) {
      String[] parts = spoken.split("/");
      int start = text.length();
      text.append(parts[0]).append(' ');
      String tag = parts.length > 1 ? parts[1] : parts[0].equals("Rust") ? "NNP" : "PRP";
      tokens.add(
          Token.newBuilder()
              .setStart(start)
              .setEnd(start + parts[0].length())
              .setLemma(parts.length > 2 ? parts[2] : parts[0])
              .setTag(tag)
              .build());
    }
    return new SpokenTurn(
        text.toString(),
        TurnAnnotation.newBuilder()
            .setSentences(List.of(Sentence.newBuilder().setTokens(tokens).build()))
            .build(),
        new WordForms(new NameIndex(Map.of())));
  }
}
