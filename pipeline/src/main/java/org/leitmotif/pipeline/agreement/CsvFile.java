package org.leitmotif.pipeline.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leitmotif.pipeline.configuration.ConfigurationException;

/**
 * A CSV file with a header, as spreadsheets write it: comma, semicolon or tab; with or without a
 * byte order mark.
 *
 * @param name path as the user gave it
 * @param header titles of the columns, white space at their ends removed
 */
record CsvFile(String name, List<String> header, List<Row> rows) {

  /**
   * A row.
   *
   * @param number as a spreadsheet counts, the header being row 1
   */
  record Row(int number, List<String> cells) {
    /** The cell of a column; empty where the row is short. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException where it cannot be read or is no such file
   */
  static CsvFile read(Path file) {
    String text = text(file);
    String first = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(first)).setIgnoreEmptyLines(false).get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        rows.add(
            new Row((int) record.getRecordNumber(), record.stream().map(String::strip).toList()));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new ConfigurationException(
          file + ":" + (rows.size() + 1) + ": no valid CSV: a quotation mark is not closed", e);
    }
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      throw new ConfigurationException(file + ": no header in the first row");
    }
    CsvFile csv =
        new CsvFile(
            file.toString(), rows.get(0).cells(), List.copyOf(rows.subList(1, rows.size())));
    for (Row row : csv.rows) {
      for (int c = csv.header.size(); c < row.cells.size(); c++) {
        if (!row.cells.get(c).isBlank()) {
          throw csv.error(row, c, "the row has more cells than the header");
        }
      }
    }
    return csv;
  }

  /** The text of a file, in UTF-8. */
  static String text(Path file) {
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(file + ": is not in UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read", e);
    }
  }

  private static char delimiter(String header) {
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (count(header, c) > count(header, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** The index of the column with a title, whatever its case. */
  int column(String title) {
    for (int c = 0; c < header.size(); c++) {
      if (header.get(c).equalsIgnoreCase(title)) {
        return c;
      }
    }
    throw new ConfigurationException(
        name + ":1: no column \"" + title + "\"; there are " + String.join(", ", header));
  }

  /** A message about a cell. */
  String at(Row row, int column, String message) {
    String title = column < header.size() ? header.get(column) : "number " + (column + 1);
    return name + ": row " + row.number() + ", column \"" + title + "\": " + message;
  }

  ConfigurationException error(Row row, int column, String message) {
    return new ConfigurationException(at(row, column, message));
  }
}
