package org.leitmotif.pipeline.agreement;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which titles of columns mean the same theme, and which titles of choices the same code: forms are
 * reworded from round to round.
 */
final class TitleMap {
  private final Map<String, String> themes = new HashMap<>();

  /** For each theme, the code of each title of a choice. */
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  /** Adds the titles of themes: a CSV with the columns theme and theme_title. */
  void addThemes(Path file) {
    CsvFile csv = CsvFile.read(file);
    int theme = csv.column("theme");
    int title = csv.column("theme_title");
    for (CsvFile.Row row : csv.rows()) {
      if (row.isEmpty()) {
        continue;
      }
      if (row.cell(theme).isEmpty() || row.cell(title).isEmpty()) {
        throw csv.error(row, row.cell(theme).isEmpty() ? theme : title, "is empty");
      }
      String other = themes.put(fold(row.cell(title)), row.cell(theme));
      if (other != null && !other.equals(row.cell(theme))) {
        throw csv.error(row, title, "the title stands for \"" + other + "\" already");
      }
    }
  }

  /** Adds the titles of codes: a CSV with the columns theme, code and code_title. */
  void addCodes(Path file) {
    CsvFile csv = CsvFile.read(file);
    int theme = csv.column("theme");
    int code = csv.column("code");
    int title = csv.column("code_title");
    for (CsvFile.Row row : csv.rows()) {
      if (!row.isEmpty()) {
        codes
            .computeIfAbsent(row.cell(theme), t -> new LinkedHashMap<>())
            .put(row.cell(title), row.cell(code));
      }
    }
  }

  boolean isEmpty() {
    return themes.isEmpty();
  }

  boolean knows(String title) {
    return themes.containsKey(fold(title));
  }

  /** The theme of a title; the title itself where it is not mapped. */
  String theme(String title) {
    return themes.getOrDefault(fold(title), title);
  }

  /** The codes of a theme by the titles of their choices. */
  Map<String, String> codes(String theme) {
    return codes.getOrDefault(theme, Map.of());
  }

  private static String fold(String title) {
    return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
