package org.leitmotif.transforms.quotations;

import java.io.Serializable;
import java.util.List;
import org.leitmotif.schemas.Reject;

/**
 * The team's own coding, as another program exported it.
 *
 * @param name of the file, as the user gave it; empty without one
 * @param fingerprint of the file's bytes; empty without one
 * @param quotations in the order of the file
 * @param rejects rows that name no code of the codebook, or no words
 */
public record Quotations(
    String name, String fingerprint, List<Quotation> quotations, List<Reject> rejects)
    implements Serializable {
  /** No coding. */
  public static final Quotations NONE = new Quotations("", "", List.of(), List.of());

  /** Whether nothing was coded. */
  public boolean isEmpty() {
    return quotations.isEmpty();
  }

  /**
   * A row of rejects for a quotation. One can have a row for each reason.
   *
   * @param line in the file; 0 where lines mean nothing
   */
  public static Reject reject(String source, String item, int line, String reason, String message) {
    return Reject.newBuilder()
        .setSource(source)
        .setItem(item)
        .setLine(line > 0 ? line : null)
        .setStage("quotations")
        .setReason(reason)
        .setMessage(message)
        .build();
  }

  /**
   * Words that somebody coded.
   *
   * @param source name of the file it comes from
   * @param item what tells it from others of the file
   * @param line in the file; 0 where lines mean nothing
   * @param document the interview, as the other program calls it
   * @param text the words; the researcher may have edited them
   * @param codes names of codes as the codebook writes them
   */
  public record Quotation(
      String source, String item, int line, String document, String text, List<String> codes)
      implements Serializable {

    /** A row of rejects for this quotation. */
    Reject reject(String reason, String message) {
      return Quotations.reject(source, item, line, reason, message);
    }
  }
}
