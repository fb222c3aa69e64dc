package org.leitmotif.pipeline.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.text.Clock;
import org.leitmotif.transforms.text.Entities;

/** Reads tables with a column for the speaker and one for the words: comma, semicolon or tab. */
final class CsvReader implements FormatReader {
  private static final List<String> SPEAKER =
      List.of("speaker", "speaker name", "speaker_name", "name", "participant", "role", "who");
  private static final List<String> WORDS =
      List.of(
          "words",
          "text",
          "utterance",
          "transcript",
          "content",
          "message",
          "sentence",
          "line",
          "speech",
          "transcription",
          "quote");
  private static final List<String> START =
      List.of(
          "start",
          "start time",
          "start_time",
          "timestamp",
          "time",
          "timecode",
          "begin",
          "start (s)");
  private static final List<String> END = List.of("end", "end time", "end_time", "stop");

  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    String first = content.text().lines().findFirst().orElse("");
    if (first.length() > 400 || content.text().indexOf('\n') < 0) {
      return false;
    }
    List<String> header = header(first, delimiter(first));
    return header.size() >= 2 && find(header, WORDS) >= 0 && find(header, SPEAKER) >= 0;
  }

  private static List<String> header(String line, char delimiter) {
    return java.util.Arrays.stream(line.split(String.valueOf(delimiter), -1))
        .map(column -> column.replace("\"", "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static char delimiter(String line) {
    char best = ',';
    long most = line.chars().filter(x -> x == ',').count();
    for (char c : new char[] {';', '\t'}) {
      long count = line.chars().filter(x -> x == c).count();
      if (count > most) {
        best = c;
        most = count;
      }
    }
    return best;
  }

  private static int find(List<String> header, List<String> names) {
    for (String name : names) {
      if (header.contains(name)) {
        return header.indexOf(name);
      }
    }
    return -1;
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    String first = content.text().lines().findFirst().orElse("");
    char delimiter = delimiter(first);
    List<String> header = header(first, delimiter);
    int words = find(header, WORDS);
    int speaker = find(header, SPEAKER);
    Set<Integer> used = Set.of(words, speaker);
    int start = find(header, START);
    int end = find(header, END);
    Utterances utterances = new Utterances();
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(content.text()), format)) {
      boolean inHeader = true;
      for (CSVRecord record : parser) {
        if (inHeader) {
          inHeader = false;
        } else if (record.size() <= java.util.Collections.max(used)) {
          if (record.stream().anyMatch(value -> !value.isBlank())) {
            findings.partly(
                "row " + record.getRecordNumber(),
                "bad_row",
                (int) parser.getCurrentLineNumber(),
                "The row has " + record.size() + " values, the header " + header.size() + ".");
          }
        } else if (Notices.isNotice(record.get(words)) || Notices.isNotice(record.get(speaker))) {
          utterances.notice(record.get(speaker) + " " + record.get(words));
        } else {
          utterances.add(
              speaker(record.get(speaker)),
              Entities.decode(record.get(words)),
              time(record, start),
              time(record, end));
        }
      }
    } catch (CSVException | UncheckedIOException e) {
      findings.partly(
          "rows after the error",
          "bad_csv",
          null,
          "The table breaks off: a quotation mark is not closed. What stands before it was read.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    findings.transcript(
        "csv",
        "its first line names the columns " + header.get(speaker) + " and " + header.get(words),
        null,
        utterances);
  }

  /** An empty speaker continues the one before; a colon is no part of a name. */
  private static @Nullable String speaker(String value) {
    String name = Entities.decode(value).strip().replaceFirst("\\s*:$", "");
    return name.isEmpty() ? null : name;
  }

  private static @Nullable Long time(CSVRecord record, int column) {
    String value = column < 0 || column >= record.size() ? "" : record.get(column).strip();
    if (value.matches("\\d+(?:\\.\\d+)?")) {
      return Math.round(Double.parseDouble(value) * 1000);
    }
    return value.matches("[\\[(]?\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]?")
        ? Clock.millis(value)
        : null;
  }
}
