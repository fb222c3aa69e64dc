package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.leitmotif.transforms.mentions.Lexicon.Entry;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/** Names by what they sound like (Double Metaphone). */
final class SoundIndex {
  private static final int SHORTEST = 4;
  private static final int LONGEST_CODE = 12;
  private static final double LEAST_NEAR = 0.7;

  private final Map<String, List<Form>> bySound = new HashMap<>();

  /**
   * A canonical name.
   *
   * @param key folded
   * @param letters which letters are in it, a bit each
   */
  private record Name(String key, String name, int letters) {}

  /** Canonical names by the first letter and the length of their keys. */
  private final Map<Integer, List<Name>> names = new HashMap<>();

  SoundIndex(List<Entry> entries) {
    for (Entry entry : entries) {
      String key = Fold.key(entry.name());
      if (!key.isEmpty()) {
        names
            .computeIfAbsent(bucket(key.charAt(0), key.length()), k -> new ArrayList<>())
            .add(new Name(key, entry.name(), letters(key)));
      }
      if (!entry.rare()) {
        add(entry.name(), entry);
        entry.aliases().forEach(alias -> add(alias, entry));
      }
    }
  }

  private void add(String written, Entry entry) {
    for (String key : Fold.keys(written)) {
      if (key.length() >= SHORTEST && key.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        String sound = sound(key);
        if (sound.length() >= 2) {
          bySound
              .computeIfAbsent(sound, k -> new ArrayList<>())
              .add(new Form(entry, written, true));
        }
      }
    }
  }

  /** What folded letters sound like. */
  static String sound(String folded) {
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(LONGEST_CODE);
    String sound = metaphone.doubleMetaphone(folded);
    return sound == null ? "" : sound;
  }

  private static int bucket(char initial, int length) {
    return initial * 1000 + length;
  }

  private static int letters(String key) {
    int letters = 0;
    for (int i = 0; i < key.length(); i++) {
      letters |= 1 << (key.charAt(i) & 31);
    }
    return letters;
  }

  /** Names that sound like folded letters. */
  List<Form> alike(String folded) {
    List<Form> found = bySound.get(sound(folded));
    return found == null ? List.of() : found;
  }

  /** Up to three names that are spelled or sound like a folded key, the likest first. */
  List<String> nearest(String folded) {
    Map<String, Double> near = new TreeMap<>();
    alike(folded).forEach(form -> near.merge(form.entry().name(), LEAST_NEAR, Math::max));
    int letters = letters(folded);
    for (int length = folded.length() - 2; length <= folded.length() + 2; length++) {
      double most = (1 - LEAST_NEAR) * Math.max(folded.length(), length);
      for (Name name : names.getOrDefault(bucket(folded.charAt(0), length), List.of())) {
        // Each letter that one has and the other has not is an edit.
        if (Integer.bitCount(letters & ~name.letters) > most
            || Integer.bitCount(name.letters & ~letters) > most) {
          continue;
        }
        double likeness = likeness(folded, name.key, LEAST_NEAR);
        if (likeness >= LEAST_NEAR) {
          near.merge(name.name, likeness, Math::max);
        }
      }
    }
    return near.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * How much two folded keys have in common, 0 to 1: one less their edit distance a letter; 0 as
   * soon as it is sure to be less than what is asked for.
   */
  static double likeness(String a, String b, double least) {
    double most = (1 - least) * Math.max(a.length(), b.length()) + 1e-9;
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      int nearest = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        nearest = Math.min(nearest, row[j]);
        corner = above;
      }
      if (nearest > most) {
        return 0;
      }
    }
    return 1 - row[b.length()] / (double) Math.max(a.length(), b.length());
  }
}
