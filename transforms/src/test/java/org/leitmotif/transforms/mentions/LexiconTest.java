package org.leitmotif.transforms.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

class LexiconTest {

  private static Entry entry(String name, Ambiguity ambiguity, List<String> aliases, String heard) {
    return new Entry(
        name,
        "tool",
        aliases,
        List.of(),
        heard.isEmpty() ? List.of() : List.of(heard),
        ambiguity,
        List.of(),
        List.of(),
        false,
        false);
  }

  @Test
  void anEntryOfAnotherLexiconReplacesTheOneOfItsName() {
    Lexicon shipped =
        new Lexicon(
            "shipped",
            "1",
            List.of(
                entry("Kani", Ambiguity.NONE, List.of(), ""),
                entry("Miri", Ambiguity.NONE, List.of(), "")));
    Lexicon own =
        new Lexicon("own", "2", List.of(entry("miri", Ambiguity.CASE, List.of("mimi"), "")));
    Lexicon both = shipped.with(own);
    assertThat(both.entries()).extracting(Entry::name).containsExactly("miri", "Kani");
    assertThat(both.isName("mimi")).isTrue();
    assertThat(both.fingerprint()).isEqualTo("1+2");
  }

  @Test
  void aWordThatGoesWithANameIsNoPartOfIt() {
    Lexicon lexicon =
        new Lexicon("l", "1", List.of(entry("Go", Ambiguity.CASE, List.of("Go language"), "")));
    assertThat(lexicon.forms("golanguage").get(0).core()).isEqualTo("go");
    assertThat(lexicon.forms("go").get(0).core()).isNull();
  }

  @Test
  void warnsOfNamesThatSwampOrCollide() {
    List<String> findings =
        LexiconCheck.of(
            List.of(
                entry("library", Ambiguity.NONE, List.of(), ""),
                entry("Table", Ambiguity.NONE, List.of(), ""),
                entry("Xq", Ambiguity.NONE, List.of(), ""),
                entry("Kani", Ambiguity.NONE, List.of("miri"), "Rust")),
            List.of(
                entry("Miri", Ambiguity.NONE, List.of(), ""),
                entry("Rust", Ambiguity.CASE, List.of(), "")));
    assertThat(findings)
        .containsExactly(
            "\"library\": the name is a generic word: it will swamp the mentions; drop it",
            "\"Table\": the name is an ordinary word: set \"ambiguity\" to \"case\" or \"context\"",
            "\"Xq\": the name is very short: set \"ambiguity\" to \"context\"",
            "\"Kani\": the alias \"miri\" is written like a name of \"Miri\"",
            "\"Kani\": the mishearing \"Rust\" is a right name of \"Rust\"");
  }

  @Test
  void warnsOfRareNamesThatAreNeverFound() {
    Entry posting = rare("Posting", Ambiguity.CONTEXT, List.of(), List.of());
    Entry hickory = rare("Hickory DNS", Ambiguity.NONE, List.of("Hickory"), List.of());
    Entry flint = rare("Flint", Ambiguity.NONE, List.of("hickorydns"), List.of("matrix"));
    assertThat(LexiconCheck.of(List.of(posting, hickory, flint), List.of()))
        .containsExactly(
            "\"Posting\": is rare and ambiguous and has no cues: it is never found",
            "\"Hickory DNS\": has cued aliases and no cues: they are never found",
            "\"Flint\": the cued alias \"hickorydns\" is written like a name of \"Hickory DNS\"");
  }

  private static Entry rare(
      String name, Ambiguity ambiguity, List<String> cuedAliases, List<String> cues) {
    return new Entry(
        name, "tool", List.of(), cuedAliases, List.of(), ambiguity, cues, List.of(), true, false);
  }
}
