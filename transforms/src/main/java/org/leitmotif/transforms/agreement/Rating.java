package org.leitmotif.transforms.agreement;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a coder answered for one theme of one item. A coder who did not answer has no rating.
 *
 * @param item the item, unique among all rounds
 * @param choices what was chosen; empty where nothing of the theme applies
 */
public record Rating(Item item, String theme, String coder, SortedSet<String> choices) {

  /** A quote of a round, by its number. */
  public record Item(String round, String number) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int byRound = round.compareTo(other.round);
      if (byRound != 0) {
        return byRound;
      }
      // Numbers in their order: "2" stands before "10".
      int byLength = Integer.compare(number.length(), other.number.length());
      return isNumber(number) && isNumber(other.number) && byLength != 0
          ? byLength
          : number.compareTo(other.number);
    }

    private static boolean isNumber(String text) {
      return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  /** Copies the choices. */
  public Rating {
    choices = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(choices));
  }
}
