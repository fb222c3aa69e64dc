package org.leitmotif.transforms.mentions;

import java.util.List;
import java.util.Locale;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/** Makes rows of candidates: traces their tokens to where they stand in the canonical text. */
final class MentionRows {
  private final Conversation conversation;
  private final List<SpokenTurn> turns;
  private final CanonicalText text;
  private int spokenTurn = -1;
  private SpokenText spoken = SpokenText.of("", false, 0, 0);

  MentionRows(Conversation conversation, List<SpokenTurn> turns) {
    this.conversation = conversation;
    this.turns = turns;
    this.text = new CanonicalText(conversation.getText());
  }

  /** The row of a candidate. */
  Mention row(Candidate c) {
    Turn turn = conversation.getTurns().get(c.turn);
    SpokenTurn tokens = turns.get(c.turn);
    String last = tokens.surface(c.last, c.last);
    // The tokeniser takes the full stop of "in C." for an abbreviation's.
    boolean stop = last.length() > 1 && last.endsWith(".") && !c.form.written().endsWith(".");
    int start = spoken(c.turn).sourceStart(tokens.token(c.first).getStart());
    int end = spoken(c.turn).sourceEnd(tokens.token(c.last).getEnd() - (stop ? 1 : 0));
    return Mention.newBuilder()
        .setInterviewId(turn.getInterviewId())
        .setCharStart(text.codePoint(start))
        .setCharEnd(text.codePoint(end))
        .setTurnIndex(turn.getTurnIndex())
        .setRole(turn.getRole())
        .setKind(c.entry().kind())
        .setName(c.entry().name())
        .setSurface(text.text().substring(start, end))
        .setLine(text.line(start))
        .setSentence(tokens.sentenceText(c.first))
        .setMethod(c.method.name().toLowerCase(Locale.ROOT))
        .setConfidence(c.confidence())
        .setStance(
            turn.getRole().equals("interviewer")
                ? Stance.NAMED
                : Stance.of(tokens, c.first, c.last, isAsked(c.turn)))
        .setEvidence(String.join(";", c.evidence))
        .build();
  }

  private boolean isAsked(int turn) {
    return turn > 0 && Answer.isAsked(turns.get(turn - 1));
  }

  /** Start and end of tokens in the canonical text, code points. */
  int[] place(int turn, int first, int last) {
    SpokenTurn tokens = turns.get(turn);
    return new int[] {
      text.codePoint(spoken(turn).sourceStart(tokens.token(first).getStart())),
      text.codePoint(spoken(turn).sourceEnd(tokens.token(last).getEnd()))
    };
  }

  private SpokenText spoken(int turn) {
    if (turn != spokenTurn) {
      TurnSpan span = conversation.getSpans().get(turn);
      boolean markdown = conversation.getMarkup().equals("markdown");
      spoken = SpokenText.of(text.text(), markdown, span.getStarts(), span.getEnds());
      spokenTurn = turn;
    }
    return spoken;
  }
}
