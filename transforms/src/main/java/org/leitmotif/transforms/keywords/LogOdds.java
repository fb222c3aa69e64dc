package org.leitmotif.transforms.keywords;

/**
 * Log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, "Fightin' Words",
 * equations 16 and 22).
 */
final class LogOdds {
  /** Pseudo-counts of the prior in all, spread like the corpus. */
  private static final double PRIOR = 500;

  private LogOdds() {}

  /** z-score of a term with so many occurrences in a theme and in the whole corpus. */
  static double score(int count, int total, int all, int corpus) {
    return corpus == 0 ? 0 : score(count, total, all - count, corpus - total, PRIOR * all / corpus);
  }

  /** z-score of the difference in log-odds between a theme and the rest. */
  static double score(double count, double total, double elsewhere, double rest, double prior) {
    double here = Math.log((count + prior) / (total + PRIOR - count - prior));
    double there = Math.log((elsewhere + prior) / (rest + PRIOR - elsewhere - prior));
    return (here - there) / Math.sqrt(1 / (count + prior) + 1 / (elsewhere + prior));
  }
}
