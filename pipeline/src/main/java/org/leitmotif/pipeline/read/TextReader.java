package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Segment;
import org.leitmotif.transforms.speakers.Label;
import org.leitmotif.transforms.speakers.LabelGrammar;
import org.leitmotif.transforms.text.SpokenText;

/**
 * Reads Markdown and plain text line by line: labels, paragraphs, headings, rules, clocks. The
 * canonical text is the file itself.
 */
final class TextReader {
  private static final Pattern RULE = Pattern.compile("\\s*([-*_])(?:\\s*\\1){2,}\\s*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|\\\\\\[|^#{1,6}\\s|\\\\$");

  private final String text;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, Integer> forms = new TreeMap<>();

  /** A standing label waits for the first line of its text. */
  private @Nullable Label pending;

  private int pendingStart;

  TextReader(String text) {
    this.text = text;
  }

  /** What is in the text. */
  List<Segment> segments() {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line(start, end);
      start = end + 1;
    }
    endPending(text.length());
    return segments;
  }

  /** {@code markdown} where the text uses its marks, else {@code plain}. */
  String markup() {
    return text.lines().limit(500).anyMatch(line -> MARKUP.matcher(line).find())
        ? "markdown"
        : "plain";
  }

  /** Format by the label form that is used most. */
  String format() {
    String form =
        forms.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(entry -> entry.getKey().toLowerCase(Locale.ROOT) + "_labels")
            .orElse("unlabelled");
    return markup() + "_" + form;
  }

  private void line(int start, int end) {
    String line = text.substring(start, end);
    if (line.isBlank()) {
      return;
    }
    Label label = LabelGrammar.match(line);
    if (label != null) {
      forms.merge(label.form().name(), 1, Integer::sum);
      endPending(start);
      if (line.substring(label.textStart()).isBlank()) {
        pending = label;
        pendingStart = start;
      } else {
        segments.add(labelled(label, start, start + label.textStart(), end));
      }
      return;
    }
    String skip = skipReason(line);
    if (skip != null) {
      segments.add(segment(start, end).setSkipReason(skip).build());
    } else if (pending != null) {
      segments.add(labelled(pending, pendingStart, start, end));
      pending = null;
    } else {
      segments.add(segment(start, end).build());
    }
  }

  /** A label without text behind it still counts: a break, or somebody with nothing said. */
  private void endPending(int end) {
    if (pending != null) {
      segments.add(labelled(pending, pendingStart, end, end));
      pending = null;
    }
  }

  private static @Nullable String skipReason(String line) {
    if (HEADING.matcher(line).matches()) {
      return "heading";
    }
    if (RULE.matcher(line).matches()) {
      return "rule";
    }
    return SpokenText.CLOCK.matcher(line.strip()).matches() ? "clock" : null;
  }

  private static Segment labelled(Label label, int labelStart, int textStart, int end) {
    return segment(textStart, end)
        .setLabel(label.name())
        .setLabelForm(label.form().code())
        .setLabelStart(labelStart)
        .setStartMs(label.startMs())
        .build();
  }

  private static Segment.Builder segment(int start, int end) {
    return Segment.newBuilder()
        .setCharStart(start)
        .setCharEnd(end)
        .setLabelStart(start)
        .setLabelForm("");
  }
}
