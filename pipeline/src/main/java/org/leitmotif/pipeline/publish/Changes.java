package org.leitmotif.pipeline.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is different between two snapshots, and why. Rows are compared by their words, not their
 * offsets: a sentence put in at the top of an interview does not lose and gain all that follows.
 *
 * @param since the earlier snapshot
 * @param added interviews that are new
 * @param changed interviews whose text or turns are different
 * @param removed interviews that are gone
 * @param causes what changed: text, and of lexicon, codebook, quotations … what is different
 * @param mentions mentions gained and lost, by name
 * @param passages passages gained and lost, by theme
 * @param complete whether all rows could be compared; not so where the cache was deleted
 */
public record Changes(
    String since,
    List<String> added,
    List<String> changed,
    List<String> removed,
    List<String> causes,
    Map<String, Count> mentions,
    Map<String, Count> passages,
    boolean complete) {

  /** Rows gained and lost, in all, and by cause. */
  public record Count(int gained, int lost, Map<String, List<Integer>> byCause) {}

  /** A line for people. */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "Since %s: interviews +%d −%d, %d changed; mentions +%d −%d; passages +%d −%d%s.",
        since,
        added.size(),
        removed.size(),
        changed.size(),
        mentions.values().stream().mapToInt(Count::gained).sum(),
        mentions.values().stream().mapToInt(Count::lost).sum(),
        passages.values().stream().mapToInt(Count::gained).sum(),
        passages.values().stream().mapToInt(Count::lost).sum(),
        causes.isEmpty() ? "" : " (" + String.join(", ", causes) + ")");
  }
}
