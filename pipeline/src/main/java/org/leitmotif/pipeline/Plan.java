package org.leitmotif.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.pipeline.read.Sources;
import org.leitmotif.schemas.SourceFile;

/**
 * What changed since the last run, and so what there is to do. Files are compared by size and time;
 * where these differ, and on demand always, by the hash of their bytes.
 *
 * @param added sources that are new
 * @param changed sources whose bytes are different
 * @param removed sources that held an interview and are gone
 * @param unchanged number of sources that are as they were
 * @param reconfigured names of the fingerprints that are different
 * @param hashes of the sources whose bytes are known, by source
 * @param readings keys of the last good readings, by source
 * @param first whether there is no earlier run
 */
record Plan(
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    List<String> reconfigured,
    Map<String, String> hashes,
    Map<String, String> readings,
    boolean first) {

  /** An input that lost this share of its interviews is more likely unmounted than meant. */
  private static final double MOST_REMOVED = 0.2;

  static Plan of(
      Optional<RunRecord> last, Sources sources, Map<String, String> fingerprints, boolean verify) {
    Map<String, RunRecord.Input> then = new HashMap<>();
    last.ifPresent(run -> run.inputs().forEach(input -> then.put(input.source(), input)));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    Map<String, String> hashes = new HashMap<>();
    Map<String, String> readings = new HashMap<>();
    for (Sources.Listed file : sources.files()) {
      RunRecord.Input input = then.remove(file.source());
      if (input == null) {
        added.add(file.source());
        continue;
      }
      if (!input.reading().isEmpty()) {
        readings.put(file.source(), input.reading());
      }
      boolean same =
          !verify
              && !input.sha256().isEmpty()
              && input.size() == file.size()
              && input.modified() == file.modified();
      String hash = same ? input.sha256() : hash(file);
      if (!hash.equals(input.sha256())) {
        changed.add(file.source());
      } else if (!hash.isEmpty()) {
        hashes.put(file.source(), hash);
      }
    }
    List<String> removed =
        then.values().stream()
            .filter(input -> !input.reading().isEmpty())
            .map(RunRecord.Input::source)
            .sorted()
            .toList();
    boolean otherGone = then.size() > removed.size();
    List<String> reconfigured = new ArrayList<>();
    if (last.isPresent()) {
      reconfigured.addAll(reconfigured(last.get().fingerprints(), fingerprints));
      if (otherGone) {
        reconfigured.add("rejected files gone");
      }
    }
    int unchanged = sources.files().size() - added.size() - changed.size();
    return new Plan(
        added, changed, removed, unchanged, reconfigured, hashes, readings, last.isEmpty());
  }

  private static List<String> reconfigured(Map<String, String> then, Map<String, String> now) {
    TreeSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    return names.stream().filter(name -> !Objects.equals(then.get(name), now.get(name))).toList();
  }

  private static String hash(Sources.Listed file) {
    try {
      return Sources.hash(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether nothing changed. */
  boolean isUpToDate() {
    return !first
        && added.isEmpty()
        && changed.isEmpty()
        && removed.isEmpty()
        && reconfigured.isEmpty();
  }

  /** Whether so many interviews are gone that somebody has to say that this is meant. */
  boolean losesTooMany(int interviewSources) {
    return isTooMany(removed.size(), interviewSources);
  }

  /** Whether that many of so many gone are more likely a mistake than meant. */
  static boolean isTooMany(int gone, int of) {
    return gone > 0 && gone >= MOST_REMOVED * of;
  }

  /** The files to read, with what is known of them. */
  List<SourceFile> toRead(Sources sources) {
    return sources.toRead().stream()
        .map(
            file ->
                SourceFile.newBuilder(file)
                    .setKnownSha256(hashes.get(file.getSource()))
                    .setLastReading(readings.get(file.getSource()))
                    .build())
        .toList();
  }

  /** A line for people. */
  String describe() {
    String configuration =
        reconfigured.isEmpty() ? "" : "; different: " + String.join(", ", reconfigured);
    return added.size()
        + " new, "
        + changed.size()
        + " changed, "
        + removed.size()
        + " gone, "
        + unchanged
        + " unchanged files"
        + (first ? " (first run)" : configuration);
  }
}
