package org.leitmotif.pipeline.configuration;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table exported by another program: comma, semicolon or tab separated, with a header, in UTF-8
 * or UTF-16. Columns are found by name, whatever their order and case.
 */
final class CsvFile {
  private final String name;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private int width;

  private CsvFile(String name) {
    this.name = name;
  }

  /**
   * Reads a table.
   *
   * @throws ConfigurationException where it is no table, with file and line
   */
  static CsvFile read(String name, byte[] bytes) {
    CsvFile file = new CsvFile(name);
    String text = decode(name, bytes);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      long line = 1;
      for (CSVRecord record : parser) {
        if (record.getRecordNumber() == 1) {
          file.width = record.size();
          for (int c = 0; c < record.size(); c++) {
            file.columns.putIfAbsent(record.get(c).strip().toLowerCase(Locale.ROOT), c);
          }
        } else {
          Row row = file.new Row(record, (int) line);
          row.requireFit();
          file.rows.add(row);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new ConfigurationException(name + ": no valid CSV: " + e.getMessage(), e);
    }
    return file;
  }

  private static String decode(String name, byte[] bytes) {
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    Charset charset = little ? UTF_16LE : big ? UTF_16BE : UTF_8;
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(
          name + ": is not encoded as " + charset + "; export it again as UTF-8", e);
    }
  }

  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    long commas = header.chars().filter(c -> c == ',').count();
    long semicolons = header.chars().filter(c -> c == ';').count();
    long tabs = header.chars().filter(c -> c == '\t').count();
    return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
  }

  boolean has(String... names) {
    for (String column : names) {
      if (columns.containsKey(column)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses a table without a column, known by any of some names. */
  void require(String... names) {
    if (!has(names)) {
      throw new ConfigurationException(
          name
              + ":1: a column \""
              + names[0]
              + "\" is missing; "
              + (columns.isEmpty()
                  ? "the file is empty"
                  : "found are " + String.join(", ", new java.util.TreeSet<>(columns.keySet()))));
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** A row below the header. */
  final class Row {
    private final CSVRecord record;
    private final int line;

    private Row(CSVRecord record, int line) {
      this.record = record;
      this.line = line;
    }

    /** More cells than the header has: a comma that should stand in quotation marks. */
    private void requireFit() {
      for (int c = width; c < record.size(); c++) {
        if (!record.get(c).isBlank()) {
          throw error(
              "the row has "
                  + record.size()
                  + " cells, the header "
                  + width
                  + "; a cell that holds a comma needs quotation marks around it");
        }
      }
    }

    /** Line of the file in which the row starts. */
    int line() {
      return line;
    }

    /** The value in the first of the columns that the table has; empty where there is none. */
    String get(String... names) {
      for (String column : names) {
        Integer index = columns.get(column);
        if (index != null) {
          return index < record.size() ? record.get(index) : "";
        }
      }
      return "";
    }

    /** The number in a column; -1 where there is none. */
    int number(String... names) {
      String value = get(names).strip();
      return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }

    ConfigurationException error(String message) {
      return new ConfigurationException(name + ":" + line + ": " + message);
    }
  }
}
