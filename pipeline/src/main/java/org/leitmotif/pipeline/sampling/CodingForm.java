package org.leitmotif.pipeline.sampling;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.pipeline.csv.CsvText;
import org.leitmotif.transforms.sampling.QuoteSheet;
import org.leitmotif.transforms.themes.Codebook;

/**
 * The form a coder fills in: a row a quote, a column a theme, and a last column in which the coder
 * marks each quote as done. An empty cell says that nothing of the theme applies.
 */
final class CodingForm {
  private static final String YES = "Yes";

  private final Codebook codebook;

  CodingForm(Codebook codebook) {
    this.codebook = codebook;
  }

  /** The form of a coder. */
  String of(String coder, String sheet, List<QuoteSheet.Quote> quotes) {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Coder", "Sheet", "Item", "Position", "Quote"));
    codebook.themes().forEach(theme -> head.add(theme.name()));
    head.add("Done");
    lines.add(head);
    for (QuoteSheet.Quote quote : quotes) {
      List<String> line = new ArrayList<>();
      line.add(coder);
      line.add(sheet);
      line.add(String.valueOf(quote.number()));
      line.add(quote.interview() + ":" + quote.line() + ":" + quote.column());
      line.add(quote.text());
      codebook.themes().forEach(theme -> line.add(""));
      line.add("");
      lines.add(line);
    }
    return CsvText.of(lines);
  }

  /**
   * What may be chosen: a row a choice. All codes of a theme that apply may be chosen, joined by
   * semicolons; a theme without codes is there or not.
   */
  String choices() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("question_title", "response_text", "disjoint"));
    for (Codebook.Theme theme : codebook.themes()) {
      if (theme.codes().isEmpty()) {
        lines.add(List.of(theme.name(), YES, "1"));
      }
      theme.codes().forEach(code -> lines.add(List.of(theme.name(), code.name(), "0")));
    }
    return CsvText.of(lines);
  }
}
