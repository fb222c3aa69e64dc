package org.leitmotif.pipeline.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot was made of and how: {@code run.json}, described by {@code run.schema.json} in
 * the data module. Written last; a snapshot without it is not whole. Never holds interview text.
 *
 * @param snapshot id of the snapshot
 * @param started when the run started, ISO 8601, UTC
 * @param seconds how long it took until the tables were written and checked
 * @param versions of the program and what its results depend on
 * @param options as they were given
 * @param fingerprints of all that rows depend on besides the inputs
 * @param inputs the input files, by source
 * @param interviews the interviews and the keys of their staged results, by id
 * @param rows rows of each table, and of each theme's part
 * @param steps how often each step computed its result, and how often it was there already
 * @param rejects what could not be used
 * @param warnings what a person should know: codes with the interviews they are about
 * @param changes what is different from the snapshot before; null in a first one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRecord(
    String snapshot,
    String started,
    double seconds,
    Map<String, String> versions,
    Map<String, String> options,
    Map<String, String> fingerprints,
    List<Input> inputs,
    List<Staged> interviews,
    Map<String, Long> rows,
    Map<String, StepCount> steps,
    List<Rejected> rejects,
    Map<String, List<String>> warnings,
    @Nullable Changes changes) {

  /** Name of the file. */
  public static final String FILE = "run.json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /**
   * An input file.
   *
   * @param source path relative to the input folder
   * @param size bytes
   * @param modified milliseconds since 1970
   * @param sha256 of its bytes; empty where it could not be read
   * @param reading key of the last Reading with an interview in it; empty where there never was one
   */
  public record Input(String source, long size, long modified, String sha256, String reading) {}

  /** An interview: the keys of its staged results, by kind. */
  public record Staged(String interviewId, String source, Map<String, String> keys) {}

  /**
   * How often a step had to work.
   *
   * @param seconds CPU time of all workers together
   */
  public record StepCount(long computed, long reused, double seconds) {}

  /** A row of rejects. */
  public record Rejected(String source, String item, String reason) {}

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

  /** Keys of all staged results of single interviews that the snapshot was made of. */
  public Set<String> perInterviewKeys() {
    Set<String> keys = new HashSet<>();
    interviews.forEach(interview -> keys.addAll(interview.keys().values()));
    inputs.forEach(input -> keys.add(input.reading()));
    return keys;
  }

  /** The folder of the stage for the corpora that the steps of a run hand on. */
  public static String corpora(String snapshot) {
    return "run/" + snapshot;
  }

  /** The key of the corpus that the run of a snapshot has left for the next one. */
  public static String corpus(String snapshot) {
    return corpora(snapshot) + "/corpus";
  }

  /** The same without some interviews, after their rows were taken out of some parts. */
  public RunRecord without(Set<String> ids, Set<String> sources, Map<String, Long> rewrittenParts) {
    Map<String, Long> counts = new TreeMap<>(rows);
    counts.putAll(rewrittenParts);
    Map<String, List<String>> warned = new TreeMap<>();
    warnings.forEach((code, about) -> warned.put(code, without(about, ids)));
    return new RunRecord(
        snapshot,
        started,
        seconds,
        versions,
        options,
        fingerprints,
        inputs.stream().filter(input -> !sources.contains(input.source())).toList(),
        interviews.stream().filter(i -> !ids.contains(i.interviewId())).toList(),
        counts,
        steps,
        rejects.stream().filter(reject -> !sources.contains(reject.source())).toList(),
        warned,
        changes == null
            ? null
            : new Changes(
                changes.since(),
                without(changes.added(), ids),
                without(changes.changed(), ids),
                without(changes.removed(), ids),
                changes.causes(),
                changes.mentions(),
                changes.passages(),
                changes.complete()));
  }

  private static List<String> without(List<String> all, Set<String> ids) {
    return all.stream().filter(id -> !ids.contains(id)).toList();
  }

  /** The same with what is different from the snapshot before. */
  public RunRecord with(@Nullable Changes since) {
    return new RunRecord(
        snapshot,
        started,
        seconds,
        versions,
        options,
        fingerprints,
        inputs,
        interviews,
        rows,
        steps,
        rejects,
        warnings,
        since);
  }

  /** The record as JSON. */
  public String toJson() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
