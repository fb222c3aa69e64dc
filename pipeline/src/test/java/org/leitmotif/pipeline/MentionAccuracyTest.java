package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds mentions against hand-checked ones: span and canonical name, by text and kind. Needs {@code
 * -Dleitmotif.corpus=DIR} with {@code DIR/interviews} and {@code DIR/gold/mentions.jsonl} (one JSON
 * object a line: interview, start, end, name, kind, garbled, optional). Optional ones count neither
 * way.
 */
class MentionAccuracyTest {

  private static final double[] LEAST = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

  private record Span(
      String interview, int start, int end, String name, String kind, double confidence) {
    boolean overlaps(Span other) {
      return interview.equals(other.interview) && start < other.end && other.start < end;
    }
  }

  private record Gold(Span span, boolean garbled, boolean optional) {}

  @Test
  void spansAndNamesAreAsCheckedByHand(@TempDir Path folder) throws IOException {
    String corpus = System.getProperty("leitmotif.corpus", "");
    if (corpus.isEmpty()) {
      System.err.println("SKIPPED: mention accuracy needs -Dleitmotif.corpus=DIR");
    }
    Assumptions.assumeFalse(corpus.isEmpty(), "needs -Dleitmotif.corpus=DIR");
    assertThat(Leitmotif.execute("run", "--input=" + corpus + "/interviews", "--output=" + folder))
        .isZero();
    List<Gold> gold = gold(Path.of(corpus, "gold/mentions.jsonl"));
    List<Span> found = found(new Dataset(folder));
    Set<String> texts = new TreeSet<>();
    gold.forEach(g -> texts.add(g.span().interview()));
    leaveOneTextOut(texts, gold, found);
    for (String text : texts) {
      double all = report(text, "", gold, found);
      report(text, "language", gold, found);
      report(text, "tool", gold, found);
      report(text, "library", gold, found);
      assertThat(all).as(text).isGreaterThanOrEqualTo(0.95);
    }
  }

  /**
   * Prints, for each text, F1 at the least confidence that is best for the others, and how many of
   * its rows are right by confidence.
   */
  private static void leaveOneTextOut(Set<String> texts, List<Gold> gold, List<Span> found) {
    for (String text : texts) {
      double best = LEAST[0];
      double bestF1 = 0;
      for (double least : LEAST) {
        List<Span> kept = found.stream().filter(span -> span.confidence() >= least).toList();
        double f1 =
            texts.stream()
                .filter(other -> !other.equals(text))
                .mapToDouble(other -> report(other, "", gold, kept))
                .average()
                .orElse(0);
        if (f1 > bestF1) {
          bestF1 = f1;
          best = least;
        }
      }
      double least = best;
      System.out.printf(
          Locale.ROOT, "%s at the confidence best for the others, %.2f:%n", text, best);
      report(text, "", gold, found.stream().filter(s -> s.confidence() >= least).toList());
      for (int i = 0; i < LEAST.length; i++) {
        double from = LEAST[i];
        double to = i + 1 < LEAST.length ? LEAST[i + 1] : 2;
        List<Span> bin =
            found.stream()
                .filter(s -> s.interview().equals(text))
                .filter(s -> s.confidence() >= from && s.confidence() < to)
                .filter(s -> gold.stream().noneMatch(g -> g.optional() && g.span().overlaps(s)))
                .toList();
        long right =
            bin.stream()
                .filter(s -> gold.stream().anyMatch(g -> key(g.span()).equals(key(s))))
                .count();
        System.out.printf(
            Locale.ROOT,
            "%s confidence from %.2f: %d rows, %d right%n",
            text,
            from,
            bin.size(),
            right);
      }
    }
  }

  /** Prints precision, recall and F1 and returns the latter. */
  private static double report(String text, String kind, List<Gold> gold, List<Span> found) {
    Map<String, Gold> open = new HashMap<>();
    List<Gold> optional = new ArrayList<>();
    for (Gold g : gold) {
      if (g.optional() && g.span().interview().equals(text)) {
        optional.add(g);
      } else if (g.span().interview().equals(text) && g.span().kind().startsWith(kind)) {
        open.put(key(g.span()), g);
      }
    }
    int wanted = open.size();
    int right = 0;
    int wrong = 0;
    Set<String> seen = new HashSet<>();
    for (Span span : found) {
      if (!span.interview().equals(text) || !span.kind().startsWith(kind)) {
        continue;
      }
      if (open.containsKey(key(span)) && seen.add(key(span))) {
        right++;
      } else if (optional.stream().noneMatch(g -> g.span().overlaps(span))) {
        wrong++;
      }
    }
    long garbled = open.values().stream().filter(Gold::garbled).count();
    long heard =
        open.values().stream().filter(g -> g.garbled() && seen.contains(key(g.span()))).count();
    double f1 = 2.0 * right / Math.max(1, wanted + right + wrong);
    System.out.printf(
        Locale.ROOT,
        "%s %-8s right %d wrong %d missed %d F1 %.3f; garbled %d of %d%n",
        text,
        kind.isEmpty() ? "all" : kind,
        right,
        wrong,
        wanted - right,
        f1,
        heard,
        garbled);
    return f1;
  }

  private static String key(Span span) {
    return span.interview() + " " + span.start() + " " + span.end() + " " + span.name();
  }

  private static List<Gold> gold(Path file) throws IOException {
    List<Gold> gold = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = new ObjectMapper().readTree(line);
      gold.add(
          new Gold(
              new Span(
                  row.get("interview").asText(),
                  row.get("start").asInt(),
                  row.get("end").asInt(),
                  row.get("name").asText(),
                  row.get("kind").asText(),
                  1),
              row.get("garbled").asBoolean(),
              row.get("optional").asBoolean()));
    }
    return gold;
  }

  private static List<Span> found(Dataset dataset) {
    return dataset
        .query("SELECT interview_id, char_start, char_end, name, kind, confidence FROM {mentions}")
        .stream()
        .map(row -> row.split("\t"))
        .map(
            cell ->
                new Span(
                    cell[0],
                    Integer.parseInt(cell[1]),
                    Integer.parseInt(cell[2]),
                    cell[3],
                    cell[4],
                    Double.parseDouble(cell[5])))
        .toList();
  }
}
