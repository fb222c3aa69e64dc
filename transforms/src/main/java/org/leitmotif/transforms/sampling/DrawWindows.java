package org.leitmotif.transforms.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws windows at random: a character of the allowed stretches, each as likely as any other, and
 * the window around it. No window overlaps another, nor one that was drawn before. Near the end of
 * its stretch a window is moved inwards; a stretch shorter than a window is drawn whole.
 *
 * <p>The same stretches, taken windows and seed give the same windows in the same order: {@link
 * Random}'s numbers are specified for all times.
 */
public final class DrawWindows {

  /** How the windows are spread over the interviews. */
  public enum Spread {
    /** As chance has it. */
    CHANCE,
    /** To each interview in proportion to its allowed characters. */
    PROPORTIONAL,
    /** As many to each interview as to any other, give or take one. */
    EQUAL
  }

  private final List<Window> stretches;
  private final int size;
  private final Random random;
  private final List<Window> taken;

  private DrawWindows(List<Window> stretches, int size, long seed, Collection<Window> taken) {
    this.stretches = stretches;
    this.size = size;
    this.random = new Random(seed);
    this.taken = new ArrayList<>(taken);
  }

  /**
   * Draws windows; fewer than {@code count} where no more fit.
   *
   * @param stretches where characters may be drawn, apart from each other
   * @param size of a window in code points, at least 2
   * @param taken windows that may not be drawn again nor overlapped
   */
  public static List<Window> draw(
      List<Window> stretches,
      int count,
      int size,
      long seed,
      Collection<Window> taken,
      Spread spread) {
    List<Window> ordered =
        stretches.stream()
            .sorted(Comparator.comparing(Window::interviewId).thenComparing(Window::start))
            .toList();
    DrawWindows draw = new DrawWindows(ordered, size, seed, taken);
    return spread == Spread.CHANCE
        ? draw.from(ordered, count)
        : draw.stratified(count, spread == Spread.EQUAL);
  }

  private List<Window> stratified(int count, boolean equal) {
    Map<String, List<Window>> byInterview =
        stretches.stream()
            .collect(Collectors.groupingBy(Window::interviewId, TreeMap::new, Collectors.toList()));
    List<String> interviews = new ArrayList<>(byInterview.keySet());
    long[] weights =
        interviews.stream()
            .mapToLong(
                id ->
                    equal
                        ? 1
                        : byInterview.getOrDefault(id, List.of()).stream()
                            .mapToLong(Window::length)
                            .sum())
            .toArray();
    int[] shares = shares(weights, count);
    List<Window> drawn = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      drawn.addAll(from(byInterview.getOrDefault(interviews.get(i), List.of()), shares[i]));
    }
    // What did not fit into its interview comes from wherever there is room.
    drawn.addAll(from(stretches, count - drawn.size()));
    // Coders shall not see where one interview ends and the next begins.
    Collections.shuffle(drawn, random);
    return drawn;
  }

  /** Shares in proportion, by largest remainder; chance decides between equal remainders. */
  private int[] shares(long[] weights, int count) {
    double total = 0;
    for (long weight : weights) {
      total += weight;
    }
    int[] shares = new int[weights.length];
    List<Integer> order = new ArrayList<>();
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      shares[i] = (int) Math.floor(count * weights[i] / total);
      given += shares[i];
      order.add(i);
    }
    double sum = total;
    Collections.shuffle(order, random);
    order.sort(Comparator.comparing(i -> shares[i] - count * weights[i] / sum));
    for (int k = 0; given < count && k < order.size(); k++, given++) {
      shares[order.get(k)]++;
    }
    return shares;
  }

  private List<Window> from(List<Window> allowed, int count) {
    List<Window> drawn = new ArrayList<>();
    List<List<Window>> free = new ArrayList<>();
    allowed.forEach(stretch -> free.add(free(stretch)));
    while (drawn.size() < count) {
      long total = 0;
      for (int s = 0; s < allowed.size(); s++) {
        total += weight(allowed.get(s), free.get(s));
      }
      if (total == 0) {
        break;
      }
      long at = Math.floorMod(random.nextLong(), total);
      int s = 0;
      while (at >= weight(allowed.get(s), free.get(s))) {
        at -= weight(allowed.get(s), free.get(s));
        s++;
      }
      Window window = at(allowed.get(s), free.get(s), at);
      drawn.add(window);
      taken.add(window);
      for (int k = 0; k < allowed.size(); k++) {
        if (allowed.get(k).overlaps(window)) {
          free.set(k, free(allowed.get(k)));
        }
      }
    }
    return drawn;
  }

  private int half() {
    return size / 2;
  }

  /** Positions at which a window of the stretch may start: as stretches of positions. */
  private List<Window> free(Window stretch) {
    int last = Math.max(stretch.start(), stretch.end() - size);
    int length = Math.min(size, stretch.length());
    List<Window> blocks =
        taken.stream()
            .filter(stretch::overlaps)
            .sorted(Comparator.comparing(Window::start))
            .toList();
    List<Window> free = new ArrayList<>();
    int from = stretch.start();
    for (Window block : blocks) {
      addFree(free, stretch, from, Math.min(last, block.start() - length));
      from = Math.max(from, block.end());
    }
    addFree(free, stretch, from, last);
    return free;
  }

  private static void addFree(List<Window> free, Window stretch, int from, int last) {
    if (from <= last) {
      free.add(new Window(stretch.interviewId(), from, last + 1));
    }
  }

  /** Number of characters whose window is free. */
  private long weight(Window stretch, List<Window> free) {
    long weight = 0;
    for (Window starts : free) {
      weight += weight(stretch, starts);
    }
    return weight;
  }

  /** The window at the start is that of half a window's characters more; so at the end. */
  private long weight(Window stretch, Window starts) {
    if (stretch.length() <= size) {
      return stretch.length();
    }
    return (long) starts.length()
        + (starts.start() == stretch.start() ? half() : 0)
        + (starts.end() == stretch.end() - size + 1 ? size - half() - 1 : 0);
  }

  private Window at(Window stretch, List<Window> free, long position) {
    long at = position;
    for (Window starts : free) {
      long weight = weight(stretch, starts);
      if (at < weight) {
        long lead = starts.start() == stretch.start() ? half() : 0;
        int start =
            (int) Math.max(starts.start(), Math.min(starts.end() - 1, starts.start() + at - lead));
        return new Window(stretch.interviewId(), start, Math.min(stretch.end(), start + size));
      }
      at -= weight;
    }
    throw new IllegalStateException("position beyond the free ones");
  }
}
