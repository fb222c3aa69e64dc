package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.transforms.sampling.QuoteSheet;

/** Reads quote sheets: rows of quote_windows, no interview. */
final class QuoteSheetReader implements FormatReader {
  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    return QuoteSheet.isSheet(content.text());
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    List<QuoteWindow> windows = new ArrayList<>();
    int run = 1;
    int last = 0;
    for (QuoteSheet.Quote quote : QuoteSheet.read(content.text())) {
      run += quote.number() <= last ? 1 : 0;
      last = quote.number();
      windows.add(
          QuoteWindow.newBuilder()
              .setSource(content.source().getSource())
              .setNumber(quote.number())
              .setRun(run)
              .setLine(quote.line())
              .setColumn(quote.column())
              .setText(quote.text())
              .build());
    }
    findings.windows(windows);
  }
}
