package org.leitmotif.transforms.tables;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.leitmotif.schemas.Code;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.Keywords;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.NameCandidate;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Text;
import org.leitmotif.schemas.Theme;
import org.leitmotif.schemas.ThemeMention;
import org.leitmotif.schemas.ThemeModel;
import org.leitmotif.transforms.coding.ThemeQuality;
import org.leitmotif.transforms.learning.LearnedThemes;
import org.leitmotif.transforms.mentions.NameCandidates;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.windows.WindowPlacer;

/**
 * Writes one table from the staged results, interview by interview in the order of their ids: one
 * interview in memory at a time. Every row is checked on its way.
 */
final class TableMerger {
  private final Stage stage;
  private final TableStore store;
  private final Codebook codebook;
  private final List<StagedInterview> interviews;

  /** Interviews in the order of their ids. */
  TableMerger(Stage stage, TableStore store, Codebook codebook, List<StagedInterview> interviews) {
    this.stage = stage;
    this.store = store;
    this.codebook = codebook;
    this.interviews = interviews;
  }

  void merge(Table table, String keywordsKey, List<Reject> rejects, List<QuoteWindow> windows) {
    switch (table) {
      case INTERVIEWS -> eachConversation(table, (c, rows) -> rows.add(c.getInterview()));
      case TEXTS -> eachConversation(table, (c, rows) -> rows.add(text(c)));
      case TURNS -> eachConversation(table, TableMerger::turns);
      case SKIPPED -> eachConversation(table, TableMerger::skipped);
      case MENTIONS -> mentions();
      case NAME_CANDIDATES -> all(table, nameCandidates());
      case THEMES -> all(table, themes());
      case CODES -> all(table, codes());
      case PASSAGES -> passages();
      case MENTIONS_BY_THEME -> themeMentions();
      case KEYWORDS -> keywords(keywordsKey);
      case QUOTE_WINDOWS -> all(table, placed(windows));
      case REJECTS -> all(table, rejects);
    }
  }

  private TableStore.Rows start(Table table, String theme) {
    return new CheckedRows(table, store.start(table, theme));
  }

  private void all(Table table, List<? extends SpecificRecord> records) {
    try (TableStore.Rows rows = start(table, "")) {
      records.forEach(rows::add);
    }
  }

  private void eachConversation(Table table, BiConsumer<Conversation, TableStore.Rows> add) {
    try (TableStore.Rows rows = start(table, "")) {
      for (StagedInterview interview : interviews) {
        add.accept(conversation(interview), rows);
      }
    }
  }

  private Conversation conversation(StagedInterview interview) {
    return stage.get(interview.getConversation(), Conversation.class);
  }

  /** Sheets are few and interviews many: without a sheet no interview is opened. */
  private List<QuoteWindow> placed(List<QuoteWindow> windows) {
    WindowPlacer placer = new WindowPlacer(windows);
    for (StagedInterview interview : interviews) {
      if (placer.isDone()) {
        break;
      }
      placer.lookIn(interview.getInterviewId(), conversation(interview).getText());
    }
    return placer.windows();
  }

  private static Text text(Conversation conversation) {
    return Text.newBuilder()
        .setInterviewId(conversation.getInterview().getInterviewId())
        .setText(conversation.getText())
        .build();
  }

  private static void turns(Conversation conversation, TableStore.Rows rows) {
    Provenance provenance = new Provenance(conversation);
    for (int t = 0; t < conversation.getTurns().size(); t++) {
      provenance.check(conversation.getTurns().get(t), conversation.getSpans().get(t));
      rows.add(conversation.getTurns().get(t));
    }
  }

  private static void skipped(Conversation conversation, TableStore.Rows rows) {
    Provenance provenance = new Provenance(conversation);
    conversation.getSkipped().forEach(provenance::check);
    conversation.getSkipped().forEach(rows::add);
  }

  private void mentions() {
    try (TableStore.Rows rows = start(Table.MENTIONS, "")) {
      for (StagedInterview interview : interviews) {
        Provenance provenance = new Provenance(conversation(interview));
        for (Mention mention : stage.get(interview.getMentions(), Mentions.class).getMentions()) {
          provenance.check(mention);
          rows.add(mention);
        }
      }
    }
  }

  private List<NameCandidate> nameCandidates() {
    NameCandidates candidates = new NameCandidates();
    for (StagedInterview interview : interviews) {
      candidates.add(
          interview.getInterviewId(),
          stage.get(interview.getMentions(), Mentions.class).getUnknown());
    }
    return candidates.rows();
  }

  private void passages() {
    byTheme(
        Table.PASSAGES,
        rows -> {
          for (StagedInterview interview : interviews) {
            Provenance provenance = new Provenance(conversation(interview));
            for (Passage passage : coding(interview).getPassages()) {
              provenance.check(passage);
              rows.of(passage.getTheme()).add(passage);
            }
          }
        });
  }

  private void themeMentions() {
    byTheme(
        Table.MENTIONS_BY_THEME,
        rows -> {
          for (StagedInterview interview : interviews) {
            for (ThemeMention mention : coding(interview).getThemeMentions()) {
              rows.of(mention.getTheme()).add(mention);
            }
          }
        });
  }

  private void keywords(String key) {
    Map<String, String> conversations = new TreeMap<>();
    interviews.forEach(i -> conversations.put(i.getInterviewId(), i.getConversation()));
    byTheme(
        Table.KEYWORDS,
        rows -> {
          for (Keyword keyword : stage.get(key, Keywords.class).getKeywords()) {
            String conversation = conversations.getOrDefault(keyword.getExampleInterviewId(), "");
            new Provenance(stage.get(conversation, Conversation.class)).check(keyword);
            rows.of(keyword.getTheme()).add(keyword);
          }
        });
  }

  private Coding coding(StagedInterview interview) {
    return stage.get(interview.getCoding(), Coding.class);
  }

  /** The rows of the theme with a slug. */
  private interface ThemeRows {
    TableStore.Rows of(String theme);
  }

  private interface ThemeWriter {
    void write(ThemeRows rows);
  }

  private void byTheme(Table table, ThemeWriter writer) {
    Map<String, TableStore.Rows> open = new LinkedHashMap<>();
    for (Codebook.Theme theme : codebook.themes()) {
      open.put(theme.slug(), start(table, theme.slug()));
    }
    writer.write(
        theme -> {
          TableStore.Rows rows = open.get(theme);
          if (rows == null) {
            throw new ProvenanceViolation(table, "theme " + theme + " is not in the codebook");
          }
          return rows;
        });
    open.values().forEach(TableStore.Rows::close);
  }

  private List<Theme> themes() {
    Map<String, Integer> passages = new TreeMap<>();
    Map<String, Set<String>> holders = new TreeMap<>();
    ThemeQuality quality = new ThemeQuality();
    for (StagedInterview interview : interviews) {
      Coding coding = coding(interview);
      quality.add(coding.getPassages());
      for (Passage passage : coding.getPassages()) {
        passages.merge(passage.getTheme(), 1, Integer::sum);
        holders
            .computeIfAbsent(passage.getTheme(), k -> new LinkedHashSet<>())
            .add(interview.getInterviewId());
      }
    }
    List<ThemeModel> models =
        interviews.stream()
            .map(StagedInterview::getModel)
            .filter(key -> !key.isEmpty())
            .distinct()
            .map(key -> stage.get(key, ThemeModel.class))
            .toList();
    return codebook.themes().stream()
        .map(
            theme ->
                quality
                    .rate(theme.slug())
                    .setTheme(theme.slug())
                    .setName(theme.name())
                    .setDefinition(theme.definition())
                    .setSource(codebook.name())
                    .setPassages(passages.getOrDefault(theme.slug(), 0))
                    .setInterviews(holders.getOrDefault(theme.slug(), Set.of()).size())
                    .setThreshold(threshold(theme, models))
                    .build())
        .sorted(java.util.Comparator.comparing(Theme::getTheme))
        .toList();
  }

  /** The lowest of the interviews' models, where these decide. */
  private double threshold(Codebook.Theme theme, List<ThemeModel> models) {
    int index = codebook.themes().indexOf(theme);
    return models.stream()
        .filter(model -> LearnedThemes.decides(model, theme))
        .mapToDouble(model -> LearnedThemes.threshold(model, index))
        .min()
        .orElse(theme.threshold());
  }

  private List<Code> codes() {
    Map<List<String>, Set<String>> quotations = new LinkedHashMap<>();
    for (StagedInterview interview : interviews) {
      for (Passage passage : coding(interview).getPassages()) {
        if (passage.getOrigin().equals("human")) {
          quotations
              .computeIfAbsent(
                  List.of(passage.getTheme(), passage.getCode()), k -> new LinkedHashSet<>())
              .add(passage.getQuoteId());
        }
      }
    }
    return codebook.themes().stream()
        .flatMap(
            theme ->
                theme.codes().stream()
                    .map(
                        code ->
                            Code.newBuilder()
                                .setTheme(theme.slug())
                                .setCode(code.name())
                                .setDefinition(code.definition())
                                .setQuotations(
                                    quotations
                                        .getOrDefault(List.of(theme.slug(), code.name()), Set.of())
                                        .size())
                                .build()))
        .sorted(java.util.Comparator.comparing(Code::getTheme).thenComparing(Code::getCode))
        .toList();
  }
}
