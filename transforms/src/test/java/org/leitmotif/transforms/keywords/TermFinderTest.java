package org.leitmotif.transforms.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Token;

class TermFinderTest {
  private static List<TermFinder.Term> find(String tagged, Map<Integer, TermFinder.Name> names) {
    return new TermFinder(Tagged.words(tagged), names, Set.of("leo")).find(Tagged.tokens(tagged));
  }

  @ParameterizedTest
  @CsvSource({
    "the borrow/NN checker/NN said,'borrow, checker, borrow checker'",
    "a raw/JJ pointer/NN is,'pointer, raw pointer'",
    "the data/NNS/datum structure/NN,'data, structure, data structure'",
    "two raw/JJ pointers/NNS/pointer are,'pointer, raw pointer'",
    // What judges, compares or points makes no term.
    "a good/JJ tool/NN is,tool",
    "the rest/NN and a week/NN of/IN things/NNS/thing,''",
    "of/IN course/NN it is,''",
    "the course/NN it is,course",
    // A light noun may stand before another.
    "the night/NN shift/NN,'shift, night shift'",
    "um/NN the uh/NN,''",
    "and Leo/NNP said,''",
    // One letter says nothing unless it is a name.
    "the x/NN there,''"
  })
  void nounsAndNounPhrases(String tagged, String terms) {
    assertThat(find(tagged, Map.of()))
        .extracting(TermFinder.Term::key)
        .containsExactlyInAnyOrderElementsOf(
            terms.isEmpty() ? List.of() : List.of(terms.split(", ")));
  }

  @Test
  void hyphenatedWordsAreOne() {
    List<Token> tokens =
        List.of(token(0, 5, "NN", "trade"), token(5, 6, "HYPH", "-"), token(6, 10, "NNS", "off"));
    assertThat(new TermFinder("trade-offs", Map.of(), Set.of()).find(tokens))
        .extracting(TermFinder.Term::key, TermFinder.Term::form)
        .containsExactly(tuple("trade-off", "trade-offs"));
    List<Token> numbered =
        List.of(token(0, 3, "NN", "utf"), token(3, 4, "HYPH", "-"), token(4, 5, "CD", "8"));
    assertThat(new TermFinder("utf-8", Map.of(), Set.of()).find(numbered))
        .extracting(TermFinder.Term::key)
        .containsExactly("utf-8");
  }

  private static Token token(int start, int end, String tag, String lemma) {
    return Token.newBuilder().setStart(start).setEnd(end).setTag(tag).setLemma(lemma).build();
  }

  @ParameterizedTest
  @CsvSource({
    "Valgrind,val grind,variant,valgrind",
    "CMake,see make,garbled,cmake",
    "AddressSanitizer,address sanitizer,variant,address sanitizer",
    "WebAssembly,wasm,exact,wasm",
    "Rust,rust,exact,rust"
  })
  void aNameIsShownAsSaidUnlessTornApart(String name, String said, String method, String form) {
    Mention mention =
        Mention.newBuilder()
            .setInterviewId("P1")
            .setCharStart(0)
            .setCharEnd(said.length())
            .setTurnIndex(0)
            .setRole("participant")
            .setKind("tool")
            .setName(name)
            .setSurface(said)
            .setLine(1)
            .setSentence("")
            .setMethod(method)
            .setConfidence(1)
            .setStance("named")
            .setEvidence("")
            .build();
    assertThat(TermFinder.Name.of(mention, 9).form()).isEqualTo(form);
  }

  @Test
  void placeholdersAreNoTerms() {
    assertThat(find("a [/( tool/NN name/NN ]/) crate/NN", Map.of()))
        .extracting(TermFinder.Term::key)
        .containsExactly("crate");
  }

  @Test
  void aKnownNameIsOneWordHoweverWritten() {
    String tagged = "with val/NN grind/VB tests/NNS/test run";
    assertThat(find(tagged, Map.of(5, new TermFinder.Name("valgrind", "tool", "valgrind", 14))))
        .extracting(TermFinder.Term::key, TermFinder.Term::kind)
        .containsExactlyInAnyOrder(
            tuple("valgrind", "tool"), tuple("test", ""), tuple("valgrind test", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "a layer/NN of/IN it,true",
    "that layer/NN is,true",
    "the lower/JJ layer/NN is,true",
    "the layer/NN code/NN is,true",
    "the layer/NN is,false"
  })
  void tellsWhereAWordLeansOnOthers(String tagged, boolean leans) {
    assertThat(find(tagged, Map.of()))
        .filteredOn(term -> term.key().equals("layer"))
        .extracting(TermFinder.Term::leans)
        .containsExactly(leans);
  }
}
