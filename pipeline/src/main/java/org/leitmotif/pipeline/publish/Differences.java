package org.leitmotif.pipeline.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.Passage;
import org.leitmotif.transforms.stage.DamagedStageException;
import org.leitmotif.transforms.stage.Stage;

/**
 * Compares two snapshots by their records and staged results. Interviews whose keys are equal have
 * equal rows and are not looked at: the cost grows with what changed.
 */
public final class Differences {
  /** What mentions can differ by besides the text, by the names of the fingerprints. */
  private static final Set<String> OF_MENTIONS = Set.of("lexicon", "annotator", "code");

  private final Stage stage;
  private final RunRecord before;
  private final RunRecord after;
  private final Map<String, Tally> mentions = new TreeMap<>();
  private final Map<String, Tally> passages = new TreeMap<>();
  private boolean complete = true;

  private Differences(Stage stage, RunRecord before, RunRecord after) {
    this.stage = stage;
    this.before = before;
    this.after = after;
  }

  /** What is different in {@code after}. */
  public static Changes between(RunRecord before, RunRecord after, Stage stage) {
    return new Differences(stage, before, after).changes();
  }

  private static final class Tally {
    final Map<String, int[]> byCause = new TreeMap<>();

    void add(String cause, int gained, int lost) {
      int[] counts = byCause.computeIfAbsent(cause, k -> new int[2]);
      counts[0] += gained;
      counts[1] += lost;
    }

    Changes.Count count() {
      int gained = byCause.values().stream().mapToInt(c -> c[0]).sum();
      int lost = byCause.values().stream().mapToInt(c -> c[1]).sum();
      Map<String, List<Integer>> causes = new TreeMap<>();
      byCause.forEach((cause, counts) -> causes.put(cause, List.of(counts[0], counts[1])));
      return new Changes.Count(gained, lost, causes);
    }
  }

  private Changes changes() {
    Map<String, RunRecord.Staged> then = byId(before);
    Map<String, RunRecord.Staged> now = byId(after);
    Map<String, String> hashesThen = hashes(before);
    Map<String, String> hashesNow = hashes(after);
    Set<String> ids = new TreeSet<>(then.keySet());
    ids.addAll(now.keySet());
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    Set<String> causes = new LinkedHashSet<>();
    for (String id : ids) {
      RunRecord.Staged a = then.get(id);
      RunRecord.Staged b = now.get(id);
      boolean text = !Objects.equals(key(a, "conversation"), key(b, "conversation"));
      if (a == null) {
        added.add(id);
        causes.add("interviews");
      } else if (b == null) {
        removed.add(id);
        causes.add("interviews");
      } else if (!Objects.equals(hashesThen.get(a.source()), hashesNow.get(b.source()))) {
        changed.add(id);
        causes.add("text");
      }
      String why = a == null ? "added" : b == null ? "removed" : changed.contains(id) ? "text" : "";
      compare(a, b, why, text);
    }
    causes.addAll(reconfigured(Set.of()));
    return new Changes(
        before.snapshot(),
        added,
        changed,
        removed,
        List.copyOf(causes),
        counts(mentions),
        counts(passages),
        complete);
  }

  private void compare(
      RunRecord.@Nullable Staged a, RunRecord.@Nullable Staged b, String why, boolean text) {
    if (!Objects.equals(key(a, "mentions"), key(b, "mentions"))) {
      String cause = why.isEmpty() ? cause(text ? Set.of() : OF_MENTIONS) : why;
      tally(
          mentions,
          cause,
          rows(a, "mentions", Mentions.class, Differences::mentionsByWords),
          rows(b, "mentions", Mentions.class, Differences::mentionsByWords));
    }
    if (!Objects.equals(key(a, "coding"), key(b, "coding"))) {
      tally(
          passages,
          why.isEmpty() ? cause(Set.of()) : why,
          rows(a, "coding", Coding.class, Differences::passagesByWords),
          rows(b, "coding", Coding.class, Differences::passagesByWords));
    }
  }

  private String cause(Set<String> of) {
    List<String> reconfigured = reconfigured(of);
    return reconfigured.isEmpty() ? "other interviews" : String.join("+", reconfigured);
  }

  /** The fingerprints that differ, of some or of all. */
  private List<String> reconfigured(Set<String> of) {
    Set<String> names = new TreeSet<>(before.fingerprints().keySet());
    names.addAll(after.fingerprints().keySet());
    names.remove("input");
    return names.stream()
        .filter(name -> of.isEmpty() || of.contains(name))
        .filter(
            name ->
                !Objects.equals(before.fingerprints().get(name), after.fingerprints().get(name)))
        .toList();
  }

  private interface Words<T> {
    /** Row group and words of each row. */
    List<List<String>> of(T staged);
  }

  private static List<List<String>> mentionsByWords(Mentions staged) {
    List<List<String>> rows = new ArrayList<>();
    for (Mention m : staged.getMentions()) {
      rows.add(List.of(m.getName(), m.getSurface() + "\n" + m.getSentence()));
    }
    return rows;
  }

  private static List<List<String>> passagesByWords(Coding staged) {
    List<List<String>> rows = new ArrayList<>();
    for (Passage p : staged.getPassages()) {
      rows.add(List.of(p.getTheme(), p.getOrigin() + "\n" + p.getCode() + "\n" + p.getQuote()));
    }
    return rows;
  }

  private <T extends SpecificRecord> Map<List<String>, Integer> rows(
      RunRecord.@Nullable Staged interview, String kind, Class<T> type, Words<T> words) {
    Map<List<String>, Integer> rows = new HashMap<>();
    String key = key(interview, kind);
    if (key == null) {
      return rows;
    }
    Optional<T> staged;
    try {
      staged = stage.find(key, type);
    } catch (DamagedStageException e) {
      staged = Optional.empty();
    }
    if (staged.isEmpty()) {
      complete = false;
      return rows;
    }
    words.of(staged.get()).forEach(row -> rows.merge(row, 1, Integer::sum));
    return rows;
  }

  private static void tally(
      Map<String, Tally> tallies,
      String cause,
      Map<List<String>, Integer> before,
      Map<List<String>, Integer> after) {
    Set<List<String>> rows = new LinkedHashSet<>(before.keySet());
    rows.addAll(after.keySet());
    for (List<String> row : rows) {
      int more = after.getOrDefault(row, 0) - before.getOrDefault(row, 0);
      if (more != 0) {
        tallies
            .computeIfAbsent(row.get(0), k -> new Tally())
            .add(cause, Math.max(more, 0), Math.max(-more, 0));
      }
    }
  }

  private static Map<String, Changes.Count> counts(Map<String, Tally> tallies) {
    Map<String, Changes.Count> counts = new TreeMap<>();
    tallies.forEach((group, tally) -> counts.put(group, tally.count()));
    return counts;
  }

  private static Map<String, RunRecord.Staged> byId(RunRecord run) {
    Map<String, RunRecord.Staged> byId = new TreeMap<>();
    run.interviews().forEach(staged -> byId.put(staged.interviewId(), staged));
    return byId;
  }

  private static @Nullable String key(RunRecord.@Nullable Staged staged, String kind) {
    return staged == null ? null : staged.keys().get(kind);
  }

  private static Map<String, String> hashes(RunRecord run) {
    Map<String, String> hashes = new HashMap<>();
    run.inputs().forEach(input -> hashes.put(input.source(), input.sha256()));
    return hashes;
  }
}
