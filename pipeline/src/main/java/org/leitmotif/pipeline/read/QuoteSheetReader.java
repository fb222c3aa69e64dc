package org.leitmotif.pipeline.read;

/** Reads quote sheets: rows of quote_windows, no interview. */
final class QuoteSheetReader implements FormatReader {
  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    return QuoteSheet.isSheet(content.text());
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    findings.windows(QuoteSheet.windows(content.source().getSource(), content.text()));
  }
}
