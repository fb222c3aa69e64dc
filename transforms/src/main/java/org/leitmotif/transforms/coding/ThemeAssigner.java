package org.leitmotif.transforms.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.transforms.learning.LearnedThemes;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Theme;
import org.leitmotif.transforms.themes.CueScores;
import org.leitmotif.transforms.themes.CueScores.Score;
import org.leitmotif.transforms.themes.Signs;
import org.leitmotif.transforms.themes.Stretch;
import org.leitmotif.transforms.themes.Stretches;

/**
 * Assigns the themes of a codebook to stretches of answers, and takes over the team's own. Where
 * enough quotations were learned from, what was learned decides, cues being part of it; else a
 * theme's cues do, and what was learned from the codebook's words decides on themes without cues.
 */
final class ThemeAssigner {
  private static final Comparator<Passage> BY_KEY =
      Comparator.comparing(Passage::getTheme)
          .thenComparing(Passage::getCharStart)
          .thenComparing(Passage::getCharEnd)
          .thenComparing(Passage::getOrigin)
          .thenComparing(Passage::getCode);

  private final Codebook codebook;
  private final @Nullable LearnedThemes learned;
  private final CueScores cues;
  private final Signs signs;

  /** With what was learned without the interviews to come; null where nothing was. */
  ThemeAssigner(Codebook codebook, @Nullable LearnedThemes learned) {
    this.codebook = codebook;
    this.learned = learned;
    this.cues = new CueScores(codebook);
    this.signs = new Signs(codebook);
  }

  /** The passages of all themes by key, and the mentions inside them. */
  Coding assign(
      Conversation conversation,
      Annotation annotation,
      List<Mention> mentions,
      List<PlacedQuotation> quotations) {
    Stretches stretches = new Stretches(conversation, annotation);
    Map<List<Object>, Passage> passages = new LinkedHashMap<>();
    for (Passage passage : machine(stretches.answers(), mentions)) {
      passages.putIfAbsent(key(passage), passage);
    }
    for (PlacedQuotation quotation : quotations) {
      Stretch stretch = stretches.quoted(quotation);
      if (stretch != null) {
        for (Passage passage : human(stretch, quotation)) {
          passages.putIfAbsent(key(passage), passage);
        }
      }
    }
    List<Passage> sorted = passages.values().stream().sorted(BY_KEY).toList();
    return Coding.newBuilder()
        .setPassages(sorted)
        .setThemeMentions(ThemeMentions.inside(sorted, mentions))
        .build();
  }

  private static List<Object> key(Passage p) {
    return List.of(p.getTheme(), p.getCharStart(), p.getCharEnd(), p.getOrigin(), p.getCode());
  }

  private List<Passage> human(Stretch stretch, PlacedQuotation quotation) {
    List<Passage> passages = new ArrayList<>();
    for (Theme theme : codebook.themes()) {
      for (Code code : theme.codes()) {
        if (quotation.getCodes().contains(code.name())) {
          passages.add(
              Passage.newBuilder(stretch.row())
                  .setTheme(theme.slug())
                  .setOrigin("human")
                  .setMethod("quotation")
                  .setCode(code.name())
                  .setScore(null)
                  .setPlaced(quotation.getPlaced())
                  .setEvidence(
                      "quotation:"
                          + quotation.getItem()
                          + (quotation.getOccurrences() > 1
                              ? ";ambiguous:" + quotation.getOccurrences()
                              : ""))
                  .build());
        }
      }
    }
    return passages;
  }

  private List<Passage> machine(List<Stretch> answers, List<Mention> mentions) {
    List<List<String>> seen = answers.stream().map(s -> signs.of(s, mentions)).toList();
    List<LearnedThemes.Judged> judged = learned == null ? List.of() : learned.judge(answers, seen);
    List<Passage> passages = new ArrayList<>();
    for (int a = 0; a < answers.size(); a++) {
      Stretch stretch = answers.get(a);
      Map<Integer, Map<String, Score>> scores = cues.of(stretch, mentions);
      for (int t = 0; t < codebook.themes().size(); t++) {
        Theme theme = codebook.themes().get(t);
        Map<String, Score> byCode = scores.getOrDefault(t, Map.of());
        if (learned == null || !learned.decides(theme)) {
          passages.addAll(byCues(stretch, theme, byCode));
        } else if (judged.get(a).verdict(t).assigned()) {
          passages.add(byLearning(stretch, theme, byCode, judged.get(a), t));
        }
      }
    }
    return passages;
  }

  private static Passage byLearning(
      Stretch stretch,
      Theme theme,
      Map<String, Score> byCode,
      LearnedThemes.Judged judged,
      int index) {
    List<String> evidence = new ArrayList<>();
    Score whole = byCode.get("");
    if (whole != null) {
      evidence.addAll(whole.evidence());
    }
    judged.evidence(index).forEach(word -> evidence.add("learned:" + word));
    if (evidence.isEmpty()) {
      // No word of its own speaks for the theme: what is said around it does.
      evidence.add("learned:surroundings");
    }
    return machineRow(
        stretch,
        theme,
        judged.code(index),
        whole == null ? "learned" : "combined",
        judged.verdict(index).score(),
        evidence);
  }

  /**
   * A row for each code that reaches the threshold itself; else one for the theme, if that does.
   */
  private static List<Passage> byCues(Stretch stretch, Theme theme, Map<String, Score> byCode) {
    List<Passage> kept = new ArrayList<>();
    byCode.forEach(
        (code, score) -> {
          if (!code.isEmpty() && reaches(score, theme)) {
            kept.add(byCues(stretch, theme, code, score));
          }
        });
    Score whole = byCode.get("");
    if (kept.isEmpty() && whole != null && reaches(whole, theme)) {
      kept.add(byCues(stretch, theme, "", whole));
    }
    return kept;
  }

  private static boolean reaches(Score score, Theme theme) {
    return score.hasOwn() && score.score() >= theme.threshold();
  }

  private static Passage byCues(Stretch stretch, Theme theme, String code, Score score) {
    return machineRow(
        stretch, theme, code, score.method(), score.score(), List.copyOf(score.evidence()));
  }

  private static Passage machineRow(
      Stretch stretch,
      Theme theme,
      String code,
      String method,
      double score,
      List<String> evidence) {
    return Passage.newBuilder(stretch.row())
        .setTheme(theme.slug())
        .setOrigin("machine")
        .setMethod(method)
        .setCode(code)
        .setScore(score)
        .setPlaced(null)
        .setEvidence(String.join(";", evidence))
        .build();
  }
}
