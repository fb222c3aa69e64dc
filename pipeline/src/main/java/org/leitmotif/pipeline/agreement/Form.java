package org.leitmotif.pipeline.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form asks: a CSV with the columns question_title, response_text (a row a choice) and
 * disjoint (1 where only one may be chosen, else 0).
 */
final class Form {
  private record Asked(List<String> choices, boolean selectAll) {}

  private final Map<String, Asked> asked = new HashMap<>();

  /** A form that tells nothing. */
  static final Form NONE = new Form();

  private Form() {}

  /** Reads a form; themes are those of the titles. */
  static Form read(Path file, TitleMap titles) {
    CsvFile csv = CsvFile.read(file);
    int title = csv.column("question_title");
    int choice = csv.column("response_text");
    int disjoint = csv.column("disjoint");
    Form form = new Form();
    Map<String, List<String>> choices = new LinkedHashMap<>();
    Map<String, Boolean> selectAll = new HashMap<>();
    for (CsvFile.Row row : csv.rows()) {
      if (row.isEmpty()) {
        continue;
      }
      if (row.cell(title).isEmpty() || row.cell(choice).isEmpty()) {
        throw csv.error(row, row.cell(title).isEmpty() ? title : choice, "is empty");
      }
      if (!row.cell(disjoint).matches("[01]")) {
        throw csv.error(
            row,
            disjoint,
            "must be 1 (one choice only) or 0 (all that apply), found \""
                + row.cell(disjoint)
                + "\"");
      }
      String theme = titles.theme(row.cell(title));
      choices.computeIfAbsent(theme, t -> new ArrayList<>()).add(row.cell(choice));
      boolean several = row.cell(disjoint).equals("0");
      if (selectAll.getOrDefault(theme, several) != several) {
        throw csv.error(row, disjoint, "differs from the rows above for the same question");
      }
      selectAll.put(theme, several);
    }
    choices.forEach(
        (theme, offered) ->
            form.asked.put(theme, new Asked(offered, Boolean.TRUE.equals(selectAll.get(theme)))));
    return form;
  }

  /** The question about a theme; without choices where the form has none. */
  Question question(String theme, TitleMap titles) {
    Asked found = asked.get(theme);
    return found == null
        ? new Question(List.of(), true, titles.codes(theme))
        : new Question(found.choices(), found.selectAll(), titles.codes(theme));
  }
}
