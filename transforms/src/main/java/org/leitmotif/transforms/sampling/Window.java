package org.leitmotif.transforms.sampling;

/**
 * A stretch of an interview's text.
 *
 * @param start in Unicode code points
 * @param end in Unicode code points, exclusive
 */
public record Window(String interviewId, int start, int end) {

  /** Refuses what is no stretch. */
  public Window {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no stretch: " + start + ".." + end);
    }
  }

  /** Length in code points. */
  public int length() {
    return end - start;
  }

  boolean overlaps(Window other) {
    return interviewId.equals(other.interviewId) && start < other.end && other.start < end;
  }
}
