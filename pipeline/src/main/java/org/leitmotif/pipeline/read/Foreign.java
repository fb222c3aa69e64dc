package org.leitmotif.pipeline.read;

import java.util.List;
import java.util.Locale;

/** Files that hold something else than transcripts, and what to do about each. */
final class Foreign {
  private Foreign() {}

  /** Refuses what is known by its first bytes. */
  static void refuse(Content content) throws UnreadableTranscriptException {
    if (content.startsWith("%PDF")) {
      throw new UnreadableTranscriptException(
          "pdf",
          null,
          "The file is a PDF, which keeps no paragraphs; export text or Word instead.");
    }
    if (content.startsWith("SQLite format 3")) {
      throw new UnreadableTranscriptException(
          "database",
          null,
          "The file is a database (a Taguette or QualCoder project?); export its documents as text"
              + " or as REFI-QDA.");
    }
    if (content.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw new UnreadableTranscriptException(
          "old_office", null, "The file is from an old Office; save it as .docx or text.");
    }
    for (String magic : List.of("ID3", "OggS", "RIFF", "fLaC", "\u001f\u008b", "\0\0\0")) {
      if (content.startsWith(magic)) {
        throw new UnreadableTranscriptException(
            "binary", null, "The file is a recording or an archive, no transcript.");
      }
    }
  }

  static boolean isTaguetteHtml(String text) {
    String head = text.substring(0, Math.min(20_000, text.length()));
    return (head.contains("Document:") && head.contains("Tags:")) || head.contains("Taguette");
  }

  /** Refuses quotations, with the way to use them. */
  static UnreadableTranscriptException quotations(String program) {
    return new UnreadableTranscriptException(
        "quotations",
        null,
        "The file holds quotations exported from "
            + program
            + ", no transcript: they are not turns. Put the documents themselves into the input;"
            + " quotations belong to --quotations.");
  }

  /** Refuses reports of programs for qualitative analysis, told by their first line. */
  static void refuseReport(String text) throws UnreadableTranscriptException {
    String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).replace("\"", "");
    if (first.matches("(?:id,)?document,tag,content.*")) {
      throw quotations("Taguette");
    }
    if (first.contains("quotation")
        && first.matches(".*(?:codes?|document|reference|content).*")
        && first.matches(".*[,;\t].*[,;\t].*")) {
      throw quotations("ATLAS.ti");
    }
    String head = text.substring(0, Math.min(600, text.length()));
    if (head.matches(
        "(?s)\\s*(?:ATLAS\\.ti|Project: .*ATLAS\\.ti|Report created by ATLAS\\.ti).*")) {
      throw quotations("ATLAS.ti");
    }
  }
}
