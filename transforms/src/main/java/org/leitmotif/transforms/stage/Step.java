package org.leitmotif.transforms.stage;

import java.io.Serializable;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.leitmotif.schemas.StagedInterview;

/**
 * One step over one interview: a pure function of staged results, whose own result is staged.
 *
 * @param <T> the result
 */
public interface Step<T extends SpecificRecord> extends Serializable {

  /** What is staged, one lower-case word: the folder of the results. */
  String kind();

  /** All that the result depends on: keys of other results, fingerprints. */
  List<String> dependsOn(StagedInterview interview);

  /** The result. */
  T compute(StagedInterview interview);

  /** How much a result holds, for those who watch a run; what is counted is the step's to say. */
  default long amount(T result) {
    return 0;
  }

  /** The key of the result that is noted in an interview; empty where none is. */
  String noted(StagedInterview interview);

  /** The interview with the key of the result noted in it. */
  StagedInterview note(StagedInterview interview, String key);
}
