package org.leitmotif.transforms.provenance;

import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Skipped;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/**
 * Checks that rows lead back to the exact words they came from. Each step checks what it has made
 * before that is staged; a staged record never changes, so that it need not be checked again.
 */
public final class Provenance {
  private final Conversation conversation;
  private final CanonicalText text;

  /** Checks against the text of one interview. */
  public Provenance(Conversation conversation) {
    this.conversation = conversation;
    this.text = new CanonicalText(conversation.getText());
  }

  /**
   * Checks the conversation itself.
   *
   * @throws ProvenanceViolation where a turn or a skipped stretch is not what the text says
   */
  public void checkTurns() {
    for (int t = 0; t < conversation.getTurns().size(); t++) {
      check(conversation.getTurns().get(t), conversation.getSpans().get(t));
    }
    conversation.getSkipped().forEach(this::check);
  }

  /** A mention's surface is its slice. */
  public void check(Mention mention) {
    slice(
        "mentions",
        mention.getInterviewId(),
        mention.getCharStart(),
        mention.getCharEnd(),
        mention.getSurface());
    line("mentions", mention.getCharStart(), mention.getLine());
  }

  /** A passage's text is its slice. */
  public void check(Passage passage) {
    slice(
        "passages",
        passage.getInterviewId(),
        passage.getCharStart(),
        passage.getCharEnd(),
        passage.getText());
    line("passages", passage.getCharStart(), passage.getLine());
  }

  /** A keyword's example is its slice. */
  public void check(Keyword keyword) {
    slice(
        "keywords",
        keyword.getExampleInterviewId(),
        keyword.getExampleCharStart(),
        keyword.getExampleCharEnd(),
        keyword.getExample());
  }

  /** A skipped stretch lies in the text. */
  private void check(Skipped skipped) {
    bounds("skipped", skipped.getCharStart(), skipped.getCharEnd());
    line("skipped", skipped.getCharStart(), skipped.getLine());
  }

  /** A turn's slice encloses its words: its text is what its spans say, and these lie in it. */
  private void check(Turn turn, TurnSpan span) {
    bounds("turns", turn.getCharStart(), turn.getCharEnd());
    line("turns", turn.getCharStart(), turn.getLine());
    boolean inside =
        span.getStarts().stream().allMatch(s -> text.codePoint(s) >= turn.getCharStart())
            && span.getEnds().stream().allMatch(e -> text.codePoint(e) <= turn.getCharEnd());
    boolean same =
        SpokenText.of(
                text.text(),
                conversation.getMarkup().equals("markdown"),
                span.getStarts(),
                span.getEnds())
            .text()
            .equals(turn.getText());
    if (!inside || !same) {
      throw new ProvenanceViolation(
          "turns",
          "turn " + turn.getTurnIndex() + " of " + turn.getInterviewId() + " left its words");
    }
  }

  private void slice(String table, String interviewId, int start, int end, String words) {
    bounds(table, start, end);
    if (!interviewId.equals(conversation.getInterview().getInterviewId())
        || !text.slice(start, end).equals(words)) {
      throw new ProvenanceViolation(
          table, "row " + interviewId + " " + start + ".." + end + " is not its slice");
    }
  }

  private void bounds(String table, int start, int end) {
    if (start < 0 || start >= end || end > text.length()) {
      throw new ProvenanceViolation(table, "offsets " + start + ".." + end + " are no slice");
    }
  }

  private void line(String table, int start, int line) {
    if (text.line(text.utf16(start)) != line) {
      throw new ProvenanceViolation(table, "offset " + start + " is not in line " + line);
    }
  }
}
