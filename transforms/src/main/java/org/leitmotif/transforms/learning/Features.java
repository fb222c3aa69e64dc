package org.leitmotif.transforms.learning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a text is compared by: lemmas and pairs of lemmas, letters inside words, letters of the
 * question it answers, the words of the turn around it, what the codebook's cues and the names
 * mentioned say of it, the last questions, and what is said shortly before and after. Each block
 * holds hashes of what it counts, rising, and the counts; two things with one hash are too rare to
 * matter.
 */
final class Features {
  static final int LEMMAS = 0;
  static final int LETTERS = 1;
  static final int QUESTION = 2;
  static final int TURN = 3;
  static final int SIGNS = 4;
  static final int ASKED = 5;
  static final int AROUND = 6;
  static final int BLOCKS = 7;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;
  private static final int SHORTEST_IN_QUESTION = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{2,}");

  private final int[][] ids;
  private final int[][] counts;

  private Features(int[][] ids, int[][] counts) {
    this.ids = ids;
    this.counts = counts;
  }

  /** Hashes of a block's features, rising. */
  int[] ids(int block) {
    return ids[block];
  }

  /** How often each of a block's features is there. */
  int[] counts(int block) {
    return counts[block];
  }

  /**
   * The features of a text.
   *
   * @param lemmas of the text, lower case
   * @param question the question's words; may be empty
   * @param turn words of the turn that the text is from; may be empty
   * @param signs themes whose cues are there, names and kinds of names
   * @param asked lemmas of the last questions; may be empty
   * @param around lemmas before and after; may be empty
   */
  static Features of(
      List<String> lemmas,
      String text,
      String question,
      String turn,
      List<String> signs,
      List<String> asked,
      List<String> around) {
    List<Map<Integer, Integer>> blocks = new ArrayList<>();
    for (int b = 0; b < BLOCKS; b++) {
      blocks.add(new TreeMap<>());
    }
    for (int i = 0; i < lemmas.size(); i++) {
      add(blocks, LEMMAS, lemmas.get(i));
      if (i > 0) {
        add(blocks, LEMMAS, lemmas.get(i - 1) + " " + lemmas.get(i));
      }
    }
    letters(text, SHORTEST, gram -> add(blocks, LETTERS, gram));
    letters(question, SHORTEST_IN_QUESTION, gram -> add(blocks, QUESTION, gram));
    WORD.matcher(turn.toLowerCase(Locale.ROOT))
        .results()
        .forEach(word -> add(blocks, TURN, word.group()));
    signs.forEach(sign -> add(blocks, SIGNS, sign));
    asked.forEach(lemma -> add(blocks, ASKED, lemma));
    around.forEach(lemma -> add(blocks, AROUND, lemma));
    int[][] ids = new int[BLOCKS][];
    int[][] counts = new int[BLOCKS][];
    for (int b = 0; b < BLOCKS; b++) {
      ids[b] = blocks.get(b).keySet().stream().mapToInt(i -> i).toArray();
      counts[b] = blocks.get(b).values().stream().mapToInt(i -> i).toArray();
    }
    return new Features(ids, counts);
  }

  interface Grams {
    void take(String gram);
  }

  /** The stretches of {@code shortest} to five letters of each word, its edges marked by spaces. */
  static void letters(String text, int shortest, Grams grams) {
    for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!word.isEmpty()) {
        String padded = " " + word + " ";
        for (int n = shortest; n <= LONGEST; n++) {
          for (int i = 0; i == 0 || i + n <= padded.length(); i++) {
            grams.take(padded.substring(i, Math.min(padded.length(), i + n)));
          }
          if (n >= padded.length()) {
            break;
          }
        }
      }
    }
  }

  private static void add(List<Map<Integer, Integer>> blocks, int block, String what) {
    blocks.get(block).merge(id(block, what), 1, Integer::sum);
  }

  /** Hash of a feature: FNV-1a, finished as MurmurHash3 does. */
  static int id(int block, String what) {
    int hash = 0x811c9dc5 ^ (block * 0x9e3779b9);
    for (int i = 0; i < what.length(); i++) {
      hash = (hash ^ what.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  /** Appends the features to bytes. */
  void write(ByteArrayOutputStream out) {
    for (int b = 0; b < BLOCKS; b++) {
      varint(out, ids[b].length);
      long previous = Integer.MIN_VALUE;
      for (int i = 0; i < ids[b].length; i++) {
        varint(out, ids[b][i] - previous);
        varint(out, counts[b][i]);
        previous = ids[b][i];
      }
    }
  }

  /** Reads what {@link #write} has written. */
  static Features read(ByteBuffer in) {
    int[][] ids = new int[BLOCKS][];
    int[][] counts = new int[BLOCKS][];
    for (int b = 0; b < BLOCKS; b++) {
      int n = (int) varint(in);
      ids[b] = new int[n];
      counts[b] = new int[n];
      long previous = Integer.MIN_VALUE;
      for (int i = 0; i < n; i++) {
        previous += varint(in);
        ids[b][i] = (int) previous;
        counts[b][i] = (int) varint(in);
      }
    }
    return new Features(ids, counts);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
