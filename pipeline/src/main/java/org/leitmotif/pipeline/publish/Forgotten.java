package org.leitmotif.pipeline.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leitmotif.transforms.stage.StageKeys;

/**
 * What must not come back after consent was withdrawn: {@code forgotten.json} in the output folder.
 * Holds hashes, no ids and no words.
 *
 * @param interviews hashes of interview ids
 * @param sources hashes of the bytes of input files
 */
public record Forgotten(Set<String> interviews, Set<String> sources) implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String FILE = "forgotten.json";
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** Nothing is forgotten. */
  public static final Forgotten NOTHING = new Forgotten(new TreeSet<>(), new TreeSet<>());

  /** What is remembered of an output. */
  public static Forgotten read(Output output) throws IOException {
    Optional<String> json = output.readFile(FILE);
    return json.isEmpty() ? NOTHING : MAPPER.readValue(json.get(), Forgotten.class);
  }

  /** With more interviews, by id, and more input files, by the hash of their bytes. */
  public Forgotten with(Set<String> ids, Set<String> hashes) {
    Set<String> more = new TreeSet<>(interviews);
    ids.forEach(id -> more.add(hash(id)));
    Set<String> files = new TreeSet<>(sources);
    files.addAll(hashes);
    return new Forgotten(more, files);
  }

  /** Whether an interview must not come back. */
  public boolean isForgotten(String interviewId) {
    return interviews.contains(hash(interviewId));
  }

  private static String hash(String id) {
    return StageKeys.hash(java.util.List.of("interview", id));
  }

  /** Remembers. */
  public void write(Output output) throws IOException {
    output.writeFile(FILE, MAPPER.writeValueAsString(this) + "\n");
  }
}
