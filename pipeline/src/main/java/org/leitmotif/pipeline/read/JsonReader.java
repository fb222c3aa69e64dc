package org.leitmotif.pipeline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the JSON of transcription engines; {@link JsonShapes} says whose it is. */
final class JsonReader implements FormatReader {
  /** Plain text may begin with a bracket too: {@code [Speaker 1] [00:07]}. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\s*(?:\\{\\s*(?:\"|}|$)|\\[\\s*(?:\\{|\\[\\s*[\\[{\"\\d]|\"|\\]\\s*$|$))");

  private static final int DEEPEST = 60;
  private static final int LONGEST_STRING = 64 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_STRING)
                          .build())
                  .build())
          .build();

  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    String text = content.text();
    return BEGINNING.matcher(text.substring(0, Math.min(400, text.length()))).lookingAt();
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    JsonNode root = root(content.text());
    if (root.path("text").isTextual()
        && root.has("media")
        && root.path("text").asText().contains("<")) {
      // oTranscribe keeps what was typed as HTML.
      TextReader reader = HtmlReader.paragraphs(root.path("text").asText()).reader();
      findings.transcript("otranscribe", "it is JSON as oTranscribe writes it", null, reader);
      return;
    }
    JsonShapes.Read read = JsonShapes.read(root, content.text());
    if (read == null) {
      throw new UnreadableTranscriptException(
          "unknown_json",
          null,
          "The file is JSON, but in no shape of a transcript that is known; export it as WebVTT,"
              + " text or CSV.");
    }
    if (read.missing() > 0 && read.missingLine() != null) {
      findings.partly(
          "speakers",
          "speaker_missing",
          read.missingLine(),
          read.missing()
              + " words have no speaker in the file's speaker map; they are kept,"
              + " without a speaker.");
    }
    if (read.missing() > 0) {
      findings.warn("speaker_missing");
    }
    findings.transcript(
        read.format(), "it is JSON with " + read.evidence(), null, read.utterances());
  }

  /** The root; the values of JSON Lines as one list. */
  private static JsonNode root(String text) throws UnreadableTranscriptException {
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> all = MAPPER.readerFor(JsonNode.class).readValues(text)) {
      while (all.hasNextValue()) {
        values.add(all.nextValue());
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnreadableTranscriptException(
          "broken_json",
          line,
          "The JSON ends or breaks at line " + line + "; was the file cut off? Export it again.");
    } catch (IOException e) {
      throw new UnreadableTranscriptException("broken_json", null, "The JSON cannot be read.");
    }
    if (values.size() == 1) {
      return values.get(0);
    }
    ArrayNode list = MAPPER.createArrayNode();
    values.forEach(list::add);
    return list;
  }
}
