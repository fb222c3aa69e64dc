package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * The forms of a lexicon by their folded keys, as a tree of letters: words are looked up one after
 * another, each from where the ones before it have led. What most words lead to, nothing, is found
 * after a letter or two, however many names there are.
 *
 * <p>The beginnings of keys are numbered, shorter ones before longer, and of equal length in the
 * order of the letters: those that go on from one by a letter have numbers in a row.
 */
final class NameIndex {
  /** What no key begins with. */
  static final int NONE = -1;

  /** The empty beginning, of every key. */
  static final int ALL = 0;

  private static final long OTHER = 1L << 36;

  /** The keys in the order of their letters: those that begin alike are neighbours. */
  private final String[] keys;

  private final List<List<Form>> forms;

  /** Of each beginning, its last letter. */
  private final char[] letters;

  /** Of each beginning, its number of letters. */
  private final int[] lengths;

  /** Of each beginning, the first that goes on from it; they end where the next one's start. */
  private final int[] longer;

  /** Of each beginning, the letters that go on from it, a bit each: most words lead to nothing. */
  private final long[] masks;

  /** Of each beginning, the first of its keys, and past the last of them. */
  private final int[] from;

  private final int[] to;

  /** The keys from their ends, in order, and where each is. */
  private final TreeMap<String, Integer> backwards = new TreeMap<>();

  NameIndex(Map<String, ? extends List<Form>> byKey) {
    TreeMap<String, List<Form>> sorted = new TreeMap<>(byKey);
    keys = sorted.keySet().toArray(new String[0]);
    forms = new ArrayList<>(sorted.values());
    int beginnings = beginnings(keys);
    letters = new char[beginnings];
    lengths = new int[beginnings];
    longer = new int[beginnings + 1];
    masks = new long[beginnings];
    from = new int[beginnings];
    to = new int[beginnings];
    to[ALL] = keys.length;
    int next = ALL + 1;
    for (int beginning = ALL; beginning < beginnings; beginning++) {
      longer[beginning] = next;
      next = addLonger(beginning, next);
    }
    longer[beginnings] = next;
    for (int i = 0; i < keys.length; i++) {
      backwards.put(backwards(keys[i]), i);
    }
  }

  /** How many beginnings sorted keys have: every letter that is not also the key's before it. */
  private static int beginnings(String[] keys) {
    int count = 1;
    String before = "";
    for (String key : keys) {
      int common = 0;
      while (common < before.length() && key.charAt(common) == before.charAt(common)) {
        common++;
      }
      count += key.length() - common;
      before = key;
    }
    return count;
  }

  private int addLonger(int beginning, int number) {
    int next = number;
    int at = lengths[beginning];
    int key = from[beginning];
    while (key < to[beginning]) {
      if (keys[key].length() == at) {
        key++;
        continue;
      }
      letters[next] = keys[key].charAt(at);
      masks[beginning] |= bit(letters[next]);
      lengths[next] = at + 1;
      from[next] = key;
      while (key < to[beginning] && keys[key].charAt(at) == letters[next]) {
        key++;
      }
      to[next] = key;
      next++;
    }
    return next;
  }

  /** The beginning that goes on from one by some letters; {@link #NONE} where no key has it. */
  int after(int beginning, String more) {
    int found = beginning;
    for (int i = 0; i < more.length(); i++) {
      char letter = more.charAt(i);
      long bit = bit(letter);
      long mask = masks[found];
      if ((mask & bit) == 0) {
        return NONE;
      }
      // The bits are in the order of the letters: those below say how many go before.
      int place = longer[found] + Long.bitCount(mask & (bit - 1));
      found = bit == OTHER ? other(place, longer[found + 1], letter) : place;
      if (found == NONE) {
        return NONE;
      }
    }
    return found;
  }

  private int other(int from, int to, char letter) {
    int place = Arrays.binarySearch(letters, from, to, letter);
    return place < 0 ? NONE : place;
  }

  /** Digits and the letters of English have a bit each, and the other letters, after them, one. */
  private static long bit(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return 1L << (letter - 'a' + 10);
    }
    return letter >= '0' && letter <= '9' ? 1L << (letter - '0') : OTHER;
  }

  /** The forms whose key is a beginning as it stands; empty where none is. */
  List<Form> complete(int beginning) {
    int first = from[beginning];
    return keys[first].length() == lengths[beginning] ? forms.get(first) : List.of();
  }

  private static String backwards(String key) {
    return new StringBuilder(key).reverse().toString();
  }

  /** The places in the order of the keys that end with some letters. */
  Collection<Integer> endingWith(String letters) {
    String start = backwards(letters);
    return backwards.subMap(start, start + Character.MAX_VALUE).values();
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
