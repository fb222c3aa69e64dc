package org.leitmotif.transforms.mentions;

import java.util.Set;
import org.leitmotif.transforms.mentions.UseWords.Cue;

/** What a clause is put in by the words before its subject: an "if", a quote, a doubt. */
final class Framing {
  private static final int QUOTE_REACH = 40;
  private static final int TOLD_REACH = 12;
  private static final int CONDITION_REACH = 9;

  private static final Set<String> QUOTE = Set.of("``", "\"", "“");

  private final SpokenTurn turn;

  /** The token before the subject. */
  private final int before;

  Framing(SpokenTurn turn, int before) {
    this.turn = turn;
    this.before = before;
  }

  /** "they say, oh, I use Miri"; quoting oneself is saying it. */
  boolean isQuoted() {
    int i = before;
    while (turn.sameSentence(i, before + 1) && i > before - QUOTE_REACH) {
      if (QUOTE.contains(turn.word(i))) {
        return isOfOthers(i - 1);
      }
      i--;
    }
    return isTold();
  }

  /** Whether the last who is named up to a token is not the speaker. */
  private boolean isOfOthers(int last) {
    for (int i = last; i > last - QUOTE_REACH && turn.sameSentence(i, before + 1); i--) {
      String word = turn.word(i);
      if (UseWords.SELF.contains(word) || UseWords.OTHERS.contains(word)) {
        return UseWords.OTHERS.contains(word);
      }
    }
    return false;
  }

  /** "he was like, no, I use Miri", "they say, oh, I use Miri". */
  private boolean isTold() {
    for (int i = before; i > before - TOLD_REACH && turn.sameSentence(i, before + 1); i--) {
      if (turn.tag(i).equals("CC")) {
        return false;
      }
      boolean like = turn.word(i).equals("like") && turn.lemma(i - 1).equals("be");
      boolean said = turn.lemma(i).equals("say") || like;
      if (said && turn.word(i + 1).equals(",")) {
        int speaker = like ? i - 2 : i - 1;
        boolean thought = turn.word(speaker).equals("it") || turn.word(speaker).equals("that");
        if (thought) {
          return false;
        }
        for (int k = speaker; k >= speaker - 2; k--) {
          if (UseWords.SELF.contains(turn.word(k))) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  /** "I do not think that we use it". */
  boolean isDoubted() {
    int i = turn.word(before).equals("that") ? before - 1 : before;
    boolean doubted = false;
    if (turn.sameSentence(i, before + 1) && turn.lemma(i).equals("think")) {
      for (int k = i - 1; k >= i - 2; k--) {
        doubted |= UseWords.cue(turn.word(k)) == Cue.NEGATED;
      }
    }
    return doubted;
  }

  /** "if we used it", "say I use it". */
  boolean isSupposed() {
    String said = turn.word(before);
    if (turn.sameSentence(before, before + 1)
        && (said.equals("say") || said.equals("imagine") || said.equals("suppose"))) {
      return !turn.word(before - 1).equals("i") && !turn.tag(before - 1).equals("MD");
    }
    for (int i = before; i >= before - CONDITION_REACH && turn.sameSentence(i, before + 1); i--) {
      String word = turn.word(i);
      if (word.equals(",") || word.equals("so") || word.equals("but") || word.equals("because")) {
        return false;
      }
      if (UseWords.CONDITION.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
