package org.leitmotif.pipeline.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Agreement;
import org.leitmotif.transforms.agreement.MeasureAgreement;
import org.leitmotif.transforms.agreement.Study;

/** Shows agreement as tables on a terminal: people first, then the machine beside them. */
final class AgreementTable {
  private final List<Agreement> rows;
  private final StringBuilder out = new StringBuilder();

  private AgreementTable(List<Agreement> rows) {
    this.rows = rows;
  }

  /** The tables of a round. */
  static String of(String round, List<Agreement> all) {
    AgreementTable table =
        new AgreementTable(all.stream().filter(row -> row.getRound().equals(round)).toList());
    table.people(round);
    table.machine(round);
    return table.out.toString();
  }

  private void people(String round) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        List.of(
            "theme",
            "coders",
            "items",
            "coded",
            "raw",
            "alpha",
            "95% interval",
            "MASI",
            "kappa",
            "AC1",
            "verdict"));
    for (Agreement row : rows) {
      if (row.getLevel().equals("answer") && row.getScope().equals(MeasureAgreement.ALL)) {
        cells.add(
            List.of(
                row.getTheme(),
                row.getCoders(),
                String.valueOf(row.getUnits()),
                counts(row),
                number(row.getRawAgreement(), "-"),
                number(row.getAlpha(), "?"),
                interval(row),
                number(row.getAlphaMasi(), "-"),
                number(row.getKappa(), "-"),
                number(row.getAc1(), "-"),
                verdict(row)));
      }
    }
    out.append("Agreement on the whole answer: ").append(name(round)).append('\n');
    print(cells);
  }

  private void machine(String round) {
    Set<String> coders = new LinkedHashSet<>();
    rows.stream().filter(Agreement::getWithMachine).forEach(row -> coders.add(row.getCoders()));
    if (coders.isEmpty()) {
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("theme", "items", "people: coded", "alpha"));
    coders.forEach(pair -> head.addAll(List.of(pair.replace(";", "~") + ": coded", "alpha")));
    head.add("the machine");
    cells.add(head);
    Set<String> themes =
        rows.stream().map(Agreement::getTheme).collect(Collectors.toCollection(LinkedHashSet::new));
    for (String theme : themes) {
      List<Agreement> machine =
          coders.stream().flatMap(pair -> find(theme, pair).stream()).toList();
      if (machine.isEmpty()) {
        continue;
      }
      Optional<Agreement> people =
          rows.stream().filter(row -> isPresence(row, theme) && !row.getWithMachine()).findFirst();
      List<String> line = new ArrayList<>();
      line.add(theme);
      line.add(people.map(row -> String.valueOf(row.getUnits())).orElse("-"));
      line.add(people.map(AgreementTable::counts).orElse("-"));
      line.add(people.map(row -> number(row.getAlpha(), "?")).orElse("-"));
      for (String pair : coders) {
        Optional<Agreement> row = find(theme, pair);
        line.add(row.map(AgreementTable::counts).orElse("-"));
        line.add(row.map(r -> number(r.getAlpha(), "?")).orElse("-"));
      }
      line.add(standing(people, machine));
      cells.add(line);
    }
    out.append("\nThe machine beside the people, on whether the theme is there: ")
        .append(name(round))
        .append(", the quotes that the machine has\n");
    print(cells);
  }

  private Optional<Agreement> find(String theme, String coders) {
    return rows.stream()
        .filter(row -> isPresence(row, theme) && row.getCoders().equals(coders))
        .findFirst();
  }

  private static boolean isPresence(Agreement row, String theme) {
    return row.getLevel().equals("presence")
        && row.getScope().equals(Study.MACHINE)
        && row.getTheme().equals(theme);
  }

  /** How the machine stands to the people, where the counts tell. */
  private static String standing(Optional<Agreement> people, List<Agreement> machine) {
    Double alpha = people.map(Agreement::getAlpha).orElse(null);
    if (alpha == null
        || people.map(Agreement::getVerdict).isEmpty()
        || machine.stream().anyMatch(row -> row.getVerdict() == null)) {
      return "too few to tell";
    }
    double least = machine.stream().mapToDouble(row -> orZero(row.getAlpha())).min().orElse(0);
    double most = machine.stream().mapToDouble(row -> orZero(row.getAlphaHigh())).max().orElse(0);
    if (least >= alpha) {
      return "agrees as people do";
    }
    return most < alpha ? "agrees less than people do" : "undecided";
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static String name(String round) {
    return round.equals(MeasureAgreement.ALL) ? "all rounds" : round;
  }

  private static String counts(Agreement row) {
    return row.getPositives().replaceAll("[^;]*=", "").replace(';', '/');
  }

  private static String interval(Agreement row) {
    Double low = row.getAlphaLow();
    return low == null ? "-" : number(low, "-") + " to " + number(row.getAlphaHigh(), "-");
  }

  private static String verdict(Agreement row) {
    return row.getVerdict() == null ? "none: " + row.getReason() : row.getVerdict();
  }

  static String number(@Nullable Double value, String otherwise) {
    if (value == null) {
      return otherwise;
    }
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.equals("-0.00") ? "0.00" : text;
  }

  private void print(List<List<String>> cells) {
    int columns = cells.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : cells) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], line.get(c).length());
      }
    }
    for (List<String> line : cells) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        text.append(line.get(c)).append(" ".repeat(widths[c] - line.get(c).length() + 2));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }
}
