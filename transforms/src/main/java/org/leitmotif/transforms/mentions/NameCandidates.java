package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leitmotif.schemas.NameCandidate;
import org.leitmotif.schemas.UnknownName;

/** Puts together the unknown names of all interviews. */
public final class NameCandidates {
  private final Map<String, List<Seen>> byKey = new TreeMap<>();

  private record Seen(String interviewId, UnknownName name) {}

  /** Adds the names of an interview. */
  public void add(String interviewId, List<UnknownName> names) {
    for (UnknownName name : names) {
      byKey.computeIfAbsent(name.getKey(), k -> new ArrayList<>()).add(new Seen(interviewId, name));
    }
  }

  /** Rows of name_candidates, by name. */
  public List<NameCandidate> rows() {
    return byKey.values().stream()
        .map(NameCandidates::row)
        .sorted(Comparator.comparing(NameCandidate::getName))
        .toList();
  }

  private static NameCandidate row(List<Seen> seen) {
    Seen example =
        seen.stream()
            .max(
                Comparator.<Seen>comparingInt(s -> s.name().getSupported())
                    .thenComparing(Seen::interviewId, Comparator.reverseOrder()))
            .orElseThrow();
    UnknownName name = example.name();
    int count = seen.stream().mapToInt(s -> s.name().getCount()).sum();
    int supported = seen.stream().mapToInt(s -> s.name().getSupported()).sum();
    TreeSet<String> patterns = new TreeSet<>();
    seen.forEach(s -> patterns.addAll(List.of(s.name().getPatterns().split(";"))));
    return NameCandidate.newBuilder()
        .setName(name.getName())
        .setScore(score(count, supported, seen.size()))
        .setCount(count)
        .setInterviews(seen.size())
        .setPatterns(String.join(";", patterns))
        .setNearest(name.getNearest())
        .setExample(name.getSentence())
        .setExampleInterviewId(example.interviewId())
        .setExampleCharStart(name.getCharStart())
        .setExampleCharEnd(name.getCharEnd())
        .setEntry(
            "{\"name\": " + quoted(name.getName()) + ", \"kind\": \"" + name.getKind() + "\"}")
        .build();
  }

  /** One occurrence among tools proves little; half of many prove much. */
  private static double score(int count, int supported, int interviews) {
    double share = supported / (count + 1.0);
    double weight = 1 - Math.pow(0.6, supported + interviews - 1);
    return Math.round(1000 * Math.sqrt(share) * weight) / 1000.0;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
