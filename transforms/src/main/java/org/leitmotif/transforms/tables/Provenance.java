package org.leitmotif.transforms.tables;

import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Skipped;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/** Checks that rows lead back to the exact words they came from. */
final class Provenance {
  private final Conversation conversation;
  private final CanonicalText text;

  /** Checks against the text of one interview. */
  Provenance(Conversation conversation) {
    this.conversation = conversation;
    this.text = new CanonicalText(conversation.getText());
  }

  /** A mention's surface is its slice. */
  void check(Mention mention) {
    slice(
        Table.MENTIONS,
        mention.getInterviewId(),
        mention.getCharStart(),
        mention.getCharEnd(),
        mention.getSurface());
    line(Table.MENTIONS, mention.getCharStart(), mention.getLine());
  }

  /** A passage's text is its slice. */
  void check(Passage passage) {
    slice(
        Table.PASSAGES,
        passage.getInterviewId(),
        passage.getCharStart(),
        passage.getCharEnd(),
        passage.getText());
    line(Table.PASSAGES, passage.getCharStart(), passage.getLine());
  }

  /** A keyword's example is its slice. */
  void check(Keyword keyword) {
    slice(
        Table.KEYWORDS,
        keyword.getExampleInterviewId(),
        keyword.getExampleCharStart(),
        keyword.getExampleCharEnd(),
        keyword.getExample());
  }

  /** A skipped stretch lies in the text. */
  void check(Skipped skipped) {
    bounds(Table.SKIPPED, skipped.getCharStart(), skipped.getCharEnd());
    line(Table.SKIPPED, skipped.getCharStart(), skipped.getLine());
  }

  /** A turn's slice encloses its words: its text is what its spans say, and these lie in it. */
  void check(Turn turn, TurnSpan span) {
    bounds(Table.TURNS, turn.getCharStart(), turn.getCharEnd());
    line(Table.TURNS, turn.getCharStart(), turn.getLine());
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
          Table.TURNS,
          "turn " + turn.getTurnIndex() + " of " + turn.getInterviewId() + " left its words");
    }
  }

  private void slice(Table table, String interviewId, int start, int end, String words) {
    bounds(table, start, end);
    if (!interviewId.equals(conversation.getInterview().getInterviewId())
        || !text.slice(start, end).equals(words)) {
      throw new ProvenanceViolation(
          table, "row " + interviewId + " " + start + ".." + end + " is not its slice");
    }
  }

  private void bounds(Table table, int start, int end) {
    if (start < 0 || start >= end || end > text.length()) {
      throw new ProvenanceViolation(table, "offsets " + start + ".." + end + " are no slice");
    }
  }

  private void line(Table table, int start, int line) {
    if (text.line(text.utf16(start)) != line) {
      throw new ProvenanceViolation(table, "offset " + start + " is not in line " + line);
    }
  }
}
