package org.leitmotif.transforms.mentions;

import java.util.List;
import java.util.Locale;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.TurnAnnotation;

/** The tokens of a turn in one row, with the words they stand for and the sentence each is in. */
final class SpokenTurn {
  private final String text;
  private final Token[] tokens;
  private final int[] sentenceOf;
  private final String[] folded;
  private final String[] words;
  private final String[] lemmas;
  private final boolean[] ordinary;

  SpokenTurn(String text, TurnAnnotation annotation) {
    this.text = text;
    List<Sentence> sentences = annotation.getSentences();
    int size = sentences.stream().mapToInt(s -> s.getTokens().size()).sum();
    tokens = new Token[size];
    sentenceOf = new int[size];
    folded = new String[size];
    words = new String[size];
    lemmas = new String[size];
    ordinary = new boolean[size];
    int i = 0;
    for (int s = 0; s < sentences.size(); s++) {
      for (Token token : sentences.get(s).getTokens()) {
        tokens[i] = token;
        sentenceOf[i] = s;
        words[i] = text.substring(token.getStart(), token.getEnd()).toLowerCase(Locale.ROOT);
        folded[i] = Fold.key(words[i]);
        lemmas[i] = token.getLemma().toLowerCase(Locale.ROOT);
        ordinary[i] = OrdinaryWords.contains(lemmas[i]) || OrdinaryWords.contains(words[i]);
        i++;
      }
    }
  }

  int size() {
    return tokens.length;
  }

  Token token(int i) {
    return tokens[i];
  }

  private boolean holds(int i) {
    return i >= 0 && i < tokens.length;
  }

  /** Part of speech; empty outside of the turn. */
  String tag(int i) {
    return holds(i) ? tokens[i].getTag() : "";
  }

  /** Lemma in lower case; empty outside of the turn. */
  String lemma(int i) {
    return holds(i) ? lemmas[i] : "";
  }

  /** The word in lower case; empty outside of the turn. */
  String word(int i) {
    return holds(i) ? words[i] : "";
  }

  String folded(int i) {
    return folded[i];
  }

  int sentence(int i) {
    return sentenceOf[i];
  }

  boolean sameSentence(int i, int k) {
    return holds(i) && holds(k) && sentenceOf[i] == sentenceOf[k];
  }

  boolean startsSentence(int i) {
    return i == 0 || sentenceOf[i - 1] != sentenceOf[i];
  }

  /** The text from one token to another, both included. */
  String surface(int first, int last) {
    return text.substring(tokens[first].getStart(), tokens[last].getEnd());
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
    return holds(i) && holds(i + 1)
        ? text.substring(tokens[i].getEnd(), tokens[i + 1].getStart())
        : " ";
  }

  /** Whether a token is an ordinary English word. */
  boolean ordinary(int i) {
    return ordinary[i];
  }
}
