package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.TermCount;
import org.leitmotif.schemas.Terms;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Ranks the terms of each theme by log-odds with an informative Dirichlet prior against the rest of
 * the corpus (Monroe, Colaresi & Quinn 2008, equations 16 and 22). Memory grows with the
 * vocabulary, not with the corpus.
 */
final class KeywordRanker {
  /** Pseudo-counts of the prior in all, spread like the corpus. */
  private static final double PRIOR = 500;

  private static final double LEAST_SCORE = 1.96;
  private static final int LEAST_COUNT = 3;
  private static final int LEAST_INTERVIEWS = 3;
  private static final int LEAST_THEME_TERMS = 50;
  private static final int MOST_KEYWORDS = 50;

  /** A shorter term says nothing new where this share of it is said inside a longer one. */
  private static final double COVERED = 0.7;

  private final Codebook codebook;
  private final Map<String, Map<String, Sum>> byTheme = new HashMap<>();
  private int interviews;

  KeywordRanker(Codebook codebook) {
    this.codebook = codebook;
  }

  private static final class Sum {
    int count;
    int interviews;
    final Map<String, Integer> forms = new TreeMap<>();
    String exampleInterview = "";
    int start;
    int end;
  }

  /** Adds an interview's counts. Call in the order of interview ids. */
  void add(String interviewId, Terms terms) {
    interviews++;
    for (TermCount count : terms.getCounts()) {
      Sum sum =
          byTheme
              .computeIfAbsent(count.getTheme(), k -> new HashMap<>())
              .computeIfAbsent(count.getTerm(), k -> new Sum());
      if (sum.count == 0) {
        sum.exampleInterview = interviewId;
        sum.start = count.getCharStart();
        sum.end = count.getCharEnd();
      }
      sum.count += count.getCount();
      sum.interviews++;
      sum.forms.merge(count.getForm(), count.getFormCount(), Integer::sum);
    }
  }

  /** An example's place; the words there are looked up by the caller. */
  record Place(String interviewId, int start, int end) {}

  /** Finds the words at a place. */
  interface Slice {
    String of(Place place);
  }

  /** The keywords of all themes, by key. */
  List<Keyword> rank(Slice slice) {
    Map<String, Sum> corpus = byTheme.getOrDefault("", Map.of());
    double corpusTotal = corpus.values().stream().mapToInt(s -> s.count).sum();
    List<Keyword> keywords = new ArrayList<>();
    for (Codebook.Theme theme : codebook.themes()) {
      Map<String, Sum> own = byTheme.getOrDefault(theme.slug(), Map.of());
      int ownTotal = own.values().stream().mapToInt(s -> s.count).sum();
      if (ownTotal >= LEAST_THEME_TERMS) {
        keywords.addAll(rankTheme(theme, own, ownTotal, corpus, corpusTotal, slice));
      }
    }
    keywords.sort(Comparator.comparing(Keyword::getTheme).thenComparing(Keyword::getKeyword));
    return keywords;
  }

  private record Scored(String term, Sum sum, double score, int elsewhere) {}

  private List<Keyword> rankTheme(
      Codebook.Theme theme,
      Map<String, Sum> own,
      int ownTotal,
      Map<String, Sum> corpus,
      double corpusTotal,
      Slice slice) {
    List<Scored> scored = new ArrayList<>();
    own.forEach(
        (term, sum) -> {
          int all = corpus.getOrDefault(term, sum).count;
          int elsewhere = all - sum.count;
          double score =
              score(
                  sum.count,
                  ownTotal,
                  elsewhere,
                  corpusTotal - ownTotal,
                  PRIOR * all / corpusTotal);
          if (sum.count >= LEAST_COUNT
              && sum.interviews >= Math.min(LEAST_INTERVIEWS, interviews)
              && score >= LEAST_SCORE) {
            scored.add(new Scored(term, sum, score, elsewhere));
          }
        });
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::term));
    Set<String> cues = cues(theme);
    List<Keyword> keywords = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Scored candidate : withoutNearDuplicates(scored)) {
      String form = mostSaid(candidate.sum());
      if (keywords.size() < MOST_KEYWORDS && taken.add(form)) {
        keywords.add(keyword(theme, candidate, form, keywords.size() + 1, cues, slice));
      }
    }
    return keywords;
  }

  /** z-score of the difference in log-odds between a theme and the rest. */
  static double score(double count, double total, double elsewhere, double rest, double prior) {
    double here = Math.log((count + prior) / (total + PRIOR - count - prior));
    double there = Math.log((elsewhere + prior) / (rest + PRIOR - elsewhere - prior));
    return (here - there) / Math.sqrt(1 / (count + prior) + 1 / (elsewhere + prior));
  }

  private static List<Scored> withoutNearDuplicates(List<Scored> scored) {
    List<Scored> kept = new ArrayList<>();
    for (Scored candidate : scored) {
      boolean covered =
          scored.stream()
              .anyMatch(
                  longer ->
                      !longer.term().equals(candidate.term())
                          && (" " + longer.term() + " ").contains(" " + candidate.term() + " ")
                          && longer.sum().count >= COVERED * candidate.sum().count);
      boolean adds =
          kept.stream()
              .noneMatch(
                  shorter ->
                      (" " + candidate.term() + " ").contains(" " + shorter.term() + " ")
                          && candidate.sum().count < COVERED * shorter.sum().count
                          && candidate.score() < shorter.score() / 2);
      if (!covered && adds) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static String mostSaid(Sum sum) {
    return sum.forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey()
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> cues(Codebook.Theme theme) {
    Set<String> cues = new HashSet<>();
    theme.cues().forEach(cue -> cues.add(cue.phrase()));
    theme.codes().forEach(code -> code.cues().forEach(cue -> cues.add(cue.phrase())));
    return cues;
  }

  private static boolean isSeed(String term, Set<String> cues) {
    return cues.contains(term)
        || cues.stream()
            .anyMatch(c -> c.endsWith("*") && term.startsWith(c.substring(0, c.length() - 1)));
  }

  private static Keyword keyword(
      Codebook.Theme theme, Scored scored, String form, int rank, Set<String> cues, Slice slice) {
    Sum sum = scored.sum();
    return Keyword.newBuilder()
        .setTheme(theme.slug())
        .setKeyword(form)
        .setRank(rank)
        .setScore(Math.round(1000 * scored.score()) / 1000.0)
        .setCount(sum.count)
        .setCountElsewhere(scored.elsewhere())
        .setInterviews(sum.interviews)
        .setSeedTerm(isSeed(scored.term(), cues))
        .setExample(slice.of(new Place(sum.exampleInterview, sum.start, sum.end)))
        .setExampleInterviewId(sum.exampleInterview)
        .setExampleCharStart(sum.start)
        .setExampleCharEnd(sum.end)
        .build();
  }
}
