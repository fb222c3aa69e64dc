package org.leitmotif.transforms.themes;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a codebook's codes by their names as other programs write them: case, white space and kinds
 * of quotation marks make no difference.
 */
public final class CodeNames {
  private final Map<String, String> names = new HashMap<>();
  private int longest;

  /** The codes of a codebook, those without a theme too. */
  public CodeNames(Codebook codebook) {
    codebook.themes().forEach(theme -> theme.codes().forEach(code -> add(code.name())));
    codebook.loose().forEach(code -> add(code.name()));
  }

  private void add(String name) {
    String folded = fold(name);
    names.putIfAbsent(folded, name);
    longest = Math.max(longest, folded.length());
  }

  /**
   * What a field with several codes says.
   *
   * @param codes names as the codebook writes them
   * @param unknown parts that are no code of it
   */
  public record Split(List<String> codes, List<String> unknown) implements Serializable {}

  /** The code with a name. */
  public Optional<String> find(String written) {
    return Optional.ofNullable(names.get(fold(written)));
  }

  /**
   * The codes in a field in which they are joined by commas, semicolons or line breaks, where a
   * name may hold a comma itself: of all ways to take the field apart into known codes, the one
   * whose first codes are longest.
   */
  public Split split(String field) {
    String folded = fold(field.replaceAll("\\s*[\\r\\n]+\\s*", ", "));
    List<String> codes = new ArrayList<>();
    if (folded.isEmpty() || splitFrom(folded, 0, codes, new HashMap<>())) {
      return new Split(codes, List.of());
    }
    List<String> unknown = new ArrayList<>();
    for (String part : folded.split(" ?[,;] ")) {
      Optional<String> code = find(part);
      code.ifPresentOrElse(codes::add, () -> unknown.add(part));
    }
    return new Split(codes, unknown);
  }

  private boolean splitFrom(
      String field, int from, List<String> codes, Map<Integer, Boolean> dead) {
    if (dead.containsKey(from)) {
      return false;
    }
    for (int end = Math.min(field.length(), from + longest); end > from; end--) {
      boolean ends =
          end == field.length() || field.startsWith(", ", end) || field.startsWith("; ", end);
      String name = ends ? names.get(field.substring(from, end)) : null;
      if (name != null) {
        codes.add(name);
        if (end == field.length() || splitFrom(field, end + 2, codes, dead)) {
          return true;
        }
        codes.remove(codes.size() - 1);
      }
    }
    dead.put(from, true);
    return false;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\u2018\u2019\u201b\u2032]", "'")
        .replaceAll("[\u201c\u201d\u201e\u201f\u2033]", "\"")
        .replaceAll("[\u2010-\u2015]", "-")
        .replaceAll("[\\s\u00a0]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
