package org.leitmotif.transforms.tables;

import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.mentions.NameCandidates;
import org.leitmotif.transforms.stage.Stage;

/** The tables mentions and name_candidates. */
final class NamesPass implements PassTables {
  private final Stage stage;
  private final Tables tables;
  private final TableStore.Rows mentions;
  private final NameCandidates candidates = new NameCandidates();

  NamesPass(Stage stage, Tables tables) {
    this.stage = stage;
    this.tables = tables;
    this.mentions = tables.start(Table.MENTIONS);
  }

  @Override
  public void add(StagedInterview interview) {
    Mentions found = stage.get(interview.getMentions(), Mentions.class);
    found.getMentions().forEach(mentions::add);
    candidates.add(interview.getInterviewId(), found);
  }

  @Override
  public void close() {
    mentions.close();
    tables.write(Table.NAME_CANDIDATES, candidates.rows());
  }
}
