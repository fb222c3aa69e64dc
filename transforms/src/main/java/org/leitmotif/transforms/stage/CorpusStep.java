package org.leitmotif.transforms.stage;

import java.io.Serializable;
import org.leitmotif.schemas.Corpus;

/** One step over all interviews at once. */
public interface CorpusStep extends Serializable {

  /** What the step is called, one lower-case word. */
  String name();

  /** The corpus with the keys of what was staged noted in it. */
  Corpus apply(Corpus corpus);
}
