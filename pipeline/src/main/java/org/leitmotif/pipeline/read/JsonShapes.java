package org.leitmotif.pipeline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shapes in which engines write transcripts. Where an engine says the same thing twice, its
 * words are believed: utterances and paragraphs are cut by other rules and name other speakers.
 */
final class JsonShapes {
  private static final Set<String> PUNCTUATION = Set.of("punctuation", "punct");

  /**
   * What was read.
   *
   * @param missing words without a speaker where others have one
   * @param missingLine line of the first of them, where known
   */
  record Read(
      String format,
      String evidence,
      Utterances utterances,
      int missing,
      @Nullable Integer missingLine) {}

  private JsonShapes() {}

  /** Null where the shape is not known. */
  static @Nullable Read read(JsonNode root, String text) {
    JsonNode results = root.path("results");
    if (results.path("items").isArray()) {
      return aws(results, text);
    }
    if (results.path("channels").isArray()) {
      return deepgram(results.path("channels"));
    }
    if (results.isArray() && results.path(0).has("alternatives")) {
      return alternatives(results);
    }
    if (root.path("monologues").isArray()) {
      return monologues(root.path("monologues"));
    }
    if (root.path("transcription").isArray()) {
      return records("whisper_cpp", "a list \"transcription\"", root.path("transcription"));
    }
    if (root.has("utterances") && (root.path("utterances").isArray() || root.has("words"))) {
      return assemblyAi(root);
    }
    if (root.path("segments").isArray()) {
      return segments(root);
    }
    JsonNode list = GenericRecords.longest(root);
    if (list != null) {
      return records("json_records", "a list of records with text", list);
    }
    return root.path("text").isTextual() ? textOnly(root) : null;
  }

  private static Read textOnly(JsonNode root) {
    Utterances utterances = new Utterances();
    utterances.add(null, root.path("text").asText(), null, null);
    return new Read("json_text", "one text", utterances, 0, null);
  }

  private static Read aws(JsonNode results, String text) {
    Map<String, String> speakers = new HashMap<>();
    for (JsonNode segment : results.path("speaker_labels").path("segments")) {
      for (JsonNode item : segment.path("items")) {
        String label = item.path("speaker_label").asText(segment.path("speaker_label").asText());
        if (!label.isEmpty()) {
          speakers.put(item.path("start_time").asText(), label);
        }
      }
    }
    WordRuns runs = new WordRuns(!speakers.isEmpty());
    Integer line = null;
    for (JsonNode item : results.path("items")) {
      String word = item.path("alternatives").path(0).path("content").asText();
      if (item.path("type").asText().equals("punctuation")) {
        runs.punctuation(word);
        continue;
      }
      String start = item.path("start_time").asText();
      String speaker = speakers.getOrDefault(start, item.path("speaker_label").asText());
      if (speaker.isEmpty() && !speakers.isEmpty() && line == null) {
        line = line(text, "\"start_time\"", "\"" + start + "\"");
      }
      runs.word(word, speaker, seconds(item.path("start_time")), seconds(item.path("end_time")));
    }
    return runs.read("aws_transcribe", "results.items as AWS Transcribe writes it", line);
  }

  /** Line on which a key has a value, for people to look at. */
  private static @Nullable Integer line(String text, String key, String value) {
    int at = text.indexOf(key);
    while (at >= 0) {
      int colon = text.indexOf(':', at);
      if (colon > 0 && text.startsWith(value, skipSpace(text, colon + 1))) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      }
      at = text.indexOf(key, at + 1);
    }
    return null;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static Read deepgram(JsonNode channels) {
    record Word(double start, int channel, JsonNode node) {}
    List<Word> words = new ArrayList<>();
    boolean diarised = false;
    for (int c = 0; c < channels.size(); c++) {
      for (JsonNode word : channels.path(c).path("alternatives").path(0).path("words")) {
        words.add(new Word(word.path("start").asDouble(), c, word));
        diarised |= word.has("speaker");
      }
    }
    boolean byChannel = channels.size() > 1 && !diarised;
    words.sort((a, b) -> channels.size() > 1 ? Double.compare(a.start, b.start) : 0);
    WordRuns runs = new WordRuns(diarised || byChannel);
    for (Word word : words) {
      String speaker = byChannel ? "Channel " + word.channel : word.node.path("speaker").asText();
      String written = word.node.path("punctuated_word").asText(word.node.path("word").asText());
      runs.word(written, speaker, seconds(word.node.path("start")), seconds(word.node.path("end")));
    }
    if (words.isEmpty()) {
      runs.word(
          channels.path(0).path("alternatives").path(0).path("transcript").asText(),
          "",
          null,
          null);
    }
    return runs.read("deepgram", "results.channels as Deepgram writes it", null);
  }

  /** Google and Speechmatics: results with alternatives. */
  private static Read alternatives(JsonNode results) {
    boolean speechmatics = results.path(0).path("alternatives").path(0).has("content");
    if (speechmatics) {
      WordRuns runs = new WordRuns(hasKey(results, "speaker"));
      for (JsonNode result : results) {
        JsonNode best = result.path("alternatives").path(0);
        if (PUNCTUATION.contains(result.path("type").asText())) {
          runs.punctuation(best.path("content").asText());
        } else {
          String speaker = best.path("speaker").asText(result.path("speaker").asText());
          runs.word(
              best.path("content").asText(),
              speaker,
              seconds(result.path("start_time")),
              seconds(result.path("end_time")));
        }
      }
      return runs.read("speechmatics", "results as Speechmatics writes it", null);
    }
    // Google repeats all words, with speakers, in the last result.
    JsonNode last = results.path(results.size() - 1).path("alternatives").path(0).path("words");
    boolean tagged = hasKey(last, "speakerTag") || hasKey(last, "speakerLabel");
    WordRuns runs = new WordRuns(tagged);
    for (JsonNode result : results) {
      JsonNode best = result.path("alternatives").path(0);
      if (tagged) {
        break;
      }
      runs.word(best.path("transcript").asText().strip(), "", null, null);
    }
    for (JsonNode word : tagged ? last : results.path(-1)) {
      String speaker = word.path("speakerLabel").asText(word.path("speakerTag").asText());
      runs.word(
          word.path("word").asText(),
          speaker.equals("0") ? "" : speaker,
          seconds(word.path("startTime")),
          seconds(word.path("endTime")));
    }
    return runs.read("google_speech", "results with alternatives as Google writes it", null);
  }

  private static Read monologues(JsonNode monologues) {
    WordRuns runs = new WordRuns(hasKey(monologues, "speaker"));
    for (JsonNode monologue : monologues) {
      String speaker =
          monologue
              .path("speaker_info")
              .path("display_name")
              .asText(monologue.path("speaker").asText());
      for (JsonNode element : monologue.path("elements")) {
        if (element.path("type").asText().equals("text")) {
          runs.word(
              element.path("value").asText(),
              speaker,
              seconds(element.path("ts")),
              seconds(element.path("end_ts")));
        } else {
          runs.punctuation(element.path("value").asText().stripTrailing());
        }
      }
    }
    return runs.read("rev_ai", "monologues as Rev AI writes it", null);
  }

  private static Read assemblyAi(JsonNode root) {
    JsonNode utterances = root.path("utterances");
    if (utterances.isArray() && !utterances.isEmpty()) {
      return records("assemblyai", "utterances as AssemblyAI writes it", utterances);
    }
    WordRuns runs = new WordRuns(hasKey(root.path("words"), "speaker"));
    for (JsonNode word : root.path("words")) {
      runs.word(
          word.path("text").asText(),
          word.path("speaker").isNull() ? "" : word.path("speaker").asText(),
          millis(word.path("start")),
          millis(word.path("end")));
    }
    return runs.read("assemblyai", "words as AssemblyAI writes it", null);
  }

  private static Read segments(JsonNode root) {
    boolean diarised =
        hasKey(root.path("segments"), "speaker")
            || root.path("segments").findValue("speaker") != null;
    boolean words = hasKey(root.path("segments"), "words");
    String format = diarised ? "whisperx" : words ? "whisper_words" : "whisper";
    return records(format, "segments as Whisper and WhisperX write it", root.path("segments"));
  }

  private static Read records(String format, String evidence, JsonNode list) {
    Utterances utterances = new Utterances();
    GenericRecords records = GenericRecords.of(list);
    int missing = records.addTo(utterances);
    return new Read(format, evidence, utterances, missing, null);
  }

  private static boolean hasKey(JsonNode list, String key) {
    for (JsonNode element : list) {
      if (element.hasNonNull(key) || element.path("alternatives").path(0).hasNonNull(key)) {
        return true;
      }
    }
    return false;
  }

  /** Seconds as number, text, or {@code 1.5s}. */
  static @Nullable Long seconds(JsonNode node) {
    try {
      String text = node.asText().replaceFirst("s$", "");
      return text.isEmpty() ? null : (Long) Math.round(Double.parseDouble(text) * 1000);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Long millis(JsonNode node) {
    return node.isNumber() ? (Long) node.asLong() : null;
  }

  /** Puts words together to runs of a speaker. */
  private static final class WordRuns {
    private final Utterances utterances = new Utterances();
    private final StringBuilder run = new StringBuilder();
    private final boolean diarised;
    private String speaker = "";
    private @Nullable Long start;
    private @Nullable Long end;
    private int missing;

    WordRuns(boolean diarised) {
      this.diarised = diarised;
    }

    void word(String word, String by, @Nullable Long from, @Nullable Long to) {
      missing += diarised && by.isEmpty() ? 1 : 0;
      if (run.length() > 0 && !by.equals(speaker)) {
        flush();
      }
      if (run.length() == 0) {
        start = from;
      }
      speaker = by;
      run.append(run.length() == 0 ? "" : " ").append(word);
      end = to == null ? end : to;
    }

    /** Punctuation belongs to the word before it. */
    void punctuation(String mark) {
      run.append(mark);
    }

    private void flush() {
      String by = !diarised ? null : speaker.isEmpty() ? Utterances.UNKNOWN : speaker;
      utterances.add(by, run.toString(), start, end);
      run.setLength(0);
    }

    Read read(String format, String evidence, @Nullable Integer line) {
      flush();
      return new Read(format, evidence, utterances, missing, line);
    }
  }
}
