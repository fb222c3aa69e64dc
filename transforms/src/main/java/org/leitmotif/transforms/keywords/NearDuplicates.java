package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps of terms that hold one another the one that says more. */
final class NearDuplicates {
  /** A shorter term says nothing new where this share of it is said inside a longer one. */
  private static final double COVERED = 0.5;

  /** A longer term says something new where it is more the theme's own than a shorter one. */
  private static final double MORE = 1.25;

  private NearDuplicates() {}

  /** The candidates by falling score, without those that say what another says. */
  static List<Candidate> without(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::folded));
    List<Candidate> uncovered = new ArrayList<>(sorted);
    uncovered.removeIf(
        candidate -> sorted.stream().anyMatch(longer -> isCovered(candidate, longer)));
    List<Candidate> kept = new ArrayList<>(uncovered);
    kept.removeIf(
        candidate -> uncovered.stream().anyMatch(shorter -> addsNothing(candidate, shorter)));
    Set<String> shown = new HashSet<>();
    kept.removeIf(candidate -> !shown.add(candidate.sum().form().toLowerCase(Locale.ROOT)));
    return kept;
  }

  private static boolean isCovered(Candidate shorter, Candidate longer) {
    return longer.sum().count() >= COVERED * shorter.sum().count() && isInside(shorter, longer);
  }

  private static boolean addsNothing(Candidate longer, Candidate shorter) {
    return longer.shareInTheme() < MORE * shorter.shareInTheme() && isInside(shorter, longer);
  }

  private static boolean isInside(Candidate shorter, Candidate longer) {
    return shorter.sum().lemmas().stream()
        .anyMatch(part -> longer.sum().lemmas().stream().anyMatch(whole -> holds(whole, part)));
  }

  private static boolean holds(String whole, String part) {
    return !whole.equals(part) && (" " + whole + " ").contains(" " + part + " ");
  }
}
