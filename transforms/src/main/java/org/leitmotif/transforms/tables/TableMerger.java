package org.leitmotif.transforms.tables;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.Keywords;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.provenance.Provenance;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.WindowPlacer;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Writes the tables of a pass from the staged results, interview by interview in the order of their
 * ids: one interview in memory at a time.
 */
final class TableMerger {
  private final Stage stage;
  private final Tables tables;
  private final Codebook codebook;
  private final Corpus corpus;

  TableMerger(Stage stage, TableStore store, Codebook codebook, Corpus corpus) {
    this.stage = stage;
    this.tables = new Tables(store, codebook);
    this.codebook = codebook;
    this.corpus = corpus;
  }

  void merge(Pass pass) {
    switch (pass) {
      case SPEECH -> run(new SpeechPass(stage, tables));
      case NAMES -> run(new NamesPass(stage, tables));
      case CODING -> run(new CodingPass(stage, tables, codebook));
      case THEME_MENTIONS -> run(new ThemeMentionsPass(stage, tables));
      case CORPUS -> {
        keywords();
        tables.write(
            Table.QUOTE_WINDOWS,
            PlacedWindows.of(corpus.getQuoteWindows(), new WindowPlacer(this::texts)));
        tables.write(Table.REJECTS, rejects());
      }
    }
  }

  private void run(PassTables pass) {
    corpus.getInterviews().forEach(pass::add);
    // Not in a try: a table that could not be written to the end must not look finished.
    pass.close();
  }

  private Conversation conversation(StagedInterview interview) {
    return stage.get(interview.getConversation(), Conversation.class);
  }

  /** Sheets are few and interviews many: one is opened when it is asked for, and not kept. */
  private Iterator<WindowPlacer.Source> texts() {
    return corpus.getInterviews().stream()
        .map(
            interview ->
                new WindowPlacer.Source(
                    interview.getInterviewId(),
                    new CanonicalText(conversation(interview).getText())))
        .iterator();
  }

  private List<Reject> rejects() {
    return Stream.concat(corpus.getRejects().stream(), corpus.getUnplaced().stream())
        .sorted(Comparator.comparing(Reject::getSource).thenComparing(Reject::getItem))
        .toList();
  }

  private void keywords() {
    Map<String, String> conversations = new TreeMap<>();
    corpus.getInterviews().forEach(i -> conversations.put(i.getInterviewId(), i.getConversation()));
    try (Tables.ByTheme rows = tables.startByTheme(Table.KEYWORDS)) {
      for (Keyword keyword : stage.get(corpus.getKeywords(), Keywords.class).getKeywords()) {
        String conversation = conversations.getOrDefault(keyword.getExampleInterviewId(), "");
        new Provenance(stage.get(conversation, Conversation.class)).check(keyword);
        rows.add(keyword.getTheme(), keyword);
      }
    }
  }
}
