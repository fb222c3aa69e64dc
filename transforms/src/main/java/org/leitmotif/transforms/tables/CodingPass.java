package org.leitmotif.transforms.tables;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leitmotif.schemas.Code;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Theme;
import org.leitmotif.schemas.ThemeModel;
import org.leitmotif.transforms.coding.ThemeQuality;
import org.leitmotif.transforms.learning.LearnedThemes;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.themes.Codebook;

/** The tables passages, themes and codes. */
final class CodingPass implements PassTables {
  private final Stage stage;
  private final Tables tables;
  private final Codebook codebook;
  private final Tables.ByTheme passages;
  private final ThemeQuality quality = new ThemeQuality();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Set<String>> holders = new TreeMap<>();
  private final Map<List<String>, Set<String>> quotations = new LinkedHashMap<>();
  private final Set<String> models = new TreeSet<>();

  CodingPass(Stage stage, Tables tables, Codebook codebook) {
    this.stage = stage;
    this.tables = tables;
    this.codebook = codebook;
    this.passages = tables.startByTheme(Table.PASSAGES);
  }

  @Override
  public void add(StagedInterview interview) {
    Coding coding = stage.get(interview.getCoding(), Coding.class);
    for (Passage passage : coding.getPassages()) {
      passages.add(passage.getTheme(), passage);
      count(passage);
    }
    quality.add(coding.getPassages());
    if (!interview.getModel().isEmpty()) {
      models.add(interview.getModel());
    }
  }

  private void count(Passage passage) {
    counts.merge(passage.getTheme(), 1, Integer::sum);
    holders
        .computeIfAbsent(passage.getTheme(), k -> new LinkedHashSet<>())
        .add(passage.getInterviewId());
    if (passage.getOrigin().equals("human")) {
      quotations
          .computeIfAbsent(
              List.of(passage.getTheme(), passage.getCode()), k -> new LinkedHashSet<>())
          .add(passage.getQuoteId());
    }
  }

  @Override
  public void close() {
    passages.close();
    tables.write(Table.THEMES, themes());
    tables.write(Table.CODES, codes());
  }

  private List<Theme> themes() {
    List<ThemeModel> learned =
        models.stream().map(key -> stage.get(key, ThemeModel.class)).toList();
    return codebook.themes().stream()
        .map(
            theme ->
                quality
                    .rate(theme.slug())
                    .setTheme(theme.slug())
                    .setName(theme.name())
                    .setDefinition(theme.definition())
                    .setSource(codebook.name())
                    .setPassages(counts.getOrDefault(theme.slug(), 0))
                    .setInterviews(holders.getOrDefault(theme.slug(), Set.of()).size())
                    .setThreshold(threshold(theme, learned))
                    .build())
        .sorted(Comparator.comparing(Theme::getTheme))
        .toList();
  }

  /** The lowest of the interviews' models, where these decide. */
  private double threshold(Codebook.Theme theme, List<ThemeModel> learned) {
    int index = codebook.themes().indexOf(theme);
    return learned.stream()
        .filter(model -> LearnedThemes.decides(model, theme))
        .mapToDouble(model -> LearnedThemes.threshold(model, index))
        .min()
        .orElse(theme.threshold());
  }

  private List<Code> codes() {
    return codebook.themes().stream()
        .flatMap(theme -> theme.codes().stream().map(code -> code(theme, code)))
        .sorted(Comparator.comparing(Code::getTheme).thenComparing(Code::getCode))
        .toList();
  }

  private Code code(Codebook.Theme theme, Codebook.Code code) {
    return Code.newBuilder()
        .setTheme(theme.slug())
        .setCode(code.name())
        .setDefinition(code.definition())
        .setQuotations(quotations.getOrDefault(List.of(theme.slug(), code.name()), Set.of()).size())
        .build();
  }
}
