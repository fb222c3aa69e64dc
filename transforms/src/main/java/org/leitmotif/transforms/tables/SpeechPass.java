package org.leitmotif.transforms.tables;

import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Text;
import org.leitmotif.transforms.stage.Stage;

/** The tables interviews, texts, turns and skipped. */
final class SpeechPass implements PassTables {
  private final Stage stage;
  private final TableStore.Rows interviews;
  private final TableStore.Rows texts;
  private final TableStore.Rows turns;
  private final TableStore.Rows skipped;

  SpeechPass(Stage stage, Tables tables) {
    this.stage = stage;
    interviews = tables.start(Table.INTERVIEWS);
    texts = tables.start(Table.TEXTS);
    turns = tables.start(Table.TURNS);
    skipped = tables.start(Table.SKIPPED);
  }

  @Override
  public void add(StagedInterview interview) {
    Conversation conversation = stage.get(interview.getConversation(), Conversation.class);
    interviews.add(conversation.getInterview());
    texts.add(
        Text.newBuilder()
            .setInterviewId(interview.getInterviewId())
            .setText(conversation.getText())
            .build());
    conversation.getTurns().forEach(turns::add);
    conversation.getSkipped().forEach(skipped::add);
  }

  @Override
  public void close() {
    interviews.close();
    texts.close();
    turns.close();
    skipped.close();
  }
}
