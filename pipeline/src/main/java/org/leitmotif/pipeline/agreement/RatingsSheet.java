package org.leitmotif.pipeline.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.ConfigurationException;

/**
 * A file of ratings in the wide form: a row for each coder and item, a column for each theme. Both
 * the export of a survey tool (Timestamp, Author, Which item is this?, …) and our own coding form
 * (Coder, Item, Sheet, Position, Quote, …, Done) are read.
 */
final class RatingsSheet {
  private static final Set<String> CODER = Set.of("coder", "author", "rater", "annotator");
  private static final Set<String> ITEM =
      Set.of("item", "which item is this?", "which item is this", "quote number", "number");
  private static final Set<String> SHEET = Set.of("sheet", "round");
  private static final Set<String> DONE = Set.of("done");
  private static final Set<String> TIMESTAMP = Set.of("timestamp");
  private static final Set<String> PASSED_OVER =
      Set.of("timestamp", "position", "quote", "email", "email address", "comment", "comments");

  private final CsvFile csv;
  private final int coder;
  private final int item;
  private final int sheet;
  private final int done;
  private final boolean survey;
  private final Map<Integer, String> titles = new LinkedHashMap<>();

  private RatingsSheet(CsvFile csv) {
    this.csv = csv;
    this.coder = find(CODER);
    this.item = find(ITEM);
    this.sheet = find(SHEET);
    this.done = find(DONE);
    this.survey = find(TIMESTAMP) >= 0;
    if (coder < 0 || item < 0) {
      throw new ConfigurationException(
          csv.name()
              + ":1: no column for "
              + (coder < 0 ? "the coder (Coder or Author)" : "the item (Item)")
              + "; there are "
              + String.join(", ", csv.header()));
    }
    for (int c = 0; c < csv.header().size(); c++) {
      String title = csv.header().get(c);
      if (c != coder && c != item && c != sheet && c != done && !in(PASSED_OVER, title)) {
        if (title.isEmpty()) {
          if (isUsed(c)) {
            throw new ConfigurationException(
                csv.name() + ":1: column " + (c + 1) + " has answers, but no title");
          }
          continue;
        }
        titles.put(c, title);
      }
    }
  }

  /** Reads a file. */
  static RatingsSheet read(Path file) {
    return new RatingsSheet(CsvFile.read(file));
  }

  private int find(Set<String> titles) {
    for (int c = 0; c < csv.header().size(); c++) {
      if (in(titles, csv.header().get(c))) {
        return c;
      }
    }
    return -1;
  }

  private static boolean in(Set<String> titles, String title) {
    return titles.contains(title.toLowerCase(Locale.ROOT));
  }

  private boolean isUsed(int column) {
    return csv.rows().stream().anyMatch(row -> !row.cell(column).isBlank());
  }

  CsvFile csv() {
    return csv;
  }

  /** Titles of the themes' columns, by the index of the column. */
  Map<Integer, String> titles() {
    return titles;
  }

  /**
   * Whether a survey tool exported the file: it has held its users to its choices, so that an
   * answer beyond them was typed on purpose.
   */
  boolean survey() {
    return survey;
  }

  /**
   * A row that was filled in.
   *
   * @param round as the row says; null where the file does not
   * @param done whether the coder marked it as coded; true where the form does not ask
   */
  record Entry(CsvFile.Row row, String coder, String item, @Nullable String round, boolean done) {}

  /** The rows that are not empty; complaints about those without coder or item. */
  List<Entry> entries(List<String> complaints) {
    List<Entry> entries = new ArrayList<>();
    for (CsvFile.Row row : csv.rows()) {
      if (row.isEmpty()) {
        continue;
      }
      if (row.cell(coder).isEmpty()) {
        complaints.add(csv.at(row, coder, "is empty; each row needs its coder"));
      } else if (row.cell(item).isEmpty()) {
        complaints.add(csv.at(row, item, "is empty; each row needs its item"));
      } else {
        String round = sheet < 0 || row.cell(sheet).isEmpty() ? null : row.cell(sheet);
        entries.add(
            new Entry(
                row,
                row.cell(coder),
                row.cell(item).replaceFirst("\\.0+$", ""),
                round,
                done < 0 || !row.cell(done).isEmpty()));
      }
    }
    return entries;
  }

  int itemColumn() {
    return item;
  }

  int doneColumn() {
    return done;
  }

  /** Numbers of the rows without anything in them. */
  List<Integer> emptyRows() {
    return csv.rows().stream().filter(CsvFile.Row::isEmpty).map(CsvFile.Row::number).toList();
  }
}
