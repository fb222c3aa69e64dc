package org.leitmotif.transforms.themes;

import java.util.List;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.Sentence;

/**
 * A stretch of an interview that may become a passage: its row without a theme, and what is said in
 * it, before it and around it.
 *
 * @param row the passage, theme and score not filled in
 * @param sentences the sentences of which tokens are inside
 * @param question words of the question that is being answered; empty where there is none
 * @param questionSentences sentences of the question
 * @param turn words of the whole turn
 * @param near what is said near it
 */
public record Stretch(
    Passage.Builder row,
    List<Sentence> sentences,
    String question,
    List<Sentence> questionSentences,
    String turn,
    Surroundings.Near near) {

  /** Lower-case lemmas in order. */
  public List<String> lemmas() {
    return CueMatcher.lemmas(sentences);
  }
}
