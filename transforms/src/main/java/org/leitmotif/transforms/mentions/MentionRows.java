package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/** Makes rows of candidates: traces their tokens to where they stand in the canonical text. */
final class MentionRows {
  private static final int UNKNOWN = -2;

  private final Conversation conversation;
  private final List<SpokenTurn> turns;
  private final CanonicalText text;
  private final @Nullable SpokenText[] spoken;
  private final int[] plain;

  MentionRows(Conversation conversation, List<SpokenTurn> turns) {
    this.conversation = conversation;
    this.turns = turns;
    this.text = new CanonicalText(conversation.getText());
    this.spoken = new SpokenText[turns.size()];
    this.plain = new int[turns.size()];
    Arrays.fill(plain, UNKNOWN);
  }

  /** The rows of candidates in the order of the text. */
  List<Mention> rows(List<Candidate> chosen) {
    List<Mention> rows = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Candidate c = chosen.get(i);
      Candidate next = i + 1 < chosen.size() ? chosen.get(i + 1) : null;
      rows.add(row(c, next != null && next.turn == c.turn ? next.first : turns.get(c.turn).size()));
    }
    return rows;
  }

  /**
   * @param next the token from which something is named next in the turn
   */
  private Mention row(Candidate c, int next) {
    Turn turn = conversation.getTurns().get(c.turn);
    SpokenTurn tokens = turns.get(c.turn);
    String last = tokens.surface(c.last, c.last);
    // The tokeniser takes the full stop of "in C." for an abbreviation's.
    boolean stop = last.length() > 1 && last.endsWith(".") && !c.form.written().endsWith(".");
    int start = sourceStart(c.turn, tokens.token(c.first).getStart());
    int end = sourceEnd(c.turn, tokens.token(c.last).getEnd() - (stop ? 1 : 0));
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
                : Stance.of(tokens, c.first, c.last, next, question(c.turn)))
        .setEvidence(String.join(";", c.evidence))
        .build();
  }

  /** The question a turn answers, else the turn before it; null where neither. */
  private @Nullable SpokenTurn question(int turn) {
    Integer asked = conversation.getTurns().get(turn).getQuestionTurnIndex();
    int before = asked == null ? turn - 1 : asked;
    return before >= 0 ? turns.get(before) : null;
  }

  /** Start and end of tokens in the canonical text, code points. */
  int[] place(int turn, int first, int last) {
    SpokenTurn tokens = turns.get(turn);
    return new int[] {
      text.codePoint(sourceStart(turn, tokens.token(first).getStart())),
      text.codePoint(sourceEnd(turn, tokens.token(last).getEnd()))
    };
  }

  private int sourceStart(int turn, int index) {
    int plain = plainStart(turn);
    return plain >= 0 ? plain + index : spoken(turn).sourceStart(index);
  }

  private int sourceEnd(int turn, int end) {
    int plain = plainStart(turn);
    return plain >= 0 ? plain + end : spoken(turn).sourceEnd(end);
  }

  /** Where a turn starts in the canonical text if it stands there as it is spoken; else -1. */
  private int plainStart(int turn) {
    if (plain[turn] == UNKNOWN) {
      TurnSpan span = conversation.getSpans().get(turn);
      int start = span.getStarts().size() == 1 ? span.getStarts().get(0) : -1;
      String words = conversation.getTurns().get(turn).getText();
      plain[turn] = start >= 0 && text.text().startsWith(words, start) ? start : -1;
    }
    return plain[turn];
  }

  private SpokenText spoken(int turn) {
    SpokenText known = spoken[turn];
    if (known == null) {
      TurnSpan span = conversation.getSpans().get(turn);
      boolean markdown = conversation.getMarkup().equals("markdown");
      known = SpokenText.of(text.text(), markdown, span.getStarts(), span.getEnds());
      spoken[turn] = known;
    }
    return known;
  }
}
