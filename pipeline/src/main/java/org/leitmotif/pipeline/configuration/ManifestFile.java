package org.leitmotif.pipeline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.speakers.InterviewManifest.Row;
import org.leitmotif.transforms.stage.StageKeys;

/**
 * The manifest of the interviews, CSV as spreadsheets write it (comma or semicolon): {@code
 * interview}, and where wanted {@code participant}, {@code date}, {@code speaker}, {@code role}.
 * Other columns are attributes of the interview; {@code words} and {@code format}, which {@code
 * inspect --manifest} fills in for people, are passed over.
 */
public final class ManifestFile {
  private static final Set<String> ROLES = Set.of("interviewer", "participant", "other");
  private static final Set<String> KNOWN =
      Set.of("interview", "participant", "date", "speaker", "role", "words", "format");

  private ManifestFile() {}

  /**
   * Reads a manifest.
   *
   * @throws ConfigurationException with file, line and value of the first error
   */
  public static InterviewManifest read(String name, byte[] bytes) {
    String text = text(name, bytes);
    String first = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    List<Row> rows = new ArrayList<>();
    Map<List<String>, Long> seen = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<String> header = List.of();
      for (CSVRecord record : parser) {
        long line = parser.getCurrentLineNumber();
        if (header.isEmpty()) {
          header = header(name, record);
        } else {
          row(name, line, header, record, seen).ifPresent(rows::add);
        }
      }
    } catch (CSVException | UncheckedIOException e) {
      throw new ConfigurationException(name + ": no valid CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new InterviewManifest(name, StageKeys.hash(bytes), rows);
  }

  private static String text(String name, byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(name + ": is not UTF-8; save it as CSV UTF-8", e);
    }
  }

  private static List<String> header(String name, CSVRecord record) {
    List<String> header =
        record.stream().map(column -> column.toLowerCase(Locale.ROOT).strip()).toList();
    if (!header.contains("interview")) {
      throw new ConfigurationException(
          name + ":1: column \"interview\" is missing; found " + String.join(", ", header));
    }
    if (header.contains("speaker") != header.contains("role")) {
      throw new ConfigurationException(
          name + ":1: columns \"speaker\" and \"role\" need each other");
    }
    return header;
  }

  private static java.util.Optional<Row> row(
      String name, long line, List<String> header, CSVRecord record, Map<List<String>, Long> seen) {
    if (record.stream().allMatch(String::isBlank)) {
      return java.util.Optional.empty();
    }
    if (record.size() > header.size()) {
      throw new ConfigurationException(
          name + ":" + line + ": has " + record.size() + " values, the header " + header.size());
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < record.size(); i++) {
      if (!KNOWN.contains(header.get(i)) && !header.get(i).isEmpty() && !record.get(i).isEmpty()) {
        attributes.put(header.get(i), record.get(i));
      }
    }
    String interview = value(header, record, "interview");
    String speaker = value(header, record, "speaker");
    String role = value(header, record, "role");
    if (interview == null) {
      throw new ConfigurationException(name + ":" + line + ": \"interview\" is empty");
    }
    if (role != null && !ROLES.contains(role.toLowerCase(Locale.ROOT))) {
      throw new ConfigurationException(
          name
              + ":"
              + line
              + ": role \""
              + role
              + "\" is not one of interviewer, participant, other");
    }
    if (role != null && speaker == null) {
      throw new ConfigurationException(name + ":" + line + ": a role without a speaker");
    }
    Long before = speaker == null ? null : seen.put(List.of(interview, speaker), line);
    if (before != null) {
      throw new ConfigurationException(
          name + ":" + line + ": speaker \"" + speaker + "\" is in line " + before + " already");
    }
    return java.util.Optional.of(
        new Row(
            interview,
            value(header, record, "participant"),
            value(header, record, "date"),
            attributes,
            role == null ? null : speaker,
            role == null ? null : role.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String value(List<String> header, CSVRecord record, String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= record.size() || record.get(index).isEmpty()
        ? null
        : record.get(index);
  }
}
