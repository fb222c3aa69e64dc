package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.Segment;
import org.leitmotif.schemas.Transcript;

/** Collects what is in a file. */
final class Findings {
  private final Content content;
  private final List<Transcript> transcripts = new ArrayList<>();
  private final List<QuoteWindow> windows = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final Set<String> warnings = new java.util.LinkedHashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> items = new HashSet<>();

  Findings(Content content) {
    this.content = content;
  }

  /** A warning for all that follows. */
  void warn(String code) {
    warnings.add(code);
  }

  /** A part of the file that cannot be used; the rest is read. */
  void partly(String item, String reason, @Nullable Integer line, String message) {
    String unique = item;
    for (int i = 2; !items.add(unique); i++) {
      unique = item + " (" + i + ")";
    }
    rejects.add(Rejects.item(content.source().getSource(), unique, reason, line, message));
    warnings.add("partly_read");
  }

  /** The windows of a quote sheet. */
  void windows(List<QuoteWindow> found) {
    windows.addAll(found);
  }

  /** A transcript whose words the format gives to speakers. */
  void transcript(String format, String evidence, @Nullable String member, Utterances utterances) {
    add(format, evidence, member, utterances.text(), "plain", utterances.segments());
  }

  /** A transcript that is text. */
  void transcript(String format, String evidence, @Nullable String member, TextReader reader) {
    List<Segment> segments = reader.segments();
    add(
        format.isEmpty() ? reader.format() : format,
        evidence,
        member,
        reader.text(),
        reader.markup(),
        segments);
  }

  private void add(
      String format,
      String evidence,
      @Nullable String member,
      String text,
      String markup,
      List<Segment> segments) {
    String id = content.source().getInterviewId() + (member == null ? "" : "#" + member);
    if (!ids.add(id)) {
      partly(
          id,
          "duplicate_id",
          null,
          "Two documents of the project have the same name; rename one of them.");
      return;
    }
    transcripts.add(
        Transcript.newBuilder()
            .setInterviewId(id)
            .setSource(content.source().getSource())
            .setSourceSha256(content.sha256())
            .setText(text)
            .setSegments(segments)
            .setFormat(format)
            .setEvidence(evidence)
            .setMarkup(markup)
            .setWarnings(List.of())
            .build());
  }

  /** All of it. */
  Reading reading() {
    return Reading.newBuilder()
        .setSourceSha256(content.sha256())
        .setTranscripts(
            transcripts.stream()
                .map(t -> Transcript.newBuilder(t).setWarnings(new ArrayList<>(warnings)).build())
                .toList())
        .setQuoteWindows(windows)
        .setRejects(rejects)
        .build();
  }
}
