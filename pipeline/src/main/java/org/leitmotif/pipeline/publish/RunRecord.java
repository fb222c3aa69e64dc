package org.leitmotif.pipeline.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a snapshot was made of and how: {@code run.json}. Written last; a snapshot without it is not
 * whole.
 *
 * @param snapshot id of the snapshot
 * @param started when the run started, ISO 8601, UTC
 * @param seconds how long it took
 * @param fingerprints of all that rows depend on besides the inputs
 * @param inputs the input files
 * @param rows rows of each table, and of each theme's part
 * @param steps how often each step computed its result, and how often it was there already
 * @param rejects what could not be used
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunRecord(
    String snapshot,
    String started,
    double seconds,
    Fingerprints fingerprints,
    List<Input> inputs,
    Map<String, Long> rows,
    Map<String, StepCount> steps,
    List<Rejected> rejects) {

  /** Name of the file. */
  public static final String FILE = "run.json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Equal fingerprints and equal inputs give equal rows. */
  public record Fingerprints(
      String input, String code, String annotator, String codebook, String lexicon) {}

  /** An input file. */
  public record Input(String source, long size, long modified, String sha256) {}

  /** How often a step had to work. */
  public record StepCount(long computed, long reused) {}

  /** A row of rejects. */
  public record Rejected(String source, String item, @JsonProperty("reason") String reason) {}

  /** Reads the record of a snapshot; empty where the snapshot is not whole. */
  public static Optional<RunRecord> read(Output output, String snapshot) throws IOException {
    Optional<String> json = output.read(snapshot, FILE);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(json.get(), RunRecord.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  String toJson() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
