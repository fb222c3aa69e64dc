package org.leitmotif.transforms.annotate;

import java.io.Serializable;
import java.util.List;
import org.leitmotif.schemas.Annotation;

/** Finds tokens, sentences, parts of speech and lemmas. The same texts give the same annotation. */
public interface Annotator extends Serializable {

  /**
   * Annotates an interview, each turn for itself: what stands in one turn never changes the tokens
   * of another, so that a long interview can be spread over cores with the same result.
   *
   * @param turns the texts of its turns
   * @return one TurnAnnotation for each turn, offsets in UTF-16 units of the turn's text
   */
  Annotation annotate(List<String> turns);

  /** Changes whenever the same texts could be annotated differently. */
  String fingerprint();
}
