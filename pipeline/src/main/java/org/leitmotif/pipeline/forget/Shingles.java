package org.leitmotif.pipeline.forget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an interview, eight in a row, that stand in no other: by these its text is known
 * again wherever a piece of it is left.
 */
final class Shingles {
  private static final int WORDS = 8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

  private final Set<String> shingles = new HashSet<>();

  /** Adds the shingles of a text. */
  void add(String text) {
    each(text, shingles::add);
  }

  /** Takes out what another text holds too: questions that are asked of everybody. */
  void remove(String text) {
    each(text, shingles::remove);
  }

  boolean isEmpty() {
    return shingles.isEmpty();
  }

  /** How many shingles of this are in a text. */
  int countIn(String text) {
    int[] found = new int[1];
    each(text, shingle -> found[0] += shingles.contains(shingle) ? 1 : 0);
    return found[0];
  }

  private interface Each {
    void take(String shingle);
  }

  private static void each(String text, Each each) {
    Deque<String> window = new ArrayDeque<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      window.add(words.group());
      if (window.size() > WORDS) {
        window.remove();
      }
      if (window.size() == WORDS) {
        each.take(String.join(" ", window));
      }
    }
  }
}
