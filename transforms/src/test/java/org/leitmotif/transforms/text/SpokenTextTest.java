package org.leitmotif.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "I use *Rust* a lot|I use Rust a lot",
        "it was **really** slow|it was really slow",
        "well \\[laughter\\] yes|well [laughter] yes",
        "then \\[00:12:31.08\\] we|then we",
        "then [12:31] we|then we",
        "don&#39;t &amp; won&rsquo;t|don't & won’t",
        "no_std and snake_case_name|no_std and snake_case_name",
        "2 * 3 is six|2 * 3 is six",
        "Arc<T> &lt;T&gt;|Arc<T> <T>",
        "AT&T and R&D; fine|AT&T and R&D; fine",
        "no &#9999999; character|no &#9999999; character",
        "half &#xD800; of one|half &#xD800; of one",
        "C:\\path stays|C:\\path stays"
      })
  void dropsMarkupAndKeepsWords(String source, String spoken) {
    assertThat(SpokenText.of(source, true, 0, source.length()).text()).isEqualTo(spoken);
  }

  @Test
  void leavesPlainTextAlone() {
    String source = "a *b* \\[c\\]";
    assertThat(SpokenText.of(source, false, 0, source.length()).text()).isEqualTo(source);
  }

  @Test
  void tracesEveryCharacter() {
    String source = "we **don&#39;t**\nuse   it";
    SpokenText spoken = SpokenText.of(source, true, 0, source.length());
    assertThat(spoken.text()).isEqualTo("we don't use it");
    int start = spoken.text().indexOf("don't");
    assertThat(source.substring(spoken.sourceStart(start), spoken.sourceEnd(start + 5)))
        .isEqualTo("don&#39;t");
    int use = spoken.text().indexOf("use");
    assertThat(source.substring(spoken.sourceStart(use), spoken.sourceEnd(use + 3)))
        .isEqualTo("use");
  }

  @Test
  void joinsPieces() {
    String source = "one LABEL two";
    SpokenText spoken =
        SpokenText.of(source, false, java.util.List.of(0, 10), java.util.List.of(3, 13));
    assertThat(spoken.text()).isEqualTo("one two");
    assertThat(spoken.sourceStart(4)).isEqualTo(10);
  }
}
