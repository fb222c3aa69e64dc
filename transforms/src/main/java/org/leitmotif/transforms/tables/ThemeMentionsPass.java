package org.leitmotif.transforms.tables;

import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.ThemeMention;
import org.leitmotif.transforms.stage.Stage;

/** The table mentions_by_theme. */
final class ThemeMentionsPass implements PassTables {
  private final Stage stage;
  private final Tables.ByTheme mentions;

  ThemeMentionsPass(Stage stage, Tables tables) {
    this.stage = stage;
    this.mentions = tables.startByTheme(Table.MENTIONS_BY_THEME);
  }

  @Override
  public void add(StagedInterview interview) {
    for (ThemeMention mention : stage.get(interview.getCoding(), Coding.class).getThemeMentions()) {
      mentions.add(mention.getTheme(), mention);
    }
  }

  @Override
  public void close() {
    mentions.close();
  }
}
