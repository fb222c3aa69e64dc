package org.leitmotif.transforms.tables;

import java.util.function.Supplier;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Skipped;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Text;

/** The tables interviews, texts, turns and skipped. */
final class SpeechPass implements PassTables {
  private final TableStore.Rows interviews;
  private final TableStore.Rows texts;
  private final TableStore.Rows turns;
  private final TableStore.Rows skipped;

  SpeechPass(Tables tables) {
    interviews = tables.start(Table.INTERVIEWS);
    texts = tables.start(Table.TEXTS);
    turns = tables.start(Table.TURNS);
    skipped = tables.start(Table.SKIPPED);
  }

  @Override
  public void add(StagedInterview interview, Supplier<Conversation> opened) {
    Conversation conversation = opened.get();
    Provenance provenance = new Provenance(conversation);
    interviews.add(conversation.getInterview());
    texts.add(
        Text.newBuilder()
            .setInterviewId(interview.getInterviewId())
            .setText(conversation.getText())
            .build());
    for (int t = 0; t < conversation.getTurns().size(); t++) {
      provenance.check(conversation.getTurns().get(t), conversation.getSpans().get(t));
      turns.add(conversation.getTurns().get(t));
    }
    for (Skipped stretch : conversation.getSkipped()) {
      provenance.check(stretch);
      skipped.add(stretch);
    }
  }

  @Override
  public void close() {
    interviews.close();
    texts.close();
    turns.close();
    skipped.close();
  }
}
