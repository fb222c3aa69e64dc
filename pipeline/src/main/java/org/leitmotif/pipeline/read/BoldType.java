package org.leitmotif.pipeline.read;

import java.util.BitSet;
import org.leitmotif.schemas.Segment;
import org.leitmotif.transforms.speakers.Label.Form;

/**
 * Interviews whose only sign of a speaker is that questions are bold. Believed where bold and plain
 * lines take turns, bold is the lesser part and asks.
 */
final class BoldType {
  private static final int QUESTIONS = 2;
  private static final double MOST_BOLD = 0.6;
  private static final double ASKING = 0.4;

  private final String text;
  private final BitSet bold;

  private BoldType(String text, BitSet bold) {
    this.text = text;
    this.bold = bold;
  }

  static BoldType of(String text, BitSet bold) {
    return new BoldType(text, bold);
  }

  /** Whether bold lines are the questions of a dialogue. */
  boolean isDialogue() {
    int boldLines = 0;
    int asking = 0;
    int changes = 0;
    int lines = 0;
    int characters = 0;
    boolean before = false;
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int end = start + line.length();
      if (!line.isBlank()) {
        boolean now = isBold(start, end);
        boldLines += now ? 1 : 0;
        asking += now && line.indexOf('?') >= 0 ? 1 : 0;
        changes += lines > 0 && now != before ? 1 : 0;
        characters += now ? line.length() : 0;
        before = now;
        lines++;
      }
      start = end + 1;
    }
    return asking >= QUESTIONS
        && asking >= ASKING * boldLines
        && characters < MOST_BOLD * text.length()
        && boldLines < lines
        && changes >= boldLines;
  }

  /** A segment with its speaker told by its type. */
  Segment label(Segment segment) {
    if (segment.getSkipReason() != null) {
      return segment;
    }
    boolean asks = isBold(segment.getLabelStart(), segment.getCharEnd());
    return Segment.newBuilder(segment)
        .setCharStart(segment.getLabelStart())
        .setLabel(asks ? "Interviewer" : "Participant")
        .setLabelForm(Form.TYPOGRAPHIC.code())
        .build();
  }

  /** Whether most letters are bold: people miss a word when they mark by hand. */
  private boolean isBold(int start, int end) {
    int letters = 0;
    int marked = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        marked += bold.get(i) ? 1 : 0;
      }
    }
    return letters > 0 && marked * 2 >= letters;
  }
}
