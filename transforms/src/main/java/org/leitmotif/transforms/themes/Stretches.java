package org.leitmotif.transforms.themes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/** The stretches of an interview: those the machine judges, and those the team has quoted. */
public final class Stretches {
  private final Conversation conversation;
  private final Annotation annotation;
  private final CanonicalText text;
  private final Surroundings surroundings;

  /** Of an annotated conversation. */
  public Stretches(Conversation conversation, Annotation annotation) {
    this.conversation = conversation;
    this.annotation = annotation;
    this.text = new CanonicalText(conversation.getText());
    this.surroundings = new Surroundings(conversation, annotation);
  }

  /** The stretches of all answers, in order; of all turns where nobody is an interviewer. */
  public List<Stretch> answers() {
    List<Stretch> stretches = new ArrayList<>();
    for (Turn turn : conversation.getTurns()) {
      if (turn.getRole().equals("interviewer")) {
        continue;
      }
      SpokenText spoken = spoken(turn);
      List<Sentence> sentences = annotation.getTurns().get(turn.getTurnIndex()).getSentences();
      for (PassageCutter.Span span :
          PassageCutter.cut(turn, annotation.getTurns().get(turn.getTurnIndex()))) {
        List<Sentence> part = sentences.subList(span.first(), span.last() + 1);
        int first = part.get(0).getTokens().get(0).getStart();
        List<Token> lastTokens = part.get(part.size() - 1).getTokens();
        int last = lastTokens.get(lastTokens.size() - 1).getEnd();
        stretches.add(
            stretch(
                turn,
                spoken.sourceStart(first),
                spoken.sourceEnd(last),
                turn.getText().substring(first, last),
                part));
      }
    }
    return stretches;
  }

  /** A quotation; null where no word of a turn is inside of it. */
  public @Nullable Stretch quoted(PlacedQuotation quotation) {
    Turn in = null;
    List<Sentence> inside = new ArrayList<>();
    StringBuilder quote = new StringBuilder();
    int start = text.codePoint(quotation.getCharStart());
    int end = text.codePoint(quotation.getCharEnd());
    for (Turn turn : conversation.getTurns()) {
      if (turn.getCharEnd() <= start || turn.getCharStart() >= end) {
        continue;
      }
      SpokenText spoken = spoken(turn);
      int first = -1;
      int last = -1;
      for (Sentence sentence : annotation.getTurns().get(turn.getTurnIndex()).getSentences()) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : sentence.getTokens()) {
          if (spoken.sourceEnd(token.getEnd()) > quotation.getCharStart()
              && spoken.sourceStart(token.getStart()) < quotation.getCharEnd()) {
            tokens.add(token);
            first = first < 0 ? token.getStart() : first;
            last = token.getEnd();
          }
        }
        if (!tokens.isEmpty()) {
          inside.add(Sentence.newBuilder().setTokens(tokens).build());
        }
      }
      if (first >= 0) {
        in = in == null ? turn : in;
        quote.append(quote.length() == 0 ? "" : " ").append(turn.getText(), first, last);
      }
    }
    return in == null
        ? null
        : stretch(in, quotation.getCharStart(), quotation.getCharEnd(), quote.toString(), inside);
  }

  private Stretch stretch(Turn turn, int start, int end, String quote, List<Sentence> sentences) {
    Integer question = turn.getQuestionTurnIndex();
    var row =
        Passage.newBuilder()
            .setInterviewId(turn.getInterviewId())
            .setCharStart(text.codePoint(start))
            .setCharEnd(text.codePoint(end))
            .setTurnIndex(turn.getTurnIndex())
            .setQuestionTurnIndex(question)
            .setRole(turn.getRole())
            .setSpeaker(turn.getSpeaker())
            .setText(text.text().substring(start, end))
            .setQuote(quote)
            .setLine(text.line(start));
    row.setQuoteId(
        StageKeys.hash(
                List.of(
                    row.getInterviewId(),
                    Integer.toString(row.getCharStart()),
                    Integer.toString(row.getCharEnd()),
                    row.getText()))
            .substring(0, 16));
    return new Stretch(
        row,
        sentences,
        question == null ? "" : conversation.getTurns().get(question).getText(),
        question == null ? List.of() : annotation.getTurns().get(question).getSentences(),
        turn.getText(),
        surroundings.near(start, end));
  }

  private SpokenText spoken(Turn turn) {
    return spoken(conversation, turn);
  }

  /** The words of a turn in the text they are from. */
  static SpokenText spoken(Conversation conversation, Turn turn) {
    TurnSpan span = conversation.getSpans().get(turn.getTurnIndex());
    return SpokenText.of(
        conversation.getText(),
        conversation.getMarkup().equals("markdown"),
        span.getStarts(),
        span.getEnds());
  }
}
