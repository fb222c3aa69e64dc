package org.leitmotif.transforms.agreement;

import java.util.HashSet;
import java.util.Set;
import org.dkpro.statistics.agreement.IAnnotationStudy;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;

/**
 * Distance between sets: one minus the Jaccard index, weighted by whether one holds the other
 * (Passonneau 2006, <a href="https://aclanthology.org/L06-1392/">Measuring Agreement on Set-valued
 * Items</a>). DKPro's own function of this name multiplies two distances instead, so that a half
 * and its whole are but 0.17 apart; here, as in the paper and in NLTK, they are 0.67 apart.
 */
final class MasiDistance implements IDistanceFunction {
  @Override
  public double measureDistance(IAnnotationStudy study, Object first, Object second) {
    return between((Set<?>) first, (Set<?>) second);
  }

  /** From 0 for equal sets to 1 for sets that share nothing. */
  static double between(Set<?> a, Set<?> b) {
    if (a.equals(b)) {
      return 0;
    }
    Set<Object> both = new HashSet<>(a);
    both.retainAll(b);
    Set<Object> either = new HashSet<>(a);
    either.addAll(b);
    double monotonicity = both.isEmpty() ? 0 : both.equals(a) || both.equals(b) ? 2.0 / 3 : 1.0 / 3;
    return 1 - monotonicity * both.size() / either.size();
  }
}
