package org.leitmotif.transforms.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.WindowPlacer;

class QuoteSheetTest {
  private static final List<WindowPlacer.Source> INTERVIEWS =
      List.of(
          new WindowPlacer.Source("B", new CanonicalText("\nfour five\nsix")),
          new WindowPlacer.Source("A", new CanonicalText("one two\nthree\n")));

  @Test
  void sheetsAreReadAsTheyAreWritten() {
    List<QuoteSheet.Quote> quotes =
        List.of(
            new QuoteSheet.Quote(1, "wave-2/P 07", 12, 3, "mid-word and **\nmore"),
            new QuoteSheet.Quote(2, "35", 5311, 86, "second"));

    String sheet = QuoteSheet.write(quotes);

    assertThat(sheet)
        .isEqualTo(
            "## 1 \\- wave-2/P 07:12:3\nmid-word and **\nmore\n\n## 2 \\- 35:5311:86\nsecond\n\n");
    assertThat(QuoteSheet.read(sheet)).isEqualTo(quotes);
  }

  @ParameterizedTest
  @CsvSource({"## 12 \\- 35:5311:86", "# 12 - 35:5311:86", "## 12 – 35:5311:86"})
  void headingsOfOtherSheets(String heading) {
    assertThat(QuoteSheet.read(heading + "\n\nwords\n"))
        .containsExactly(new QuoteSheet.Quote(12, "35", 5311, 86, "words"));
  }

  @ParameterizedTest
  @CsvSource({
    "'## 1 \\- P07:12:3\nwords\n\n## 2 \\- P07:90:1\nmore\n', true",
    "'# 1 - 35:12:3\nwords\n\n# 1 – 7:90:1\nmore\n', true",
    "'## 1 \\- P07:12:3\nwords\n', false",
    "'## 1 - Arrival: 00:12:30\nwords\n\n## 2 - Work: 00:20:10\nmore\n', false",
  })
  void toldFromInterviewsWithHeadings(String text, boolean isSheet) {
    assertThat(QuoteSheet.isSheet(text)).isEqualTo(isSheet);
  }

  /** Joined in the order of ids without anything between: "one two\nthreefour five\nsix". */
  @ParameterizedTest
  @CsvSource({"A, 0, 1, 1", "A, 4, 1, 5", "A, 8, 2, 1", "B, 1, 2, 6", "B, 6, 2, 11", "B, 11, 3, 1"})
  void positionsCountInTheConcatenation(String id, int offset, int line, int column) {
    assertThat(new Concatenation(INTERVIEWS).position(id, offset))
        .isEqualTo(new Concatenation.Position(line, column));
  }

  @ParameterizedTest
  @CsvSource({
    "'One two. Three four five six. Seven.', 2, 33, 'Three four five six.'",
    "'One two three four five six seven.', 2, 31, 'two three four five six'",
    "'One two three four. Five six seven. Eight nine.', 2, 44, 'Five six seven.'",
    "'One two three four five six. Seven eight nine.', 2, 44, 'Seven eight'",
    "'One two. Three four.', 0, 20, 'One two. Three four.'",
    "'One two three? Four five six seven', 0, 30, 'One two three?'"
  })
  void cutsBetweenSentencesOrElseWords(String text, int start, int end, String cut) {
    CanonicalText canonical = new CanonicalText(text);

    Window window = SentenceCut.cut(canonical, new Window("P", start, end));

    assertThat(canonical.slice(window.start(), window.end()).strip()).isEqualTo(cut);
    assertThat(window.start()).isGreaterThanOrEqualTo(start);
    assertThat(window.end()).isLessThanOrEqualTo(end);
  }
}
