package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.TermCount;
import org.leitmotif.schemas.Terms;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Ranks the terms of each theme by log-odds with an informative Dirichlet prior against the rest of
 * the corpus. Memory grows with the vocabulary, and by four bytes for each participant and term.
 *
 * <p>Kept are terms that enough participants say, that no single one of them carries, and that are
 * said clearly more in the theme. Everyday words say something of any subject now and then: more is
 * asked of them, and they must be terms by themselves and not lean on other words ("a level of").
 */
final class KeywordRanker {
  /** One in a hundred terms of no theme would pass; of everyday words, one in a thousand. */
  private static final double LEAST_SCORE = 2.33;

  private static final double LEAST_EVERYDAY_SCORE = 3.29;

  /** Part of it that must be left without the participant who says a term most. */
  private static final double SHARED = 0.5;

  private static final double LEAST_LIFT = 1.5;
  private static final double MOST_LEANING = 0.7;
  private static final int LEAST_COUNT = 3;
  private static final int LEAST_PARTICIPANTS = 3;
  private static final int LEAST_THEME_TERMS = 50;
  private static final int MOST_KEYWORDS = 50;

  private final Codebook codebook;
  private final TermSums corpus = new TermSums();
  private final Map<String, TermSums> byTheme = new HashMap<>();
  private final Map<String, Integer> participants = new HashMap<>();

  /** Most terms are said in many interviews: folded once. */
  private final Map<String, String> folded = new HashMap<>();

  KeywordRanker(Codebook codebook) {
    this.codebook = codebook;
  }

  /** An example's place; the words there are looked up by the caller. */
  record Place(String interviewId, int start, int end) {}

  /** Finds the words at a place. */
  interface Slice {
    String of(Place place);
  }

  private record Saying(String theme, String participant, String term) {}

  /** Adds an interview's counts. Call in the order of interview ids. */
  void add(String interviewId, Terms terms) {
    Map<Saying, Integer> said = new HashMap<>();
    for (TermCount row : terms.getCounts()) {
      String theme = row.getTheme();
      String who = row.getParticipant();
      String term = folded.computeIfAbsent(row.getTerm(), TermSums::fold);
      said.merge(new Saying(theme, who, term), row.getCount(), Integer::sum);
      said.merge(new Saying(theme, who, ""), row.getCount(), Integer::sum);
      if (theme.isEmpty()) {
        corpus.add(term, row.getCount()).count(row);
        participants.putIfAbsent(who, participants.size());
      } else {
        byTheme
            .computeIfAbsent(theme, k -> new TermSums())
            .add(term, row.getCount())
            .count(row, interviewId, participants.computeIfAbsent(who, k -> participants.size()));
      }
    }
    said.forEach(
        (saying, count) -> {
          TermSums theme = byTheme.get(saying.theme());
          if (theme != null && !saying.term().isEmpty()) {
            String who = saying.participant();
            theme
                .get(saying.term())
                .share(
                    new TermSum.Share(
                        count,
                        said.getOrDefault(new Saying(saying.theme(), who, ""), 0),
                        said.getOrDefault(new Saying("", who, saying.term()), 0),
                        said.getOrDefault(new Saying("", who, ""), 0)));
          }
        });
  }

  /** The keywords of all themes, by key. */
  List<Keyword> rank(Slice slice) {
    List<Keyword> keywords = new ArrayList<>();
    for (Codebook.Theme theme : codebook.themes()) {
      TermSums own = byTheme.getOrDefault(theme.slug(), new TermSums());
      if (own.total() >= LEAST_THEME_TERMS) {
        SeedTerms seeds = new SeedTerms(theme);
        int rank = 0;
        for (Candidate candidate : NearDuplicates.without(candidates(own))) {
          if (rank < MOST_KEYWORDS) {
            keywords.add(row(theme, candidate, ++rank, seeds, slice));
          }
        }
      }
    }
    keywords.sort(Comparator.comparing(Keyword::getTheme).thenComparing(Keyword::getKeyword));
    return keywords;
  }

  private List<Candidate> candidates(TermSums own) {
    List<Candidate> candidates = new ArrayList<>();
    own.terms()
        .forEach(
            (term, sum) -> {
              if (sum.count() >= LEAST_COUNT
                  && sum.participants() >= Math.min(LEAST_PARTICIPANTS, participants.size())) {
                Candidate candidate = Candidate.of(term, own, corpus);
                if (isTelling(candidate)) {
                  candidates.add(candidate);
                }
              }
            });
    return candidates;
  }

  private boolean isTelling(Candidate candidate) {
    boolean everyday = candidate.sum().isEveryday();
    double least = everyday ? LEAST_EVERYDAY_SCORE : LEAST_SCORE;
    boolean alone = participants.size() < LEAST_PARTICIPANTS;
    return candidate.score() >= least
        && (alone || candidate.withoutOne() >= SHARED * least)
        && candidate.lift() >= LEAST_LIFT
        && !(everyday && corpus.get(candidate.folded()).leaningShare() >= MOST_LEANING);
  }

  private static Keyword row(
      Codebook.Theme theme, Candidate candidate, int rank, SeedTerms seeds, Slice slice) {
    TermSum sum = candidate.sum();
    Place place = sum.example();
    return Keyword.newBuilder()
        .setTheme(theme.slug())
        .setKeyword(sum.form())
        .setRank(rank)
        .setScore(Math.round(1000 * candidate.score()) / 1000.0)
        .setCount(sum.count())
        .setCountElsewhere(candidate.elsewhere())
        .setInterviews(sum.interviews())
        .setParticipants(sum.participants())
        .setSeedTerm(seeds.contains(sum))
        .setExample(slice.of(place))
        .setExampleInterviewId(place.interviewId())
        .setExampleCharStart(place.start())
        .setExampleCharEnd(place.end())
        .build();
  }
}
