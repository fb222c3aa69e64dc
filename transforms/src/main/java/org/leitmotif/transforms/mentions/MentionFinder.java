package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/**
 * Finds the mentions of a lexicon's entries in an annotated conversation.
 *
 * <p>Every stretch of tokens that folds to a form of the lexicon is a candidate, and so is one that
 * sounds like a name where only a name fits. Evidence for and against it is added up as log odds:
 * first what stands in and around it, then what the rest of the interview says. Each piece is named
 * in {@code evidence}; the calibrated sum is {@code confidence}.
 */
final class MentionFinder {
  private static final double THRESHOLD = 0;

  /** Share of tokens with a capital below which a text has no case to speak of. */
  private static final double CASED = 0.02;

  private final Lexicon lexicon;

  MentionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mentions in the order of the text. */
  List<Mention> find(Conversation conversation, Annotation annotation) {
    List<SpokenTurn> turns = new ArrayList<>();
    for (int t = 0; t < conversation.getTurns().size(); t++) {
      turns.add(
          new SpokenTurn(conversation.getTurns().get(t).getText(), annotation.getTurns().get(t)));
    }
    return rows(
        conversation, turns, Selection.of(weighed(turns, speakers(conversation)), THRESHOLD));
  }

  /** Every candidate with its evidence, also those that fall short. */
  List<Candidate> weighed(List<SpokenTurn> turns, Set<String> speakers) {
    boolean cased = isCased(turns);
    CandidateFinder finder = new CandidateFinder(lexicon, cased);
    List<Candidate> candidates = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      for (Candidate c : finder.find(t, turns.get(t))) {
        LocalEvidence.weigh(c, turns.get(t));
        candidates.add(c);
      }
    }
    InterviewEvidence evidence = new InterviewEvidence(turns, candidates, speakers);
    evidence.weigh();
    for (Candidate c : new SoundAlikes(lexicon, turns, evidence, cased).find()) {
      evidence.weigh(c);
      candidates.add(c);
    }
    return candidates;
  }

  /** Folded words of the speakers' names; a label such as "Interviewer" is none of a lexicon's. */
  private static Set<String> speakers(Conversation conversation) {
    Set<String> names = new HashSet<>();
    for (Turn turn : conversation.getTurns()) {
      for (String word : turn.getSpeaker().split(" ")) {
        if (word.length() > 1) {
          names.add(Fold.key(word));
        }
      }
    }
    return names;
  }

  private static boolean isCased(List<SpokenTurn> turns) {
    int capitals = 0;
    int tokens = 0;
    for (SpokenTurn turn : turns) {
      for (int i = 0; i < turn.size(); i++) {
        String word = turn.surface(i, i);
        tokens++;
        capitals += Character.isUpperCase(word.charAt(0)) && !word.equals("I") ? 1 : 0;
      }
    }
    return capitals >= CASED * tokens;
  }

  private static List<Mention> rows(
      Conversation conversation, List<SpokenTurn> turns, List<Candidate> chosen) {
    CanonicalText text = new CanonicalText(conversation.getText());
    boolean markdown = conversation.getMarkup().equals("markdown");
    List<Mention> mentions = new ArrayList<>();
    int spokenTurn = -1;
    SpokenText spoken = SpokenText.of("", false, 0, 0);
    for (Candidate c : chosen) {
      if (c.turn != spokenTurn) {
        TurnSpan span = conversation.getSpans().get(c.turn);
        spoken = SpokenText.of(text.text(), markdown, span.getStarts(), span.getEnds());
        spokenTurn = c.turn;
      }
      mentions.add(row(conversation.getTurns().get(c.turn), turns.get(c.turn), spoken, text, c));
    }
    return mentions;
  }

  private static Mention row(
      Turn turn, SpokenTurn tokens, SpokenText spoken, CanonicalText text, Candidate c) {
    int start = spoken.sourceStart(tokens.token(c.first).getStart());
    int tokenEnd = tokens.token(c.last).getEnd();
    String last = tokens.surface(c.last, c.last);
    // The tokeniser takes the full stop of "in C." for an abbreviation's.
    boolean stop = last.length() > 1 && last.endsWith(".") && !c.form.written().endsWith(".");
    int end = spoken.sourceEnd(stop ? tokenEnd - 1 : tokenEnd);
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
        .setStance(Stance.of(tokens, c.first))
        .setEvidence(String.join(";", c.evidence))
        .build();
  }
}
