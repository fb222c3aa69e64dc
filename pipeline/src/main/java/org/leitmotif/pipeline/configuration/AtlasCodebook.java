package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leitmotif.transforms.themes.Codebook;

/**
 * The code manager of ATLAS.ti, exported as CSV: a group is a theme. A code may be in two groups or
 * in none.
 */
final class AtlasCodebook {
  private static final String[] CODE = {"code", "code name", "name"};
  private static final String[] GROUPS = {"groups", "code groups", "code group", "group"};
  private static final String[] COMMENT = {"comment", "definition", "description"};

  private AtlasCodebook() {}

  /**
   * Reads a codebook.
   *
   * @throws ConfigurationException with file, line and value of the first error
   */
  static Codebook read(String name, byte[] bytes) {
    CsvFile file = CsvFile.read(name, bytes);
    file.require(CODE);
    ThemedCodes codes = new ThemedCodes(name);
    Set<String> groups = groups(file);
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (CsvFile.Row row : file.rows()) {
      String code = row.get(CODE).strip();
      if (code.isEmpty()) {
        throw row.error("a code without a name");
      }
      Integer before = lines.put(code, row.line());
      if (before != null) {
        throw row.error("the code \"" + code + "\" is there twice, first in line " + before);
      }
      codes.add(code, row.get(COMMENT).strip(), split(row, groups));
    }
    return codes.toCodebook(bytes);
  }

  /** Names that stand alone in a row; only these can be told from a list of names. */
  private static Set<String> groups(CsvFile file) {
    Set<String> alone =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (CsvFile.Row row : file.rows()) {
      String groups = row.get(GROUPS).strip();
      if (!groups.isEmpty() && row.number("number of groups") == 1) {
        alone.add(groups);
      }
    }
    return alone;
  }

  private static List<String> split(CsvFile.Row row, Set<String> known) {
    String field = row.get(GROUPS).strip();
    int expected = row.number("number of groups");
    if (field.isEmpty()) {
      return List.of();
    }
    if (expected == 1) {
      return List.of(field);
    }
    List<String> parts = new ArrayList<>();
    String rest = field.replaceAll("\\s*[\\r\\n]+\\s*", ", ");
    while (!rest.isEmpty()) {
      String left = rest;
      String next =
          known.stream()
              .filter(g -> left.equals(g) || left.startsWith(g + ", ") || left.startsWith(g + "; "))
              .findFirst()
              .orElseGet(() -> left.split("[,;] ", 2)[0]);
      parts.add(next);
      rest = rest.length() <= next.length() + 2 ? "" : rest.substring(next.length() + 2);
    }
    if (expected >= 0 && parts.size() != expected) {
      throw row.error(
          "\"" + field + "\" should name " + expected + " groups, but reads as " + parts.size());
    }
    return parts;
  }
}
