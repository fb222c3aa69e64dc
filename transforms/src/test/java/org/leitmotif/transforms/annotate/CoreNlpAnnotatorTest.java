package org.leitmotif.transforms.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Token;

@Tag("corenlp")
class CoreNlpAnnotatorTest {
  private final CoreNlpAnnotator annotator = new CoreNlpAnnotator();

  private static List<Token> tokens(Annotation annotation, int turn) {
    return annotation.getTurns().get(turn).getSentences().stream()
        .flatMap(s -> s.getTokens().stream())
        .toList();
  }

  @Test
  void keepsSymbolsAndSplitsHyphens() {
    String turn = "I use C++, C# and no_std with cargo-fuzz.";
    assertThat(tokens(annotator.annotate(List.of(turn)), 0))
        .extracting(t -> turn.substring(t.getStart(), t.getEnd()))
        .containsExactly(
            "I", "use", "C++", ",", "C#", "and", "no_std", "with", "cargo", "-", "fuzz", ".");
  }

  @Test
  void keepsTheDotThatAWordStartsWith() {
    String turn = "We use F#/.NET there, and .env files. It works.";
    Annotation annotation = annotator.annotate(List.of(turn));
    assertThat(annotation.getTurns().get(0).getSentences()).hasSize(2);
    assertThat(tokens(annotation, 0))
        .extracting(t -> turn.substring(t.getStart(), t.getEnd()) + "=" + t.getLemma())
        .contains(".NET=.net", ".env=.env");
  }

  @Test
  void findsLemmasAndSentences() {
    Annotation annotation = annotator.annotate(List.of("We leaked memory. It crashed.", "Yes."));
    assertThat(annotation.getTurns()).hasSize(2);
    assertThat(annotation.getTurns().get(0).getSentences()).hasSize(2);
    assertThat(tokens(annotation, 0)).extracting(Token::getLemma).contains("leak", "crash");
    assertThat(tokens(annotation, 0)).extracting(Token::getTag).contains("VBD", "NN");
  }

  @Test
  void spreadsLongInterviewsWithTheSameResult() {
    String turn = "We used Valgrind to find the leak, and it took a week. ";
    List<String> few = Collections.nCopies(3, turn);
    List<String> many = Collections.nCopies(1200, turn);
    assertThat(annotator.annotate(many).getTurns().subList(0, 3))
        .isEqualTo(annotator.annotate(few).getTurns());
  }
}
