package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Form;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;

/**
 * Finds the mentions of a lexicon's entries in an annotated conversation.
 *
 * <p>Every stretch of tokens that folds to a form of the lexicon is a candidate. Evidence for and
 * against it is added up as log odds: its case, part of speech, neighbours, cues of the entry and
 * sure mentions nearby. Each piece is named in {@code evidence}, the sum is {@code confidence}.
 */
final class MentionFinder {
  private static final int MOST_TOKENS = 6;
  private static final double THRESHOLD = 0.5;
  private static final double SURE = 0.85;

  /** Tokens to both sides in which a cue or another name speaks for a candidate. */
  private static final int NEIGHBOURHOOD = 25;

  private static final Set<String> BEFORE_NAME =
      Set.of("in", "use", "using", "with", "write", "into", "from", "learn", "call", "via", "like");
  private static final Set<String> NOUN_AFTER =
      Set.of(
          "code",
          "compiler",
          "program",
          "library",
          "crate",
          "developer",
          "programmer",
          "language",
          "project",
          "api",
          "package",
          "binding",
          "community",
          "ecosystem",
          "module",
          "plugin");

  private final Lexicon lexicon;

  MentionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mentions in the order of the text. */
  List<Mention> find(Conversation conversation, Annotation annotation) {
    List<SpokenTurn> turns = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int t = 0; t < conversation.getTurns().size(); t++) {
      SpokenTurn turn =
          new SpokenTurn(conversation.getTurns().get(t).getText(), annotation.getTurns().get(t));
      turns.add(turn);
      collect(t, turn, candidates);
    }
    candidates.forEach(candidate -> weighAlone(candidate, turns.get(candidate.turn)));
    Set<String> sure = new HashSet<>();
    candidates.stream().filter(c -> c.confidence() >= SURE).forEach(c -> sure.add(c.entry.name()));
    weighTogether(candidates, sure);
    return mentions(conversation, turns, candidates);
  }

  private void collect(int t, SpokenTurn turn, List<Candidate> candidates) {
    int i = 0;
    while (i < turn.size()) {
      Candidate longest = longestAt(t, turn, i);
      if (longest == null) {
        i++;
      } else {
        candidates.add(longest);
        i = longest.last + 1;
      }
    }
  }

  private @Nullable Candidate longestAt(int t, SpokenTurn turn, int first) {
    if (turn.folded(first).isEmpty()) {
      return null;
    }
    Candidate longest = null;
    StringBuilder key = new StringBuilder();
    for (int last = first; last < Math.min(turn.size(), first + MOST_TOKENS); last++) {
      if (last > first && !mayJoin(turn, last - 1)) {
        break;
      }
      key.append(turn.folded(last));
      if (!lexicon.prefixes().contains(key.toString())) {
        break;
      }
      Form form = lexicon.forms().get(key.toString());
      if (form != null && !turn.folded(last).isEmpty() && plausible(turn, first, last, form)) {
        longest =
            new Candidate(t, first, last, form.entry(), method(turn.surface(first, last), form));
      }
    }
    return longest;
  }

  private static boolean mayJoin(SpokenTurn turn, int i) {
    return turn.sentence(i) == turn.sentence(i + 1) && turn.gapAfter(i).length() <= 1;
  }

  /** Words that only together make a short name are more likely words: "in k" is no ink. */
  private static boolean plausible(SpokenTurn turn, int first, int last, Form form) {
    boolean writtenApart = form.written().indexOf(' ') >= 0 || form.written().indexOf('-') >= 0;
    boolean oneToken = first == last || turn.surface(first, last).indexOf(' ') < 0;
    return oneToken || writtenApart || Fold.key(form.written()).length() >= 6;
  }

  private static String method(String surface, Form form) {
    if (form.misheard()) {
      return "garbled";
    }
    return surface.equals(form.written()) ? "exact" : "variant";
  }

  private static void weighAlone(Candidate c, SpokenTurn turn) {
    String surface = turn.surface(c.first, c.last);
    boolean lower = surface.equals(surface.toLowerCase(Locale.ROOT));
    Ambiguity ambiguity = c.entry.ambiguity();
    boolean manyTokens = c.last > c.first;
    if (c.method.equals("garbled")) {
      c.weigh("misheard", manyTokens ? -0.2 : -1.0);
    } else if (ambiguity == Ambiguity.NONE) {
      c.weigh("name", c.method.equals("exact") ? 4 : manyTokens ? 2.5 : 3);
    } else if (manyTokens) {
      c.weigh("phrase", 2);
    } else if (lower) {
      c.weigh("lower_case", ambiguity == Ambiguity.CASE ? -1.5 : -2.5);
    } else if (turn.startsSentence(c.first)) {
      c.weigh("sentence_start", ambiguity == Ambiguity.CASE ? 0.8 : -1.5);
    } else {
      c.weigh("capitalised", ambiguity == Ambiguity.CASE ? 2.2 : 0.3);
    }
    if (ambiguity != Ambiguity.NONE || c.method.equals("garbled")) {
      weighNeighbours(c, turn);
    }
  }

  private static void weighNeighbours(Candidate c, SpokenTurn turn) {
    String tag = turn.tag(c.last);
    if (tag.startsWith("VB") || tag.equals("IN") || tag.equals("DT") || tag.equals("RB")) {
      c.weigh("pos:" + tag, -1.5);
    } else if (tag.startsWith("NNP")) {
      c.weigh("pos:" + tag, 0.5);
    }
    if (BEFORE_NAME.contains(turn.lemma(c.first - 1))) {
      c.weigh("after:" + turn.lemma(c.first - 1), 0.8);
    }
    if (NOUN_AFTER.contains(turn.lemma(c.last + 1))) {
      c.weigh("before:" + turn.lemma(c.last + 1), 1.5);
    }
    String near = neighbourhood(c, turn);
    int cues = 0;
    for (String cue : c.entry.cues()) {
      if (cues < 2 && near.contains(" " + cue)) {
        c.weigh("cue:" + cue, 1.2);
        cues++;
      }
    }
  }

  private static String neighbourhood(Candidate c, SpokenTurn turn) {
    int from = Math.max(0, c.first - NEIGHBOURHOOD);
    int to = Math.min(turn.size() - 1, c.last + NEIGHBOURHOOD);
    StringBuilder near = new StringBuilder(" ");
    for (int i = from; i <= to; i++) {
      if (i < c.first || i > c.last) {
        near.append(turn.surface(i, i).toLowerCase(Locale.ROOT)).append(' ');
      }
    }
    return near.toString();
  }

  /** Names speak for each other: beside one another, in a sentence, or in the whole interview. */
  private static void weighTogether(List<Candidate> candidates, Set<String> sure) {
    double[] alone = candidates.stream().mapToDouble(Candidate::confidence).toArray();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      if (c.entry.ambiguity() == Ambiguity.NONE && !c.method.equals("garbled")) {
        continue;
      }
      String near = null;
      for (int k = i - 1; k <= i + 1; k++) {
        if (k != i && k >= 0 && k < candidates.size() && alone[k] >= SURE) {
          Candidate other = candidates.get(k);
          int gap = k < i ? c.first - other.last : other.first - c.last;
          if (other.turn == c.turn && gap <= NEIGHBOURHOOD) {
            near = (gap <= 3 ? "beside:" : "near:") + other.entry.name();
            if (gap <= 3) {
              break;
            }
          }
        }
      }
      if (near != null) {
        c.weigh(near, near.startsWith("beside:") ? 2.0 : 0.7);
      }
      if (sure.contains(c.entry.name()) && c.confidence() < SURE) {
        c.weigh("in_interview", 0.8);
      }
    }
  }

  private List<Mention> mentions(
      Conversation conversation, List<SpokenTurn> turns, List<Candidate> candidates) {
    CanonicalText text = new CanonicalText(conversation.getText());
    boolean markdown = conversation.getMarkup().equals("markdown");
    List<Mention> mentions = new ArrayList<>();
    int spokenTurn = -1;
    SpokenText spoken = null;
    for (Candidate c : candidates) {
      if (c.confidence() < THRESHOLD) {
        continue;
      }
      if (spoken == null || c.turn != spokenTurn) {
        TurnSpan span = conversation.getSpans().get(c.turn);
        spoken = SpokenText.of(text.text(), markdown, span.getStarts(), span.getEnds());
        spokenTurn = c.turn;
      }
      mentions.add(
          mention(conversation.getTurns().get(c.turn), turns.get(c.turn), spoken, text, c));
    }
    return mentions;
  }

  private static Mention mention(
      Turn turn, SpokenTurn tokens, SpokenText spoken, CanonicalText text, Candidate c) {
    int start = spoken.sourceStart(tokens.token(c.first).getStart());
    int end = spoken.sourceEnd(tokens.token(c.last).getEnd());
    return Mention.newBuilder()
        .setInterviewId(turn.getInterviewId())
        .setCharStart(text.codePoint(start))
        .setCharEnd(text.codePoint(end))
        .setTurnIndex(turn.getTurnIndex())
        .setRole(turn.getRole())
        .setKind(c.entry.kind())
        .setName(c.entry.name())
        .setSurface(text.text().substring(start, end))
        .setLine(text.line(start))
        .setSentence(tokens.sentenceText(c.first))
        .setMethod(c.method)
        .setConfidence(c.confidence())
        .setStance(Stance.of(tokens, c.first))
        .setEvidence(String.join(";", c.evidence))
        .build();
  }
}
