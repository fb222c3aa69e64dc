package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leitmotif.schemas.Reject;
import org.leitmotif.transforms.quotations.Quotations;
import org.leitmotif.transforms.quotations.Quotations.Quotation;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.CodeNames;

/**
 * The quotation manager of ATLAS.ti, exported as CSV, or any table with the words, the document and
 * the codes in columns. A row that names an unknown code keeps its known ones; both are told.
 */
final class AtlasQuotations {
  private static final String[] TEXT = {"text content", "quotation content", "quotation", "text"};
  private static final String[] DOCUMENT = {"document", "document name", "interview_id"};
  private static final String[] CODES = {"codes", "code"};
  private static final String[] NUMBER = {"number", "id", "quotation id"};
  private static final int MOST_SHOWN = 80;

  private AtlasQuotations() {}

  /**
   * Reads quotations.
   *
   * @throws ConfigurationException where a column is missing or the file is no table
   */
  static Quotations read(String name, byte[] bytes, CodeNames names) {
    CsvFile file = CsvFile.read(name, bytes);
    file.require(TEXT);
    file.require(DOCUMENT);
    file.require(CODES);
    String source = name.substring(name.lastIndexOf('/') + 1);
    List<Quotation> quotations = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    Set<String> items = new HashSet<>();
    for (CsvFile.Row row : file.rows()) {
      String number = row.get(NUMBER).strip();
      String item = number.isEmpty() ? "row " + row.line() : number;
      item = items.add(item) ? item : item + " in line " + row.line();
      items.add(item);
      CodeNames.Split codes = names.split(row.get(CODES));
      int expected = row.number("number of codes");
      if (!codes.unknown().isEmpty()) {
        String shown = String.join("\", \"", codes.unknown());
        shown = shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + "…" : shown;
        rejects.add(
            Quotations.reject(
                source,
                item,
                row.line(),
                "unknown_code",
                "The codebook has no code \"" + shown + "\"."));
      } else if (expected >= 0 && codes.codes().size() != expected) {
        rejects.add(
            Quotations.reject(
                source,
                item,
                row.line(),
                "code_count",
                codes.codes().size() + " codes were read, the row says " + expected + "."));
      }
      if (row.get(TEXT).isBlank()) {
        rejects.add(
            Quotations.reject(
                source, item, row.line(), "no_text", "The row has no words to look for."));
      } else if (!codes.codes().isEmpty()) {
        quotations.add(
            new Quotation(
                source,
                item,
                row.line(),
                row.get(DOCUMENT).strip(),
                row.get(TEXT),
                List.copyOf(codes.codes())));
      } else if (codes.unknown().isEmpty()) {
        rejects.add(Quotations.reject(source, item, row.line(), "uncoded", "The row has no code."));
      }
    }
    return new Quotations(name, StageKeys.hash(bytes), quotations, rejects);
  }
}
