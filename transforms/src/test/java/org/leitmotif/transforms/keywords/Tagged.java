package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Interview;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnAnnotation;
import org.leitmotif.schemas.TurnSpan;

/** An interview written as "Speaker: the/DT tests/NNS/test"; without a tag a word is a DT. */
final class Tagged {
  final Conversation conversation;
  final Annotation annotation;

  private Tagged(Conversation conversation, Annotation annotation) {
    this.conversation = conversation;
    this.annotation = annotation;
  }

  /** Lines of an interview; speakers whose label starts with "I" are interviewers. */
  static Tagged interview(String id, String participant, String... lines) {
    StringBuilder text = new StringBuilder();
    List<Turn> turns = new ArrayList<>();
    List<TurnSpan> spans = new ArrayList<>();
    List<TurnAnnotation> annotations = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      List<Token> tokens = tokens(parts[1]);
      int start = text.length();
      String words = words(parts[1]);
      text.append(words).append('\n');
      turns.add(
          Turn.newBuilder()
              .setInterviewId(id)
              .setTurnIndex(turns.size())
              .setSpeaker(parts[0])
              .setRole(parts[0].startsWith("I") ? "interviewer" : "participant")
              .setRoleSource("label")
              .setText(words)
              .setCharStart(start)
              .setCharEnd(start + words.length())
              .setLine(turns.size() + 1)
              .setBackChannel(false)
              .setFlags("")
              .build());
      spans.add(
          TurnSpan.newBuilder()
              .setStarts(List.of(start))
              .setEnds(List.of(start + words.length()))
              .build());
      annotations.add(
          TurnAnnotation.newBuilder()
              .setSentences(List.of(Sentence.newBuilder().setTokens(tokens).build()))
              .build());
    }
    Interview row =
        Interview.newBuilder()
            .setInterviewId(id)
            .setParticipant(participant.isEmpty() ? null : participant)
            .setDate(null)
            .setAttributes("{}")
            .setSource("")
            .setSourceSha256("")
            .setFormat("")
            .setLanguage("en")
            .setTurns(turns.size())
            .setWords(0)
            .setParticipantWords(0)
            .setWarnings("")
            .build();
    return new Tagged(
        Conversation.newBuilder()
            .setInterview(row)
            .setText(text.toString())
            .setMarkup("plain")
            .setTurns(turns)
            .setSpans(spans)
            .setSkipped(List.of())
            .build(),
        Annotation.newBuilder().setTurns(annotations).build());
  }

  /** The words of tagged text, as they are said. */
  static String words(String tagged) {
    return tagged.replaceAll("/\\S+", "");
  }

  /** The tokens of tagged text. */
  static List<Token> tokens(String tagged) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : tagged.split(" ")) {
      String[] parts = word.split("/");
      String lemma = parts.length > 2 ? parts[2] : parts[0].toLowerCase(Locale.ROOT);
      tokens.add(
          Token.newBuilder()
              .setStart(at)
              .setEnd(at + parts[0].length())
              .setTag(parts.length > 1 ? parts[1] : "DT")
              .setLemma(lemma)
              .build());
      at += parts[0].length() + 1;
    }
    return tokens;
  }
}
