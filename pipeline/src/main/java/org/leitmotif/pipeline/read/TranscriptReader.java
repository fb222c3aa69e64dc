package org.leitmotif.pipeline.read;

import java.util.List;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;

/** Makes transcripts of the bytes of a file, whatever it is called. */
public final class TranscriptReader {
  /** The surest signs first; the last takes what is left. */
  private static final List<FormatReader> BINARY =
      List.of(new WordReader(), new OpenDocumentReader(), new RtfReader());

  private static final List<FormatReader> TEXT =
      List.of(
          new CueReader(),
          new JsonReader(),
          new ProjectReader(),
          new HtmlReader(),
          new QuoteSheetReader(),
          new CsvReader(),
          new PlainTextFormat());

  /** What is in a file; never fails: what cannot be used is among its rejects. */
  public Reading read(SourceFile source, String sha256, byte[] bytes) {
    Content content = new Content(source, sha256, bytes);
    Findings findings = new Findings(content);
    try {
      Foreign.refuse(content);
      reader(content, findings).read(content, findings);
    } catch (UnreadableTranscriptException e) {
      Reject reject =
          Rejects.file(source.getSource(), e.reason(), e.line(), String.valueOf(e.getMessage()));
      return Reading.newBuilder()
          .setSourceSha256(sha256)
          .setTranscripts(List.of())
          .setQuoteWindows(List.of())
          .setRejects(List.of(reject))
          .build();
    }
    return findings.reading();
  }

  private static FormatReader reader(Content content, Findings findings)
      throws UnreadableTranscriptException {
    for (FormatReader reader : BINARY) {
      if (reader.recognises(content)) {
        return reader;
      }
    }
    if (Archive.isArchive(content)) {
      FormatReader project = new ProjectReader();
      if (project.recognises(content)) {
        return project;
      }
      throw new UnreadableTranscriptException(
          "unsupported_archive",
          null,
          "The file is a zip archive, but no Word, OpenDocument or REFI-QDA file (a spreadsheet?"
              + " export it as CSV).");
    }
    content.decoded().warnings().forEach(findings::warn);
    for (FormatReader reader : TEXT) {
      if (reader.recognises(content)) {
        return reader;
      }
    }
    throw new IllegalStateException("plain text is recognised always");
  }
}
