package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.NameCandidate;
import org.leitmotif.schemas.UnknownName;

/** Puts together the unknown names of all interviews, and ranks what looks like a tool. */
public final class NameCandidates {
  /** Less likely names are left out: they are many. */
  private static final double LEAST = 0.2;

  private final Map<String, Sum> byKey = new TreeMap<>();
  private final Set<String> speakers = new HashSet<>();

  /** A name in all interviews so far. */
  private static final class Sum {
    final Map<String, Integer> spellings = new TreeMap<>();
    final Map<String, Integer> kinds = new TreeMap<>();
    final EnumMap<NameSign, Integer> signs = new EnumMap<>(NameSign.class);
    int count;
    int interviews;
    String exampleInterviewId = "";
    @Nullable UnknownName example;
  }

  private record Ranked(String name, double score, Sum sum) {}

  /** Adds the names of an interview. */
  public void add(String interviewId, Mentions mentions) {
    speakers.addAll(mentions.getSpeakers());
    for (UnknownName name : mentions.getUnknown()) {
      Sum sum = byKey.computeIfAbsent(name.getKey(), k -> new Sum());
      sum.count += name.getCount();
      sum.interviews++;
      sum.spellings.merge(name.getName(), name.getCount(), Integer::sum);
      for (String sign : name.getSigns().split(";")) {
        int equals = sign.indexOf('=');
        if (equals > 0) {
          sum.signs.merge(
              NameSign.valueOf(sign.substring(0, equals)),
              Integer.parseInt(sign.substring(equals + 1)),
              Integer::sum);
        }
      }
      if (name.getSupported()) {
        sum.kinds.merge(name.getKind(), 1, Integer::sum);
        if (sum.example == null || name.getStrength() > sum.example.getStrength()) {
          sum.example = name;
          sum.exampleInterviewId = interviewId;
        }
      }
    }
  }

  /** Rows of name_candidates, the likeliest first. */
  public List<NameCandidate> rows() {
    List<Ranked> ranked =
        byKey.values().stream()
            .filter(sum -> sum.example != null)
            .map(NameCandidates::ranked)
            .filter(r -> r.score() >= LEAST && !isSpeaker(r.name()))
            .sorted(
                Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::name))
            .toList();
    List<NameCandidate> rows = new ArrayList<>();
    for (Ranked name : ranked) {
      rows.add(row(rows.size() + 1, name));
    }
    return rows;
  }

  private static Ranked ranked(Sum sum) {
    String name = most(sum.spellings);
    double score = NameOdds.probability(name, sum.signs, sum.count);
    return new Ranked(name, Math.round(1000 * score) / 1000.0, sum);
  }

  /** A person of another interview is spoken of in this one. */
  private boolean isSpeaker(String name) {
    return speakers.contains(Fold.key(name.split(" ")[0]));
  }

  private static NameCandidate row(int rank, Ranked ranked) {
    Sum sum = ranked.sum();
    UnknownName example = Objects.requireNonNull(sum.example);
    return NameCandidate.newBuilder()
        .setRank(rank)
        .setName(ranked.name())
        .setScore(ranked.score())
        .setCount(sum.count)
        .setInterviews(sum.interviews)
        .setPatterns(
            sum.signs.keySet().stream()
                .filter(NameOdds::supports)
                .map(NameSign::code)
                .collect(Collectors.joining(";")))
        .setNearest(example.getNearest())
        .setExample(example.getSentence())
        .setExampleInterviewId(sum.exampleInterviewId)
        .setExampleCharStart(example.getCharStart())
        .setExampleCharEnd(example.getCharEnd())
        .setEntry(
            "{\"name\": " + quoted(ranked.name()) + ", \"kind\": \"" + most(sum.kinds) + "\"}")
        .build();
  }

  /** The commonest; of equals the first in the order of the letters. */
  private static String most(Map<String, Integer> counts) {
    return Collections.max(
            counts.entrySet(),
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .getKey();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
