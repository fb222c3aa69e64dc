package org.leitmotif.transforms.themes;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnAnnotation;

/**
 * Cuts an answer into what a researcher would quote: a few sentences each, never a fragment unless
 * the answer is one.
 */
final class PassageCutter {
  /** Words from which a stretch stands on its own. */
  private static final int ENOUGH = 30;

  /** Words a stretch does not grow beyond unless one sentence alone is longer. */
  private static final int MOST = 65;

  /** Fewer words than these say too little to be coded. */
  static final int LEAST = 4;

  private PassageCutter() {}

  /** A span of a turn: sentences from {@code first} to {@code last}, both included. */
  record Span(int first, int last) {}

  /** The stretches of a turn, in order, without gaps; none for a back-channel. */
  static List<Span> cut(Turn turn, TurnAnnotation annotation) {
    List<Span> stretches = new ArrayList<>();
    if (turn.getBackChannel()) {
      return stretches;
    }
    List<Sentence> sentences = annotation.getSentences();
    int first = 0;
    int words = 0;
    for (int s = 0; s < sentences.size(); s++) {
      int next = sentences.get(s).getTokens().size();
      if (s > first && (words >= ENOUGH || words + next > MOST)) {
        stretches.add(new Span(first, s - 1));
        first = s;
        words = 0;
      }
      words += next;
    }
    if (first < sentences.size()) {
      boolean fragment = words < LEAST && !stretches.isEmpty();
      int from = fragment ? stretches.remove(stretches.size() - 1).first() : first;
      stretches.add(new Span(from, sentences.size() - 1));
    }
    return stretches;
  }
}
