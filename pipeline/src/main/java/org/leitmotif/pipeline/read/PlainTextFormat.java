package org.leitmotif.pipeline.read;

/** Reads all that is left: Markdown and plain text, in every way of writing labels. */
final class PlainTextFormat implements FormatReader {
  @Override
  public boolean recognises(Content content) {
    return true;
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    Foreign.refuseReport(content.text());
    TextReader reader = new TextReader(content.text());
    reader.segments();
    findings.transcript("", reader.evidence(), null, reader);
  }
}
