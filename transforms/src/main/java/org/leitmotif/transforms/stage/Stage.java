package org.leitmotif.transforms.stage;

import java.io.Serializable;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Keeps the results of every step for every interview, by content-addressed key.
 *
 * <p>The same key always stands for the same record, so that writing twice is harmless, what exists
 * need not be computed again, and a retried bundle cannot do damage. Implementations write aside
 * and rename in: a record is there whole or not at all.
 */
public interface Stage extends Serializable {

  /** Whether a record is staged under the key. */
  boolean contains(String key);

  /**
   * The record under the key.
   *
   * @return empty where nothing is staged
   * @throws DamagedStageException where what is staged cannot be read
   */
  <T extends SpecificRecord> Optional<T> find(String key, Class<T> type);

  /** Stages a record. */
  <T extends SpecificRecord> void put(String key, T record);

  /** The record under a key that an earlier step has staged. */
  default <T extends SpecificRecord> T get(String key, Class<T> type) {
    return find(key, type)
        .orElseThrow(
            () -> new DamagedStageException(key, new IllegalStateException("not staged: " + key)));
  }
}
