package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.Transcript;

/** Makes transcripts of the bytes of a file, whatever it is called. */
final class TranscriptReader {

  /** What is in a file; never fails: what cannot be used is among its rejects. */
  Reading read(SourceFile source, String sha256, byte[] bytes) {
    Reading.Builder reading =
        Reading.newBuilder()
            .setSourceSha256(sha256)
            .setTranscripts(List.of())
            .setQuoteWindows(List.of())
            .setRejects(List.of());
    try {
      Decoder.Decoded decoded = Decoder.decode(bytes);
      List<QuoteWindow> windows = QuoteSheet.windows(source.getSource(), decoded.text());
      if (!windows.isEmpty()) {
        return reading
            .setRejects(
                List.of(
                    Rejects.file(
                        source.getSource(),
                        "quote_sheet",
                        null,
                        "The file is the quote sheet of an agreement round ("
                            + windows.size()
                            + " windows), no interview.")))
            .build();
      }
      return reading.setTranscripts(List.of(transcript(source, sha256, decoded))).build();
    } catch (UnreadableTranscriptException e) {
      Reject reject =
          Rejects.file(source.getSource(), e.reason(), e.line(), String.valueOf(e.getMessage()));
      return reading.setRejects(List.of(reject)).build();
    }
  }

  private static Transcript transcript(SourceFile source, String sha256, Decoder.Decoded decoded) {
    TextReader reader = new TextReader(decoded.text());
    return Transcript.newBuilder()
        .setInterviewId(source.getInterviewId())
        .setSource(source.getSource())
        .setSourceSha256(sha256)
        .setText(decoded.text())
        .setSegments(reader.segments())
        .setFormat(reader.format())
        .setMarkup(reader.markup())
        .setWarnings(new ArrayList<>(decoded.warnings()))
        .build();
  }
}
