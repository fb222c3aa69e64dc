package org.leitmotif.transforms.stage;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the steps in this JVM have counted, as it happens, for those who watch a run: Beam tells its
 * counters only when a bundle is done. Nothing else may depend on it.
 */
public final class LiveCounters {
  private static final Map<String, LongAdder> COUNTERS = new ConcurrentHashMap<>();

  private LiveCounters() {}

  static void add(String counter, long by) {
    COUNTERS.computeIfAbsent(counter, k -> new LongAdder()).add(by);
  }

  /** Starts anew. */
  public static void reset() {
    COUNTERS.clear();
  }

  /** The counts by {@code step/counter}. */
  public static Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    COUNTERS.forEach((counter, count) -> counts.put(counter, count.sum()));
    return counts;
  }
}
