package org.leitmotif.transforms.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.transforms.annotate.FakeAnnotator;

class StanceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "so we use mostly Rust there|uses",
        "we never use Rust|not_used",
        "do you use Rust ?|named",
        "they use Rust|named",
        "if we use Rust|named",
        "I might use Rust|wants",
        "Rust is a language|named",
        "we used to write Rust|used_before",
        "it would be nice to have it in Rust|wants",
        "we never write Rust|not_used",
        "our Rust code is small|uses",
        "why would you use Rust ?|named"
      })
  void isReadOffTheVerb(String speech, String stance) {
    SpokenTurn turn =
        new SpokenTurn(
            speech,
            new FakeAnnotator().annotate(List.of(speech)).getTurns().get(0),
            new WordForms(new NameIndex(Map.of())));
    int name = 0;
    while (!turn.word(name).equals("rust")) {
      name++;
    }
    assertThat(Stance.of(turn, name, name)).isEqualTo(stance);
  }
}
