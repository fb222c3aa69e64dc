package org.leitmotif.transforms.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answers of some coders to one theme: an item a row, a coder a column, gaps where a coder did
 * not answer. Rows are in the order of the items.
 */
public final class ReliabilityData {
  private static final SortedSet<String> YES = new TreeSet<>(List.of("yes"));

  /**
   * The answers to an item.
   *
   * @param answers one for each coder, in the coders' order; null where the coder did not answer
   */
  public record Row(Rating.Item item, List<@Nullable SortedSet<String>> answers) {
    int given() {
      return (int) answers.stream().filter(Objects::nonNull).count();
    }
  }

  private final List<String> coders;
  private final List<Row> rows;

  private ReliabilityData(List<String> coders, List<Row> rows) {
    this.coders = List.copyOf(coders);
    this.rows = rows.stream().filter(row -> row.given() > 0).toList();
  }

  /**
   * The answers of the coders among ratings of one theme.
   *
   * @throws IllegalArgumentException where a coder answered an item twice
   */
  public static ReliabilityData of(Collection<Rating> ratings, List<String> coders) {
    Map<Rating.Item, Map<String, SortedSet<String>>> answers = new TreeMap<>();
    for (Rating rating : ratings) {
      if (coders.contains(rating.coder())
          && answers
                  .computeIfAbsent(rating.item(), item -> new HashMap<>())
                  .put(rating.coder(), rating.choices())
              != null) {
        throw new IllegalArgumentException("two ratings of one coder for an item");
      }
    }
    List<Row> rows = new ArrayList<>();
    answers.forEach(
        (item, byCoder) -> {
          List<@Nullable SortedSet<String>> row = new ArrayList<>();
          coders.forEach(coder -> row.add(byCoder.get(coder)));
          rows.add(new Row(item, row));
        });
    return new ReliabilityData(coders, rows);
  }

  /** The same with every answer reduced to whether the theme is there. */
  public ReliabilityData presence() {
    List<Row> reduced = new ArrayList<>();
    for (Row row : rows) {
      List<@Nullable SortedSet<String>> answers = new ArrayList<>();
      for (SortedSet<String> answer : row.answers()) {
        answers.add(answer == null || answer.isEmpty() ? answer : YES);
      }
      reduced.add(new Row(row.item(), answers));
    }
    return new ReliabilityData(coders, reduced);
  }

  /** The coders, in the order of the columns. */
  public List<String> coders() {
    return coders;
  }

  /** Items that somebody answered. */
  public List<Row> rows() {
    return rows;
  }

  /** Items that at least two answered: what can be compared. */
  public List<Row> units() {
    return rows.stream().filter(row -> row.given() > 1).toList();
  }
}
