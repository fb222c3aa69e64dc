package org.leitmotif.transforms.keywords;

/**
 * A term that may be a keyword of a theme.
 *
 * @param folded its key
 * @param sum in the theme
 * @param elsewhere occurrences outside of it
 * @param score z-score of the difference in log-odds between the theme and the rest
 * @param withoutOne the same without the participant who says it most
 * @param lift how much more often it is said in the theme than in the whole corpus
 */
record Candidate(
    String folded, TermSum sum, int elsewhere, double score, double withoutOne, double lift) {

  static Candidate of(String folded, TermSums theme, TermSums corpus) {
    TermSum sum = theme.get(folded);
    int all = corpus.get(folded).count();
    TermSum.Share most = sum.most();
    return new Candidate(
        folded,
        sum,
        all - sum.count(),
        LogOdds.score(sum.count(), theme.total(), all, corpus.total()),
        LogOdds.score(
            sum.count() - most.count(),
            theme.total() - most.total(),
            all - most.all(),
            corpus.total() - most.allTotal()),
        (double) sum.count() / theme.total() * corpus.total() / all);
  }

  /** Share of all its occurrences that are in the theme. */
  double shareInTheme() {
    return (double) sum.count() / (sum.count() + elsewhere);
  }
}
