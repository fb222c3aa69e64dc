package org.leitmotif.transforms.mentions;

import java.util.Arrays;

/**
 * How much two names sound alike. Letters are turned into sounds, and the sounds compared by edit
 * distance: vowels, and consonants made in the same place, are easily taken for one another, and
 * weigh less than those that are not.
 */
final class Sounds {
  private static final double VOWEL = 0.4;
  private static final double OTHER_VOWEL = 0.2;

  /** Consonants that are mistaken for one another, and what that costs. */
  private static final String[][] NEAR = {
    {"sz", "0.2"},
    {"bp td kg fv f0", "0.3"},
    {"mn t0 d0 sS jS s0", "0.4"},
    {"bv pf zS jd jg jz", "0.5"},
    {"lr wr lw", "0.6"}
  };

  private static final double[][] COST = cost();
  private static final double[] WEIGHT = weights();

  /** More than sums of costs are off. */
  private static final double ROUNDING = 1e-9;

  private Sounds() {}

  private static double[][] cost() {
    double[][] cost = new double[128][128];
    for (double[] row : cost) {
      Arrays.fill(row, 1);
    }
    for (String[] near : NEAR) {
      for (String pair : near[0].split(" ")) {
        cost[pair.charAt(0)][pair.charAt(1)] = Double.parseDouble(near[1]);
        cost[pair.charAt(1)][pair.charAt(0)] = Double.parseDouble(near[1]);
      }
    }
    for (char one : new char[] {'a', 'e', 'o'}) {
      for (char other : new char[] {'a', 'e', 'o'}) {
        cost[one][other] = OTHER_VOWEL;
      }
    }
    for (int c = 0; c < cost.length; c++) {
      cost[c][c] = 0;
    }
    return cost;
  }

  private static double[] weights() {
    double[] weights = new double[COST.length];
    Arrays.fill(weights, 1);
    for (char c : new char[] {'a', 'e', 'o', 'h', 'w', 'y'}) {
      weights[c] = VOWEL;
    }
    return weights;
  }

  /**
   * The sounds of folded letters, a character each: {@code a}, {@code e}, {@code o} for the vowels,
   * {@code S} as in "shop", {@code 0} as in "thing", else the letter.
   */
  static String of(String folded) {
    StringBuilder sounds = new StringBuilder(folded.length());
    int n = folded.length();
    for (int i = 0; i < n; i++) {
      char c = folded.charAt(i);
      char next = i + 1 < n ? folded.charAt(i + 1) : ' ';
      boolean softens = next == 'e' || next == 'i' || next == 'y';
      switch (c) {
        case 'p', 's', 't', 'c', 'g', 'd', 'w', 'k' -> {
          int taken = pair(sounds, folded, i, c, next, softens);
          i += taken - 1;
        }
        case 'q' -> {
          append(sounds, 'k');
          i += next == 'u' ? 1 : 0;
        }
        case 'x' -> {
          append(sounds, 'k');
          append(sounds, 's');
        }
        case 'a', 'e', 'i', 'o', 'u', 'y' -> vowel(sounds, c, i, n);
        default -> append(sounds, c < 128 ? c : '?');
      }
    }
    return sounds.toString();
  }

  private static int pair(
      StringBuilder sounds, String folded, int i, char c, char next, boolean softens) {
    boolean start = i == 0;
    if (c == 'p' && next == 'h') {
      append(sounds, 'f');
      return 2;
    }
    if (next == 'h' && (c == 's' || c == 'c')) {
      append(sounds, 'S');
      return 2;
    }
    if (c == 't' && next == 'h') {
      append(sounds, '0');
      return 2;
    }
    if (c == 'g' && next == 'h') {
      return 2;
    }
    if (c == 'c') {
      append(sounds, softens ? 's' : 'k');
      return next == 'k' ? 2 : 1;
    }
    boolean soft = i + 2 < folded.length() && "eiy".indexOf(folded.charAt(i + 2)) >= 0;
    if (c == 'd' && next == 'g' && soft) {
      append(sounds, 'j');
      return 2;
    }
    if (c == 'g' && softens) {
      append(sounds, 'j');
      return 1;
    }
    if (start && ((c == 'w' && next == 'r') || (c == 'k' && next == 'n'))) {
      return 1;
    }
    if (c == 'w' && !start && "aeiou".indexOf(next) < 0) {
      vowel(sounds, 'o', i, folded.length());
      return 1;
    }
    append(sounds, c);
    return 1;
  }

  private static void vowel(StringBuilder sounds, char c, int i, int n) {
    if (c == 'y' && i == 0) {
      append(sounds, 'y');
      return;
    }
    boolean silent = c == 'e' && i == n - 1 && i > 1;
    int last = sounds.length() - 1;
    if (!silent && (last < 0 || !isVowel(sounds.charAt(last)))) {
      append(sounds, c == 'a' ? 'a' : c == 'o' || c == 'u' ? 'o' : 'e');
    }
  }

  private static void append(StringBuilder sounds, char c) {
    if (sounds.length() == 0 || sounds.charAt(sounds.length() - 1) != c) {
      sounds.append(c);
    }
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'o';
  }

  private static double weight(char c) {
    return WEIGHT[c];
  }

  private static double weight(String sounds) {
    double weight = 0;
    for (int i = 0; i < sounds.length(); i++) {
      weight += weight(sounds.charAt(i));
    }
    return weight;
  }

  /** Whether two names start alike: the first sound of a word is seldom misheard altogether. */
  static boolean startAlike(String a, String b) {
    return !a.isEmpty()
        && !b.isEmpty()
        && (COST[a.charAt(0)][b.charAt(0)] < 1
            || (isVowel(a.charAt(0)) && isVowel(b.charAt(0)))
            || a.charAt(0) == 'h'
            || b.charAt(0) == 'h');
  }

  /**
   * Likeness of what {@link #of} gave for two names, 0 to 1: equal sounds are 1; 0 as soon as it is
   * sure to be less than what is asked for.
   */
  static double likeness(String a, String b, double least) {
    double weightOfA = weight(a);
    double weightOfB = weight(b);
    double longest = Math.max(weightOfA, weightOfB);
    double most = (1 - least) * longest + ROUNDING;
    // What one has more than the other must at least be put in.
    if (longest == 0 || Math.abs(weightOfA - weightOfB) > most) {
      return 0;
    }
    double[] row = new double[b.length() + 1];
    for (int j = 0; j < b.length(); j++) {
      row[j + 1] = row[j] + weight(b.charAt(j));
    }
    for (int i = 0; i < a.length(); i++) {
      double left = weight(a.charAt(i));
      double[] cost = COST[a.charAt(i)];
      double corner = row[0];
      row[0] += left;
      double nearest = row[0];
      for (int j = 0; j < b.length(); j++) {
        double above = row[j + 1];
        double changed = corner + cost[b.charAt(j)];
        row[j + 1] = Math.min(changed, Math.min(above + left, row[j] + weight(b.charAt(j))));
        nearest = Math.min(nearest, row[j + 1]);
        corner = above;
      }
      if (nearest > most) {
        return 0;
      }
    }
    return 1 - row[b.length()] / longest;
  }
}
