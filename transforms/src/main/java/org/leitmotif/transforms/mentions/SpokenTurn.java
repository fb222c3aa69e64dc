package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.TurnAnnotation;

/** The tokens of a turn in one row, with the words they stand for and the sentence each is in. */
final class SpokenTurn {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> sentenceOf = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();

  SpokenTurn(String text, TurnAnnotation annotation) {
    this.text = text;
    List<Sentence> sentences = annotation.getSentences();
    for (int s = 0; s < sentences.size(); s++) {
      for (Token token : sentences.get(s).getTokens()) {
        tokens.add(token);
        sentenceOf.add(s);
        folded.add(Fold.key(text.substring(token.getStart(), token.getEnd())));
      }
    }
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  String tag(int i) {
    return i < 0 || i >= size() ? "" : tokens.get(i).getTag();
  }

  String lemma(int i) {
    return i < 0 || i >= size() ? "" : tokens.get(i).getLemma().toLowerCase(Locale.ROOT);
  }

  String folded(int i) {
    return folded.get(i);
  }

  int sentence(int i) {
    return sentenceOf.get(i);
  }

  boolean startsSentence(int i) {
    return i == 0 || sentence(i - 1) != sentence(i);
  }

  /** The text from one token to another, both included. */
  String surface(int first, int last) {
    return text.substring(tokens.get(first).getStart(), tokens.get(last).getEnd());
  }

  /** The sentence around a token. */
  String sentenceText(int i) {
    int first = i;
    while (!startsSentence(first)) {
      first--;
    }
    int last = i;
    while (last + 1 < size() && !startsSentence(last + 1)) {
      last++;
    }
    return surface(first, last);
  }

  /** What stands between a token and the next: empty where nothing. */
  String gapAfter(int i) {
    return text.substring(tokens.get(i).getEnd(), tokens.get(i + 1).getStart());
  }
}
