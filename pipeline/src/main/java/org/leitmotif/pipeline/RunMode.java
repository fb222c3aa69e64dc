package org.leitmotif.pipeline;

/**
 * How a run treats what it finds; no row depends on it.
 *
 * @param strict any reject counts as new
 * @param dryRun says what a run would do, and does nothing
 * @param allowRemovals publishes even where many interviews are gone
 * @param verify compares files by their bytes, not by size and time
 */
public record RunMode(boolean strict, boolean dryRun, boolean allowRemovals, boolean verify) {
  /** As a schedule wants it. */
  public static final RunMode DEFAULT = new RunMode(false, false, false, false);
}
