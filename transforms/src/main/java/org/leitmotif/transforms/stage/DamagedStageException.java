package org.leitmotif.transforms.stage;

/** A staged record is missing or cannot be read. Dropping it and running again mends it. */
public final class DamagedStageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;

  /** For the record under the key. */
  public DamagedStageException(String key, Throwable cause) {
    super("A staged result is damaged or gone: " + key, cause);
    this.key = key;
  }

  /** Key of the record to drop. */
  public String key() {
    return key;
  }
}
