package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * The forms of a lexicon by their folded keys, in the order of the keys: names that start with some
 * letters are neighbours, so that words are looked up one after another, each within what the ones
 * before it left.
 */
final class NameIndex {
  private final String[] keys;
  private final List<List<Form>> forms;
  private final Range all;

  /** The keys from their ends, in order, and where each is. */
  private final TreeMap<String, Integer> backwards = new TreeMap<>();

  /**
   * Keys that have their first letters in common.
   *
   * @param from first of them
   * @param to past the last of them
   * @param letters number of letters in common
   */
  record Range(int from, int to, int letters) {}

  NameIndex(Map<String, ? extends List<Form>> byKey) {
    TreeMap<String, List<Form>> sorted = new TreeMap<>(byKey);
    keys = sorted.keySet().toArray(new String[0]);
    forms = new ArrayList<>(sorted.values());
    all = new Range(0, keys.length, 0);
    for (int i = 0; i < keys.length; i++) {
      backwards.put(backwards(keys[i]), i);
    }
  }

  /** Every key. */
  Range all() {
    return all;
  }

  /** The keys of a range that go on with some letters; null where none does. */
  @Nullable Range after(Range range, String letters) {
    int from = range.from();
    int to = range.to();
    int at = range.letters();
    for (int i = 0; i < letters.length(); i++, at++) {
      int wanted = letters.charAt(i);
      from = bound(from, to, at, wanted);
      to = bound(from, to, at, wanted + 1);
      if (from == to) {
        return null;
      }
    }
    return new Range(from, to, at);
  }

  /** First key of a stretch whose letter at a place is not below a wanted one. */
  private int bound(int from, int to, int at, int wanted) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      String key = keys[middle];
      int letter = at < key.length() ? key.charAt(at) : -1;
      if (letter < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The forms whose key ends where the letters in common do; empty where none does. */
  List<Form> complete(Range range) {
    return keys[range.from()].length() == range.letters() ? forms.get(range.from()) : List.of();
  }

  private static String backwards(String key) {
    return new StringBuilder(key).reverse().toString();
  }

  /** The places in the order of the keys that end with some letters. */
  Collection<Integer> endingWith(String letters) {
    String from = backwards(letters);
    return backwards.subMap(from, from + Character.MAX_VALUE).values();
  }

  /** A key by its place in the order. */
  String key(int place) {
    return keys[place];
  }

  /** The forms of a key by its place in the order. */
  List<Form> forms(int place) {
    return forms.get(place);
  }
}
