package org.leitmotif.transforms.learning;

import java.util.List;

/**
 * What speaks for a theme in a passage: not only what the passage itself says, but what is said
 * before and after it, for people stay with a subject, and what speaks for other themes, for most
 * passages have but one.
 */
final class Signals {
  /** What its most likely code counts where a theme is scored by one number. */
  static final double CODE_SHARE = 0.5;

  private static final int OWN = 0;
  private static final int CODE = 1;

  /** The passage before and the one after. */
  private static final int NEIGHBOURS = 2;

  /** The six before and the six after. */
  private static final int SUBJECT = 3;

  /** The strongest other theme. */
  private static final int RIVAL = 4;

  /** What the codebook alone says. */
  private static final int CODEBOOK = 5;

  /** The whole interview. */
  private static final int INTERVIEW = 6;

  static final int COUNT = 7;

  private static final int FAR = 6;
  private static final double NEIGHBOURS_SHARE = 0.3;

  private Signals() {}

  /** Weights for where none can be learned, of scores that are zero for an average passage. */
  static double[] usualWeights() {
    double[] weights = new double[COUNT + 1];
    weights[OWN] = 1;
    weights[CODE] = CODE_SHARE;
    weights[NEIGHBOURS] = 0.4;
    weights[SUBJECT] = 0.5;
    weights[RIVAL] = -0.5;
    return weights;
  }

  /**
   * The signals of an interview's passages.
   *
   * @param own score of each passage, in order, for each theme
   * @param code scores of the themes' most likely codes
   * @param codebook what the codebook alone says of each
   * @return by passage, theme and kind of signal
   */
  static double[][][] of(List<double[]> own, List<double[]> code, List<double[]> codebook) {
    int n = own.size();
    int themes = n == 0 ? 0 : own.get(0).length;
    double[][] both = new double[n][themes];
    double[] mean = new double[themes];
    for (int p = 0; p < n; p++) {
      for (int t = 0; t < themes; t++) {
        both[p][t] = own.get(p)[t] + CODE_SHARE * code.get(p)[t];
        mean[t] += both[p][t] / n;
      }
    }
    double[][][] signals = new double[n][themes][COUNT];
    for (int p = 0; p < n; p++) {
      for (int t = 0; t < themes; t++) {
        double[] signal = signals[p][t];
        signal[OWN] = own.get(p)[t];
        signal[CODE] = code.get(p)[t];
        signal[NEIGHBOURS] = neighbours(both, p, t);
        signal[SUBJECT] = subject(both, p, t);
        signal[CODEBOOK] = codebook.get(p)[t];
        signal[INTERVIEW] = mean[t];
      }
      addRivals(signals[p], both[p]);
    }
    return signals;
  }

  /** The mean of both neighbours; at the ends, the one neighbour counts as both. */
  private static double neighbours(double[][] scores, int p, int theme) {
    int last = scores.length - 1;
    if (last == 0) {
      return scores[0][theme];
    }
    double before = scores[p == 0 ? 1 : p - 1][theme];
    double after = scores[p == last ? last - 1 : p + 1][theme];
    return (before + after) / 2;
  }

  private static double subject(double[][] scores, int p, int theme) {
    double sum = 0;
    int count = 0;
    for (int other = Math.max(0, p - FAR); other <= Math.min(scores.length - 1, p + FAR); other++) {
      if (other != p) {
        sum += scores[other][theme];
        count++;
      }
    }
    return count == 0 ? scores[p][theme] : sum / count;
  }

  private static void addRivals(double[][] signals, double[] both) {
    double[] evened = new double[both.length];
    double first = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < both.length; t++) {
      evened[t] = (1 - NEIGHBOURS_SHARE) * both[t] + NEIGHBOURS_SHARE * signals[t][NEIGHBOURS];
      if (evened[t] > first) {
        second = first;
        first = evened[t];
      } else if (evened[t] > second) {
        second = evened[t];
      }
    }
    for (int t = 0; t < both.length; t++) {
      double rival = evened[t] < first ? first : second;
      signals[t][RIVAL] = both.length == 1 ? 0 : rival;
    }
  }
}
