package org.leitmotif.transforms.keywords;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The terms of a corpus or of a theme, summed over interviews. Spellings of one term are one: "code
 * base", "codebases" and "code-base".
 */
final class TermSums {
  private static final TermSum NOTHING = new TermSum();
  private static final Pattern BETWEEN = Pattern.compile("[ '’.-]");
  private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{2})s(?:is|e)$");

  private final Map<String, TermSum> terms = new HashMap<>();
  private int total;

  /** Lemmas as one word, as spaces and hyphens come and go; "bases" may be "basis" or "base". */
  static String fold(String term) {
    return PLURAL.matcher(BETWEEN.matcher(term).replaceAll("")).replaceAll("s");
  }

  /** The sum of a term, counted on by the caller; the total is. */
  TermSum add(String folded, int count) {
    total += count;
    return terms.computeIfAbsent(folded, k -> new TermSum());
  }

  Map<String, TermSum> terms() {
    return terms;
  }

  TermSum get(String folded) {
    return terms.getOrDefault(folded, NOTHING);
  }

  int total() {
    return total;
  }
}
