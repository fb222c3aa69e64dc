package org.leitmotif.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.leitmotif.transforms.tables.Table;

/** The README's section on the tables, made of their schemas and of real rows of the sample. */
final class ReadmeTables {
  private static final int LONGEST = 120;

  /** Which row of a table shows best what it is for; the first one elsewhere. */
  private static final Map<Table, String> ORDER =
      Map.of(
          Table.TURNS, "WHERE question_turn_index IS NOT NULL AND NOT back_channel",
          Table.MENTIONS, "WHERE method = 'garbled' ORDER BY confidence DESC",
          Table.PASSAGES, "WHERE code <> '' ORDER BY score DESC, length(evidence) DESC",
          Table.KEYWORDS, "ORDER BY seed_term, rank, score DESC",
          Table.SKIPPED, "WHERE reason = 'break'");

  private ReadmeTables() {}

  static String of(Dataset dataset) {
    StringBuilder section = new StringBuilder();
    for (Table table : Table.values()) {
      section
          .append("**`")
          .append(table.folder())
          .append(table.byTheme() ? "/<theme>" : "")
          .append("`** ")
          .append(table.schema().getDoc())
          .append(" Key: ")
          .append(String.join(", ", table.key()))
          .append(".<br>\n")
          .append(example(table, dataset))
          .append(table == Table.PASSAGES ? "<br>\n" + why(dataset) : "")
          .append("\n\n");
    }
    return section.toString();
  }

  /** Why the example passage is there, told from its row and the rows it leads to. */
  private static String why(Dataset dataset) {
    String passage =
        "(SELECT * FROM {passages} " + ORDER.getOrDefault(Table.PASSAGES, "") + " LIMIT 1)";
    String[] cells =
        dataset
            .query(
                "SELECT p.quote, p.line, p.score, t.threshold, t.name, p.code, p.evidence, q.text"
                    + " FROM "
                    + passage
                    + " p JOIN {themes} t ON p.theme = t.theme JOIN {turns} q ON p.interview_id ="
                    + " q.interview_id AND p.question_turn_index = q.turn_index")
            .get(0)
            .split("\t", -1);
    return "*Why this passage is in this theme:* asked “"
        + escaped(cells[7])
        + "”, a participant says in line "
        + cells[1]
        + " “"
        + escaped(cells[0])
        + "” No person has coded it (`origin`): the codebook speaks for **"
        + cells[4]
        + "** and its code **"
        + cells[5]
        + "** by "
        + spelled(cells[6])
        + ". Together that makes a score of "
        + cells[2]
        + ", and the theme keeps passages from "
        + cells[3]
        + " on.";
  }

  private static String spelled(String evidence) {
    List<String> parts = new ArrayList<>();
    for (String part : evidence.split(";")) {
      String[] sides = part.split(":", 2);
      parts.add(
          switch (sides[0]) {
            case "cue" -> "the cue `" + sides[1] + "`";
            case "mention" -> "the mentioned " + escaped(sides[1]);
            case "question" -> "the cue `" + sides[1] + "` in the question";
            default -> "`" + part + "`";
          });
    }
    return String.join(", ", parts);
  }

  private static String example(Table table, Dataset dataset) {
    List<String> rows =
        dataset.query(
            "SELECT * FROM {" + table.folder() + "} " + ORDER.getOrDefault(table, "") + " LIMIT 1");
    List<Schema.Field> columns = table.schema().getFields();
    if (rows.isEmpty()) {
      return columns.stream()
              .map(column -> "`" + column.name() + "`")
              .collect(java.util.stream.Collectors.joining(" · "))
          + " (no row in the sample)";
    }
    String[] cells = rows.get(0).split("\t", -1);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      shown.add("`" + columns.get(i).name() + "` " + cell(cells[i]));
    }
    return String.join(" · ", shown);
  }

  private static String cell(String cell) {
    String text = cell.replace("⏎", "↵");
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST) + "…";
    }
    return text.isEmpty() ? "*empty*" : text.equals("∅") ? "*null*" : escaped(text);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("*", "\\*").replace("<", "&lt;").replace("_", "\\_");
  }
}
