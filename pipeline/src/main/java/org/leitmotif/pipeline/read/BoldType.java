package org.leitmotif.pipeline.read;

import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leitmotif.schemas.Segment;
import org.leitmotif.transforms.speakers.Label.Form;

/**
 * Interviews whose only sign of a speaker is that questions are bold. Believed where bold and plain
 * lines take turns, bold is the lesser part and asks; a line may hold a question and its answer.
 */
final class BoldType {
  private static final int QUESTIONS = 2;
  private static final double MOST_BOLD = 0.6;
  private static final double ASKING = 0.4;

  /** Fewer bold words are no sentence unless they ask. */
  private static final int SENTENCE = 4;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!…]");

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
      int answer = answer(start, end);
      for (int[] piece : new int[][] {{start, answer}, {answer, end}}) {
        String words = text.substring(piece[0], piece[1]);
        if (!words.isBlank()) {
          boolean now = isBold(piece[0], piece[1]);
          boldLines += now ? 1 : 0;
          asking += now && words.indexOf('?') >= 0 ? 1 : 0;
          changes += lines > 0 && now != before ? 1 : 0;
          characters += now ? words.length() : 0;
          before = now;
          lines++;
        }
      }
      start = end + 1;
    }
    return asking >= QUESTIONS
        && asking >= ASKING * boldLines
        && characters < MOST_BOLD * text.length()
        && boldLines < lines
        && changes >= boldLines;
  }

  /** A segment with its speaker told by its type; two where an answer follows its question. */
  Stream<Segment> label(Segment segment) {
    if (segment.getSkipReason() != null) {
      return Stream.of(segment);
    }
    int start = segment.getLabelStart();
    int end = segment.getCharEnd();
    int answer = answer(start, end);
    if (answer == end) {
      return Stream.of(labelled(segment, start, end));
    }
    Segment question = Segment.newBuilder(segment).setEndMs(null).build();
    Segment reply = Segment.newBuilder(segment).setStartMs(null).build();
    return Stream.of(
        labelled(question, start, start + text.substring(start, answer).stripTrailing().length()),
        labelled(reply, answer, end));
  }

  private Segment labelled(Segment segment, int start, int end) {
    return Segment.newBuilder(segment)
        .setLabelStart(start)
        .setCharStart(start)
        .setCharEnd(end)
        .setLabel(isBold(start, end) ? "Interviewer" : "Participant")
        .setLabelForm(Form.TYPOGRAPHIC.code())
        .build();
  }

  /**
   * Where plain words follow upon a bold sentence; the end where they do not. A bold word or two
   * that are no question are an emphasis; a sentence of which only a part is bold is one all the
   * same.
   */
  private int answer(int start, int end) {
    int lastBold = -1;
    int plain = start;
    while (plain < end && (!Character.isLetterOrDigit(text.charAt(plain)) || bold.get(plain))) {
      lastBold = Character.isLetterOrDigit(text.charAt(plain)) ? plain : lastBold;
      plain++;
    }
    if (lastBold < 0 || plain == end) {
      return end;
    }
    int answer = plain;
    while (answer > lastBold + 1 && !Character.isWhitespace(text.charAt(answer - 1))) {
      answer--;
    }
    if (answer == lastBold + 1) {
      return end;
    }
    String question = text.substring(start, answer).strip();
    boolean asks = text.substring(lastBold, answer).indexOf('?') >= 0;
    boolean ends = SENTENCE_END.matcher(text.substring(lastBold + 1, answer)).find();
    return asks || (ends && question.split("\\s+").length >= SENTENCE) ? answer : end;
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
