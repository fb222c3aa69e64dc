package org.leitmotif.pipeline.publish;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.leitmotif.pipeline.parquet.ParquetFooter;
import org.leitmotif.pipeline.parquet.ParquetTables;
import org.leitmotif.transforms.tables.Table;
import org.leitmotif.transforms.themes.Codebook;

/** Makes a snapshot what readers see, once it is whole, and removes what is too old. */
public final class Publisher {
  private static final int KEPT = 5;

  /** Of results that are about many interviews, no record says which snapshot needs them. */
  private static final int KEPT_OF_OTHERS = 500;

  private final Output output;

  /** For an output folder. */
  public Publisher(Output output) {
    this.output = output;
  }

  /**
   * Checks that every table of a snapshot is there and whole.
   *
   * @return rows of each table, and of each theme's part, by folder
   * @throws IOException where one is not
   */
  public Map<String, Long> check(String snapshot, Codebook codebook) throws IOException {
    String prefix = FileSystems.matchNewResource(output.snapshot(snapshot), true).toString();
    Map<String, Long> rows = new TreeMap<>();
    for (MatchResult.Metadata file : output.files(snapshot)) {
      String path = file.resourceId().toString().substring(prefix.length()).replaceAll("^/", "");
      rows.put(path.replace("/" + ParquetTables.PART, ""), ParquetFooter.rows(file));
    }
    for (Table table : Table.values()) {
      List<String> parts =
          table.byTheme()
              ? codebook.themes().stream().map(t -> table.folder() + "/" + t.slug()).toList()
              : List.of(table.folder());
      for (String part : parts) {
        if (!rows.containsKey(part)) {
          throw new IOException("The snapshot lacks the table " + part + ".");
        }
      }
    }
    return rows;
  }

  /** Completes a checked snapshot and lets readers see it. */
  public void publish(RunRecord run, Codebook codebook) throws IOException {
    output.write(run.snapshot(), "datapackage.json", DataPackage.of(codebook));
    output.write(run.snapshot(), RunRecord.FILE, run.toJson());
    output.sync(run.snapshot());
    output.switchTo(run.snapshot());
    removeOld(run.snapshot());
  }

  /** Only after readers see the new snapshot are old ones removed, and what only they needed. */
  private void removeOld(String current) throws IOException {
    List<String> snapshots = output.snapshots();
    for (String old : snapshots.subList(0, Math.max(0, snapshots.size() - KEPT - 1))) {
      if (!old.equals(current)) {
        output.remove(old);
      }
    }
    Set<String> needed = new HashSet<>();
    for (String snapshot : output.snapshots()) {
      RunRecord.read(output, snapshot).ifPresent(run -> needed.addAll(run.perInterviewKeys()));
    }
    needed.add(RunRecord.corpus(current));
    output.keepInCache(needed, KEPT_OF_OTHERS);
  }

  /**
   * Removes what runs that were killed have left: snapshots without a whole record. What is older
   * than the current one was whole once, so that its record is not read for this.
   */
  public void removeUnfinished() throws IOException {
    String current = output.current().orElse("");
    for (String snapshot : output.snapshots()) {
      boolean whole =
          snapshot.compareTo(current) <= 0
              ? output.has(snapshot, RunRecord.FILE)
              : RunRecord.read(output, snapshot).isPresent();
      if (!whole && !snapshot.equals(current)) {
        output.remove(snapshot);
      }
    }
  }
}
