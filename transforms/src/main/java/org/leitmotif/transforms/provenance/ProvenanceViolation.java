package org.leitmotif.transforms.provenance;

/**
 * A row does not lead back to its words. A bug, never the input's fault: the run stops and nothing
 * is published.
 */
public final class ProvenanceViolation extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** For a row of a table; the message names its place, never its words. */
  public ProvenanceViolation(String table, String message) {
    super("Table " + table + ": " + message + ". This is a bug in Leitmotif.");
  }
}
