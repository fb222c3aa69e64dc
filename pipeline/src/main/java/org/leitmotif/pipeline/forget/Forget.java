package org.leitmotif.pipeline.forget;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.parquet.TableReader.Row;
import org.leitmotif.pipeline.publish.Forgotten;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.transforms.tables.Table;

/**
 * Takes interviews, or all interviews of a participant, out of every snapshot, the cache and the
 * reports, and remembers (by hashes alone) that they must not come back. Then looks through every
 * file that is left for their words.
 */
public final class Forget {
  private final Output output;

  /** For an output folder; the caller holds its lock. */
  public Forget(Output output) {
    this.output = output;
  }

  /**
   * What was done.
   *
   * @param interviews ids that were forgotten
   * @param snapshots number of snapshots that held them
   * @param scanned number of files looked through afterwards
   * @param traces places where words of theirs were found all the same; empty when all is well
   */
  public record Result(Set<String> interviews, int snapshots, int scanned, List<String> traces) {}

  /**
   * Forgets.
   *
   * @param ids interview ids or participants
   * @throws ConfigurationException where an id is in no snapshot
   */
  public Result forget(Set<String> ids) throws IOException {
    Set<String> interviews = new TreeSet<>();
    Set<String> sources = new TreeSet<>();
    Set<String> found = new HashSet<>();
    Shingles words = new Shingles();
    Map<String, String> otherTexts = new TreeMap<>();
    for (String snapshot : output.snapshots()) {
      SnapshotTables tables = new SnapshotTables(output, snapshot);
      for (Row row : tables.rows(Table.INTERVIEWS)) {
        String interview = row.needText("interview_id");
        String participant = row.text("participant");
        if (ids.contains(interview) || (participant != null && ids.contains(participant))) {
          interviews.add(interview);
          sources.add(row.needText("source"));
          found.add(ids.contains(interview) ? interview : String.valueOf(participant));
        }
      }
    }
    for (String id : ids) {
      if (!found.contains(id)) {
        throw new ConfigurationException(
            "no interview or participant " + id + " in any snapshot; nothing was changed");
      }
    }
    int snapshots = 0;
    for (String snapshot : output.snapshots()) {
      for (Row row : new SnapshotTables(output, snapshot).rows(Table.TEXTS)) {
        if (interviews.contains(row.needText("interview_id"))) {
          words.add(row.needText("text"));
        } else {
          otherTexts.put(row.needText("interview_id"), row.needText("text"));
        }
      }
    }
    otherTexts.values().forEach(words::remove);

    Forgotten forgotten = Forgotten.read(output);
    for (String snapshot : output.snapshots()) {
      Optional<RunRecord> run = RunRecord.read(output, snapshot);
      if (run.isPresent()) {
        forgotten = forgotten.with(interviews, hashes(run.get(), sources));
        // First of all it must not come back: remembered before anything is taken away.
        forgotten.write(output);
      }
    }
    for (String snapshot : output.snapshots()) {
      snapshots += forget(snapshot, interviews, sources) ? 1 : 0;
    }
    // What was learned from many interviews was learned from these too.
    output.keepInCache(needed(), 0);
    TraceScan scan = new TraceScan(output, words);
    return new Result(interviews, snapshots, scan.scanned(), scan.traces());
  }

  private static Set<String> hashes(RunRecord run, Set<String> sources) {
    Set<String> hashes = new HashSet<>();
    run.inputs().stream()
        .filter(input -> sources.contains(input.source()) && !input.sha256().isEmpty())
        .forEach(input -> hashes.add(input.sha256()));
    return hashes;
  }

  private boolean forget(String snapshot, Set<String> interviews, Set<String> sources)
      throws IOException {
    Map<String, Long> rewritten =
        new SnapshotTables(output, snapshot).rewriteWithout(interviews, sources);
    Optional<RunRecord> run = RunRecord.read(output, snapshot);
    if (run.isPresent()) {
      output.write(
          snapshot, RunRecord.FILE, run.get().without(interviews, sources, rewritten).toJson());
    }
    output.removeReports(snapshot);
    return !rewritten.isEmpty();
  }

  private Set<String> needed() throws IOException {
    Set<String> needed = new HashSet<>();
    for (String snapshot : output.snapshots()) {
      RunRecord.read(output, snapshot).ifPresent(run -> needed.addAll(run.perInterviewKeys()));
    }
    for (String learned : List.of("model/", "quoted/")) {
      needed.removeIf(key -> key.startsWith(learned));
    }
    return needed;
  }
}
