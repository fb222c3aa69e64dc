package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Segment;
import org.leitmotif.transforms.speakers.Label;
import org.leitmotif.transforms.speakers.Label.Form;
import org.leitmotif.transforms.speakers.LabelGrammar;
import org.leitmotif.transforms.text.Clock;

/**
 * Reads Markdown, plain text and the text of documents line by line: labels, paragraphs, headings,
 * rules, clocks, notices. The canonical text is the text itself.
 */
final class TextReader {
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|\\\\\\[|^#{1,6}\\s|\\\\$");
  private static final Pattern MID_LABEL =
      Pattern.compile("(?<=\\S )\\*\\*(?:Break|Jingle|Outro|Intro) ?:? ?\\*\\*:?");

  private static final Pattern QUOTE = Pattern.compile("\\s*(?:> ?)+(?=[^>\\s])");

  private final String text;
  private final List<String> lines;
  private final NameLines nameLines;
  private final BoldType bold;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, Integer> forms = new TreeMap<>();

  /** A standing label waits for the first line of its text. */
  private @Nullable Label pending;

  private int pendingStart;

  /** Time of a clock line, for the paragraph below it. */
  private @Nullable Long clock;

  TextReader(String text) {
    this(text, new BitSet());
  }

  /**
   * Of a document's text.
   *
   * @param bold what is bold in it
   */
  TextReader(String text, BitSet bold) {
    this.text = text;
    this.lines = List.of(text.split("\n", -1));
    this.nameLines = NameLines.of(lines);
    this.bold = BoldType.of(text, bold);
  }

  String text() {
    return text;
  }

  /** What is in the text. */
  List<Segment> segments() {
    if (!segments.isEmpty()) {
      return segments;
    }
    int header = HeaderBlock.length(lines);
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      int end = start + lines.get(i).length();
      if (i < header && !lines.get(i).isBlank()) {
        segments.add(segment(start, end).setSkipReason("header").build());
      } else {
        line(start, end);
      }
      start = end + 1;
    }
    endPending(text.length());
    if (bold.isDialogue() && !isLabelled()) {
      List<Segment> labelled = segments.stream().flatMap(bold::label).toList();
      segments.clear();
      segments.addAll(labelled);
      forms.put(Form.TYPOGRAPHIC.code(), segments.size());
    }
    return segments;
  }

  /** Whether labels that come back give most of the text to speakers. */
  private boolean isLabelled() {
    Map<String, Integer> names = new HashMap<>();
    long speech = segments.stream().filter(s -> s.getSkipReason() == null).count();
    for (Segment segment : segments) {
      if (segment.getLabel() != null) {
        names.merge(segment.getLabel().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    int back = names.values().stream().filter(n -> n >= 2).mapToInt(Integer::intValue).sum();
    return back * 5L >= speech;
  }

  /** {@code markdown} where the text uses its marks, else {@code plain}. */
  String markup() {
    return lines.stream().limit(500).anyMatch(line -> MARKUP.matcher(line).find())
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

  /** What the format was told by. */
  String evidence() {
    return forms.isEmpty()
        ? "it is text without labels"
        : "it is text with lines that look like labels: " + forms;
  }

  private void line(int start, int end) {
    String line = text.substring(start, end);
    if (line.isBlank()) {
      return;
    }
    String skip = skipReason(line);
    Label label = skip == null || skip.equals("heading") ? label(line) : null;
    if (label != null) {
      forms.merge(label.form().code(), 1, Integer::sum);
      endPending(start);
      if (line.substring(label.textStart()).isBlank()) {
        pending = label;
        pendingStart = start;
      } else {
        speech(label, start, start + label.textStart(), end);
      }
      return;
    }
    if (skip != null) {
      clock = skip.equals("clock") ? Clock.millis(line) : clock;
      segments.add(segment(start, end).setSkipReason(skip).build());
    } else {
      speech(pending, pending == null ? start : pendingStart, start, end);
      pending = null;
    }
  }

  private @Nullable Label label(String line) {
    if (nameLines.has(line)) {
      return new Label(line.strip(), Form.NAME_LINE, line.length(), null);
    }
    return LabelGrammar.match(line);
  }

  /** A break in the middle of a line ends what is said before it. */
  private void speech(@Nullable Label label, int labelStart, int textStart, int end) {
    int from = textStart;
    Matcher breaks = MID_LABEL.matcher(text).region(textStart, end);
    breaks.useTransparentBounds(true);
    Label current = label;
    int currentStart = labelStart;
    while (breaks.find()) {
      piece(current, currentStart, from, breaks.start());
      String name = breaks.group().replaceAll("[*: ]", "");
      current = new Label(name, Form.BOLD, 0, null);
      currentStart = breaks.start();
      from = breaks.end();
    }
    piece(current, currentStart, from, end);
  }

  private void piece(@Nullable Label label, int labelStart, int start, int end) {
    if (label == null) {
      Matcher quote = QUOTE.matcher(text).region(start, end);
      unlabelled(quote.lookingAt() ? quote.end() : start, end);
    } else {
      segments.add(
          labelled(
              label, labelStart, start, end, label.startMs() == null ? clock : label.startMs()));
      clock = null;
    }
  }

  private void unlabelled(int start, int end) {
    int clockEnd = start + Clock.leading(text.substring(start, end));
    Long at = clockEnd > start ? Clock.millis(text.substring(start, clockEnd)) : clock;
    if (clockEnd > start) {
      segments.add(segment(start, clockEnd).setSkipReason("clock").build());
    }
    if (!text.substring(clockEnd, end).isBlank()) {
      segments.add(segment(clockEnd, end).setStartMs(at).build());
    }
    clock = null;
  }

  /** A label without text behind it still counts: a break, or somebody with nothing said. */
  private void endPending(int end) {
    if (pending != null) {
      segments.add(labelled(pending, pendingStart, end, end, pending.startMs()));
      pending = null;
    }
  }

  private static @Nullable String skipReason(String line) {
    if (Notices.isHeading(line)) {
      return "heading";
    }
    if (Notices.isRule(line)) {
      return "rule";
    }
    if (Notices.isNotice(line)) {
      return "notice";
    }
    return Clock.isLine(line) ? "clock" : null;
  }

  private static Segment labelled(
      Label label, int labelStart, int textStart, int end, @Nullable Long startMs) {
    return segment(textStart, end)
        .setLabel(label.name())
        .setLabelForm(label.form().code())
        .setLabelStart(labelStart)
        .setStartMs(startMs)
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
