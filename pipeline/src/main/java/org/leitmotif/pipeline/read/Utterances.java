package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Segment;
import org.leitmotif.transforms.speakers.Label.Form;

/**
 * Renders the canonical text of formats that are no text themselves: {@code Speaker: text}, one
 * paragraph a run of a speaker, white space collapsed. Each utterance stays a segment with its
 * times.
 */
final class Utterances {
  /** Who speaks where a format does not know: nobody, rather than the speaker before. */
  static final String UNKNOWN = "\0unknown";

  private final StringBuilder text = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private boolean first = true;
  private @Nullable String current;
  private boolean named;

  /**
   * Adds what is said.
   *
   * @param speaker as the format writes it; null where this continues the one before; {@link
   *     #UNKNOWN}
   */
  void add(@Nullable String speaker, String words, @Nullable Long startMs, @Nullable Long endMs) {
    String clean = words.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ").strip();
    if (clean.isEmpty()) {
      return;
    }
    String name = speaker == null ? null : speaker.strip().replaceAll("\\s+", " ");
    if (name != null && name.isEmpty()) {
      name = UNKNOWN;
    }
    boolean newRun = first || (name != null && !name.equals(current));
    int labelStart = text.length();
    if (newRun) {
      text.append(first ? "" : "\n\n");
      labelStart = text.length();
      current = name;
      if (name != null && !name.equals(UNKNOWN)) {
        text.append(name).append(": ");
        named = true;
      }
    } else {
      text.append(' ');
    }
    boolean labelled = newRun && name != null;
    boolean unknown = Objects.equals(name, UNKNOWN);
    int start = text.length();
    text.append(clean);
    segments.add(
        Segment.newBuilder()
            .setCharStart(start)
            .setCharEnd(text.length())
            .setLabel(labelled && !unknown ? name : null)
            .setLabelStart(labelled ? labelStart : start)
            .setLabelForm(labelled ? Form.STRUCTURED.code() : "")
            .setStartMs(startMs)
            .setEndMs(endMs)
            .build());
    first = false;
  }

  /** Adds a line that is no speech. */
  void notice(String words) {
    text.append(first ? "" : "\n\n");
    int start = text.length();
    text.append(words.strip().replaceAll("\\s+", " "));
    segments.add(
        Segment.newBuilder()
            .setCharStart(start)
            .setCharEnd(text.length())
            .setLabelStart(start)
            .setLabelForm("")
            .setSkipReason("notice")
            .build());
    first = false;
  }

  /** Whether somebody is named. */
  boolean named() {
    return named;
  }

  boolean isEmpty() {
    return segments.isEmpty();
  }

  String text() {
    return text.toString();
  }

  List<Segment> segments() {
    return segments;
  }
}
