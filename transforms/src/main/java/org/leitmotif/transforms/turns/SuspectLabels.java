package org.leitmotif.transforms.turns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leitmotif.schemas.Turn;

/**
 * Flags turns whose label is likely wrong; the label stays. The evidence is general: how each side
 * of this interview talks, the forms of questions, and reactions that one side alone uses. The
 * codes are described at the column {@code flags} of turns.
 */
final class SuspectLabels {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!…])\\s+");
  private static final Pattern ASKING =
      Pattern.compile(
          "\\?|\\b(?:could|can|would|do|did|have|are|were|does) you\\b"
              + "|\\b(?:tell me|walk me|describe|elaborate|wondering|curious|clarif\\w+"
              + "|summari[sz]e|sounds like|seems like|it seems|question|mentioned|noticed|you said"
              + "|interview|going to say|guessing|assuming|mak(?:e|es|ing) (?:\\w+ )?sense"
              + "|following)\\b"
              + "|^(?:what|how|why|when|where|which|who)\\b"
              + "|\\byour (?:experience|approach|response|survey|work|project)"
              + "|^(?:so )?(?:you|you're|you've|it's just that you|i guess|just to|is|are|was|were"
              + "|do|does|did|would|could)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKING_YOU =
      Pattern.compile(
          "\\b(?:could|can|would|do|did|have|are|were|does) you\\b"
              + "|\\byou (?:also )?(?:mentioned|said|selected)|\\byour (?:experience|approach"
              + "|thoughts)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKS_BACK =
      Pattern.compile(
          "curious|question for you|what (?:about )?you\\b|ask you", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:yes|no|yeah|well|uh|um|i(?! (?:know|guess|think|mean|was|would|imagine))|it's|that's"
              + "|my|we)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\b(?:i|i'm|i've|i'd|my|we|our)\\b", Pattern.CASE_INSENSITIVE);

  private static final int ENOUGH_WORDS = 300;
  private static final int ANSWER_WORDS = 25;
  private static final int QUESTION_WORDS = 15;
  private static final int OWN_ANSWER_WORDS = 12;
  private static final int HEAD_WORDS = 22;
  private static final double LIKE_ANSWER = 0.12;
  private static final double LIKE_QUESTION = 0.05;

  /** Who takes note of what he says himself is two people. */
  private static final double REACTION = 0.12;

  /** Who takes note first and says more is one. */
  private static final double NOTE = 0.2;

  /** An answer that a question follows must speak of the speaker to be told from its preamble. */
  private static final int OF_ONESELF = 3;

  /** The last turns are about other things: thanks, the study itself. */
  private static final double CLOSING = 0.92;

  private static final int OWN_REACTIONS = 5;

  private final List<Turn> turns;
  private final RoleWords words;
  private final Set<String> reactions;

  private SuspectLabels(List<Turn> turns) {
    this.turns = turns;
    this.words = new RoleWords(turns);
    this.reactions = interviewersReactions(turns);
  }

  /** Flags the turns of an interview, in place; nothing where roles are not known. */
  static void flag(List<Turn> turns) {
    SuspectLabels suspects = new SuspectLabels(turns);
    if (!suspects.words.isEnough(ENOUGH_WORDS)) {
      return;
    }
    List<String> flags = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      flags.add(suspects.flags(i));
    }
    for (int i = 0; i < turns.size(); i++) {
      if (!flags.get(i).isEmpty()) {
        turns.set(i, Turn.newBuilder(turns.get(i)).setFlags(flags.get(i)).build());
      }
    }
  }

  /** Reactions that open turns of interviewers often, and of participants hardly ever. */
  private static Set<String> interviewersReactions(List<Turn> turns) {
    Map<String, Integer> asks = new HashMap<>();
    Map<String, Integer> answers = new HashMap<>();
    for (Turn turn : turns) {
      String first = sentences(turn.getText()).get(0);
      if (BackChannel.matches(first)) {
        boolean interviewer = turn.getRole().equals("interviewer");
        (interviewer ? asks : answers).merge(plain(first), 1, Integer::sum);
      }
    }
    Set<String> reactions = new TreeSet<>();
    asks.forEach(
        (reaction, count) -> {
          if (count >= OWN_REACTIONS && answers.getOrDefault(reaction, 0) * 10 <= count) {
            reactions.add(reaction);
          }
        });
    return reactions;
  }

  private String flags(int i) {
    Turn turn = turns.get(i);
    boolean asks = turn.getRole().equals("interviewer");
    if (!asks && !turn.getRole().equals("participant")) {
      return "";
    }
    List<String> sentences = sentences(turn.getText());
    boolean reacts =
        sentences.size() > 1 && reactions.contains(plain(sentences.get(sentences.size() - 1)));
    if (asks) {
      return turn.getBackChannel() ? "" : flagsOfInterviewer(i, sentences, reacts);
    }
    if (turn.getBackChannel()) {
      return reactions.contains(plain(turn.getText())) ? "label_reacts" : "";
    }
    Set<String> flags = new TreeSet<>();
    if (reacts) {
      flags.add("joined_reaction");
    }
    String text = turn.getText();
    if (text.endsWith("?")
        && sentences.size() <= 4
        && RoleWords.words(text).size() >= QUESTION_WORDS
        && ASKING_YOU.matcher(text).find()
        && words.soundsLikeOther(turn) > LIKE_QUESTION) {
      flags.add("label_asks");
    }
    return String.join(";", flags);
  }

  private String flagsOfInterviewer(int i, List<String> sentences, boolean reacts) {
    Turn turn = turns.get(i);
    int count = RoleWords.words(turn.getText()).size();
    boolean notes = BackChannel.matches(sentences.get(0));
    double sound =
        words.soundsLikeOther(turn) + (reacts ? REACTION : 0) - (notes && !reacts ? NOTE : 0);
    if (count >= ANSWER_WORDS
        && sound >= LIKE_ANSWER
        && !ASKING.matcher(head(sentences)).find()
        && (turn.getText().indexOf('?') < 0
            || FIRST_PERSON.matcher(head(sentences)).results().count() >= OF_ONESELF)
        && !isAskedBack(i)
        && i < CLOSING * turns.size()) {
      return "label_answers";
    }
    int question = turn.getText().lastIndexOf('?');
    String rest = question < 0 ? "" : turn.getText().substring(question + 1).strip();
    boolean answers =
        RoleWords.words(rest).size() >= OWN_ANSWER_WORDS
            && ANSWER.matcher(rest).matches()
            && FIRST_PERSON.matcher(rest).find()
            && !ASKING.matcher(rest).find();
    return answers ? "joined_answer" : "";
  }

  /** The first words that are no reaction. */
  private static String head(List<String> sentences) {
    int from = 0;
    while (from < sentences.size() && BackChannel.matches(sentences.get(from))) {
      from++;
    }
    String[] rest = String.join(" ", sentences.subList(from, sentences.size())).split(" ");
    return String.join(" ", java.util.Arrays.copyOf(rest, Math.min(HEAD_WORDS, rest.length)));
  }

  /** Who is asked by the participant may answer. */
  private boolean isAskedBack(int i) {
    if (i == 0) {
      return false;
    }
    String before = turns.get(i - 1).getText();
    Matcher asks = ASKS_BACK.matcher(before.substring(Math.max(0, before.length() - 150)));
    return before.endsWith("?") || asks.find();
  }

  private static List<String> sentences(String text) {
    return List.of(SENTENCE_END.split(text));
  }

  private static String plain(String sentence) {
    return String.join(" ", RoleWords.words(sentence));
  }
}
