package org.leitmotif.transforms.turns;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.leitmotif.schemas.Turn;

/**
 * How interviewers and participants of one interview talk: the frequencies of the words that come
 * often, learned from all its turns. Tells whether a turn sounds like the other side.
 */
final class RoleWords {
  private static final Pattern WORD = Pattern.compile("[^\\p{L}']+");
  private static final double SMOOTHING = 0.5;

  /** Rarer words say what is talked of, not who talks. */
  private static final int OFTEN = 8;

  private final Map<String, Integer> interviewer = new HashMap<>();
  private final Map<String, Integer> participant = new HashMap<>();
  private int interviewerWords;
  private int participantWords;

  RoleWords(List<Turn> turns) {
    for (Turn turn : turns) {
      if (!turn.getBackChannel()) {
        for (String word : words(turn.getText())) {
          if (turn.getRole().equals("interviewer")) {
            interviewer.merge(word, 1, Integer::sum);
            interviewerWords++;
          } else if (turn.getRole().equals("participant")) {
            participant.merge(word, 1, Integer::sum);
            participantWords++;
          }
        }
      }
    }
  }

  /** Whether both sides have said enough to be told apart. */
  boolean isEnough(int words) {
    return interviewerWords >= words && participantWords >= words;
  }

  /**
   * How much more like the other side than like its own a turn sounds, without what it says itself:
   * mean log-ratio of its words' frequencies, above 0 like the other side.
   */
  double soundsLikeOther(Turn turn) {
    boolean asks = turn.getRole().equals("interviewer");
    Map<String, Integer> own = asks ? interviewer : participant;
    Map<String, Integer> other = asks ? participant : interviewer;
    List<String> words = words(turn.getText());
    Map<String, Integer> here = new HashMap<>();
    words.forEach(word -> here.merge(word, 1, Integer::sum));
    double kinds = SMOOTHING * (interviewer.size() + participant.size());
    double ownAll = (asks ? interviewerWords : participantWords) - words.size() + kinds;
    double otherAll = (asks ? participantWords : interviewerWords) + kinds;
    double sum = 0;
    // In the order of the text: sums of doubles depend on their order.
    for (String word : words) {
      int without = own.getOrDefault(word, 0) - here.getOrDefault(word, 0);
      int there = other.getOrDefault(word, 0);
      if (without + there >= OFTEN) {
        sum += Math.log((there + SMOOTHING) / otherAll * ownAll / (without + SMOOTHING));
      }
    }
    return words.isEmpty() ? 0 : sum / words.size();
  }

  static List<String> words(String text) {
    return java.util.Arrays.stream(WORD.split(text.toLowerCase(Locale.ROOT).replace('’', '\'')))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
