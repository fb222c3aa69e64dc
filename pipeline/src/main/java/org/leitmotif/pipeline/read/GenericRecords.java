package org.leitmotif.pipeline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.text.Clock;

/** A list of JSON records, each with what is said and perhaps who says it and when. */
final class GenericRecords {
  private static final List<String> TEXT =
      List.of("text", "transcript", "sentence", "content", "utterance", "message", "words", "body");
  private static final List<String> SPEAKER =
      List.of(
          "speaker",
          "speaker_name",
          "speakerName",
          "speaker_label",
          "speakerLabel",
          "speaker_id",
          "speakerId",
          "name",
          "participant",
          "author",
          "role",
          "who");
  private static final List<String> START =
      List.of(
          "start", "start_time", "startTime", "start_ms", "from", "begin", "offset", "timestamp");
  private static final List<String> END = List.of("end", "end_time", "endTime", "end_ms", "to");

  /** Integers above this are milliseconds: as seconds they would be ten hours. */
  private static final double LONGEST_SECONDS = 36000;

  private final JsonNode list;
  private final @Nullable String text;
  private final @Nullable String speaker;
  private final @Nullable String start;
  private final @Nullable String end;
  private final boolean millis;

  private GenericRecords(JsonNode list) {
    this.list = list;
    Set<String> keys = new HashSet<>();
    for (JsonNode element : list) {
      element.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .forEach(field -> keys.add(field.getKey()));
    }
    this.text =
        TEXT.stream()
            .filter(keys::contains)
            .filter(key -> list.findValues(key).stream().anyMatch(JsonNode::isTextual))
            .findFirst()
            .orElse(null);
    this.speaker = SPEAKER.stream().filter(keys::contains).findFirst().orElse(null);
    this.start = START.stream().filter(keys::contains).findFirst().orElse(null);
    this.end = END.stream().filter(keys::contains).findFirst().orElse(null);
    this.millis = inMillis();
  }

  static GenericRecords of(JsonNode list) {
    return new GenericRecords(list);
  }

  /** The list of records with the most text, anywhere below a node; null without one. */
  static @Nullable JsonNode longest(JsonNode node) {
    JsonNode best = null;
    long most = 0;
    if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
      most = new GenericRecords(node).length();
      best = most > 0 ? node : null;
    }
    for (JsonNode child : node) {
      JsonNode found = child.isContainerNode() ? longest(child) : null;
      if (found != null && new GenericRecords(found).length() > most) {
        most = new GenericRecords(found).length();
        best = found;
      }
    }
    return best;
  }

  private long length() {
    long length = 0;
    for (JsonNode element : list) {
      length += text == null ? 0 : element.path(text).asText().length();
    }
    return length;
  }

  private boolean inMillis() {
    if (start == null) {
      return false;
    }
    if (start.endsWith("_ms")) {
      return true;
    }
    double most = 0;
    for (JsonNode element : list) {
      if (element.path(start).isFloatingPointNumber()) {
        return false;
      }
      most = Math.max(most, element.path(end == null ? start : end).asDouble());
    }
    return most > LONGEST_SECONDS || most > 3.0 * length();
  }

  /** Adds what is said; returns how many words have no speaker where others have one. */
  int addTo(Utterances utterances) {
    int missing = 0;
    boolean diarised = false;
    for (JsonNode element : list) {
      diarised |= speaker(element) != null;
    }
    for (JsonNode element : list) {
      String by = speaker(element);
      String said = text == null ? "" : element.path(text).asText();
      if (diarised && by == null && !said.isBlank()) {
        missing += said.strip().split("\\s+").length;
      }
      utterances.add(
          by == null && diarised ? Utterances.UNKNOWN : by,
          said,
          time(element, start, "from"),
          time(element, end, "to"));
    }
    return missing;
  }

  private @Nullable String speaker(JsonNode element) {
    JsonNode value = speaker == null ? element.path("speaker") : element.path(speaker);
    String name = value.isObject() ? value.path("name").asText() : value.asText();
    if (name.isBlank() && element.path("words").isArray()) {
      Set<String> heard = new HashSet<>();
      element.path("words").forEach(word -> heard.add(word.path("speaker").asText()));
      name = heard.size() == 1 ? heard.iterator().next() : "";
    }
    return name.isBlank() || (value.isNull() && name.equals("null")) ? null : name.strip();
  }

  private @Nullable Long time(JsonNode element, @Nullable String key, String offset) {
    JsonNode value = key == null ? element.path("offsets").path(offset) : element.path(key);
    if (key == null && value.isNumber()) {
      return value.asLong();
    }
    if (value.isTextual() && value.asText().indexOf(':') > 0) {
      return Clock.millis(value.asText());
    }
    return millis && value.isNumber() ? (Long) value.asLong() : JsonShapes.seconds(value);
  }
}
