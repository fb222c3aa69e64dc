package org.leitmotif.transforms.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.TermCount;
import org.leitmotif.schemas.Terms;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Cue;
import org.leitmotif.transforms.themes.Codebook.Theme;

class KeywordRankerTest {
  private static final Codebook CODEBOOK =
      new Codebook(
          "c",
          "1",
          List.of(
              new Theme(
                  "T",
                  "",
                  0.5,
                  List.of(new Cue("linker", 0.6), new Cue("assembl*", 0.6)),
                  new Claim(List.of("library"), List.of("Miri")),
                  List.of())));

  private final Map<String, List<TermCount>> interviews = new TreeMap<>();

  KeywordRankerTest() {
    // What everybody says, in the theme and outside of it.
    for (int p = 1; p <= 4; p++) {
      say("P" + p, "P" + p, "filler", 15, 200);
    }
  }

  private void say(String interview, String participant, String term, int inTheme, int inAll) {
    say(interview, participant, term, term, "", inTheme, inAll, 0);
  }

  private void say(
      String interview,
      String participant,
      String term,
      String form,
      String kind,
      int inTheme,
      int inAll,
      int leaning) {
    List<TermCount> counts = interviews.computeIfAbsent(interview, k -> new ArrayList<>());
    for (String theme : List.of("", "t")) {
      int count = theme.isEmpty() ? inAll : inTheme;
      if (count > 0) {
        counts.add(
            TermCount.newBuilder()
                .setTerm(term)
                .setKind(kind)
                .setTheme(theme)
                .setParticipant(participant)
                .setForm(form)
                .setCount(count)
                .setLeaning(leaning)
                .setCharStart(1)
                .setCharEnd(2)
                .build());
      }
    }
  }

  private List<Keyword> rank() {
    KeywordRanker ranker = new KeywordRanker(CODEBOOK);
    interviews.forEach(
        (id, counts) -> ranker.add(id, Terms.newBuilder().setCounts(counts).setTotal(0).build()));
    return ranker.rank(place -> "");
  }

  private List<String> keywords() {
    return rank().stream().map(Keyword::getKeyword).toList();
  }

  @Test
  void countsParticipantsNotInterviews() {
    for (String interview : List.of("P1", "P2", "P3")) {
      say(interview, "Ida", "parser", 5, 5);
    }
    for (String participant : List.of("x", "y", "z")) {
      say("P4", participant, "mutex", 5, 5);
    }
    assertThat(rank())
        .extracting(Keyword::getKeyword, Keyword::getInterviews, Keyword::getParticipants)
        .containsExactly(tuple("mutex", 1, 3));
  }

  @Test
  void aSmallCorpusNeedsFewerParticipants() {
    interviews.clear();
    say("P1", "a", "filler", 60, 600);
    say("P1", "a", "mutex", 9, 9);
    assertThat(keywords()).containsExactly("mutex");
  }

  @Test
  void noOneParticipantCarriesAKeyword() {
    say("P1", "P1", "parser", 30, 30);
    say("P2", "P2", "parser", 1, 6);
    say("P3", "P3", "parser", 1, 6);
    assertThat(keywords()).isEmpty();
    say("P2", "P2", "parser", 6, 6);
    assertThat(keywords()).containsExactly("parser");
  }

  @Test
  void nothingIsSaidOfAThemeThatIsTooSmall() {
    interviews.clear();
    for (String p : List.of("P1", "P2", "P3")) {
      say(p, p, "filler", 3, 200);
      say(p, p, "mutex", 9, 9);
    }
    assertThat(keywords()).isEmpty();
    say("P1", "P1", "filler", 14, 14);
    assertThat(keywords()).containsExactly("mutex");
  }

  @Test
  void theFormSaidMost() {
    for (String p : List.of("P1", "P2", "P3")) {
      say(p, p, "code base", "codebase", "", 1, 1, 0);
      say(p, p, "code-base", "code-bases", "", 2, 2, 0);
      say(p, p, "code basis", "code bases", "", 4, 4, 0);
    }
    assertThat(rank())
        .extracting(Keyword::getKeyword, Keyword::getCount)
        .containsExactly(tuple("code bases", 21));
  }

  @ParameterizedTest
  @CsvSource({
    // Said alone now and then; hardly ever; more the theme's own than the shorter.
    "9,12,3,4,'allocator'",
    "9,12,8,8,'bump allocator'",
    "9,18,4,4,'allocator, bump allocator'"
  })
  void ofNestedTermsTheOneThatSaysMore(
      int shortIn, int shortAll, int longIn, int longAll, String kept) {
    for (String p : List.of("P1", "P2", "P3")) {
      say(p, p, "allocator", shortIn, shortAll);
      say(p, p, "bump allocator", longIn, longAll);
    }
    assertThat(keywords()).containsExactly(kept.split(", "));
  }

  /** A name and a word can be two terms and look the same. */
  @Test
  void noKeywordIsThereTwice() {
    for (String p : List.of("P1", "P2", "P3")) {
      say(p, p, "julia", "julia", "language", 5, 5, 0);
      say(p, p, "julium", "Julia", "", 4, 4, 0);
    }
    assertThat(keywords()).containsExactly("julia");
  }

  @Test
  void marksWhatTheThemeWasFoundBy() {
    for (String p : List.of("P1", "P2", "P3")) {
      say(p, p, "linker", 5, 5);
      say(p, p, "assembly", 5, 5);
      say(p, p, "miri", "miri", "tool", 5, 5, 0);
      say(p, p, "tokio", "tokio", "library", 5, 5, 0);
      say(p, p, "valgrind", "valgrind", "tool", 5, 5, 0);
      say(p, p, "mutex", 5, 5);
    }
    assertThat(rank())
        .extracting(Keyword::getKeyword, Keyword::getSeedTerm)
        .containsExactly(
            tuple("assembly", true),
            tuple("linker", true),
            tuple("miri", true),
            tuple("mutex", false),
            tuple("tokio", true),
            tuple("valgrind", false));
  }

  @Test
  void moreIsAskedOfEverydayWords() {
    for (String p : List.of("P1", "P2", "P3")) {
      say(p, p, "mutex", 3, 4);
      say(p, p, "garden", 3, 4);
      say(p, p, "family", 9, 9);
      say(p, p, "level", "level", "", 9, 9, 8);
    }
    assertThat(keywords()).containsExactly("family", "mutex");
  }
}
