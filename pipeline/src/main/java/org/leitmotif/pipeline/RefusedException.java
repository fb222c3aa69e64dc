package org.leitmotif.pipeline;

/** Publishing could harm: the run stops, the previous dataset is untouched. Says what to do. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public RefusedException(String message) {
    super(message);
  }
}
