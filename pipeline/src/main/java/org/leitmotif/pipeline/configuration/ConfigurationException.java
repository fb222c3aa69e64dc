package org.leitmotif.pipeline.configuration;

/** The user must change something before a run can start. Says where, what, and what to do. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public ConfigurationException(String message) {
    super(message);
  }

  /** With a message for the user and what led to it. */
  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
