package org.leitmotif.transforms.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.TermCount;

class TermCounterTest {
  private static Passage passage(int start, int end) {
    return Passage.newBuilder()
        .setTheme("t")
        .setInterviewId("P1")
        .setCharStart(start)
        .setCharEnd(end)
        .setOrigin("human")
        .setCode("")
        .setQuoteId("q")
        .setMethod("quotation")
        .setTurnIndex(0)
        .setRole("participant")
        .setText("")
        .setQuote("")
        .setLine(1)
        .setEvidence("")
        .build();
  }

  private static List<TermCount> count(Tagged interview, Passage... passages) {
    return new TermCounter(interview.conversation, List.of(), List.of(passages))
        .count(interview.annotation)
        .getCounts();
  }

  @Test
  void eachCharacterCountsOnceATheme() {
    Tagged interview = Tagged.interview("P1", "", "A: the linker/NN and the linker/NN");
    assertThat(count(interview, passage(0, 10), passage(0, 10), passage(2, 12)))
        .extracting(TermCount::getTheme, TermCount::getCount)
        .containsExactlyInAnyOrder(tuple("", 2), tuple("t", 1));
  }

  @Test
  void whatInterviewersSayDoesNotCount() {
    Tagged interview = Tagged.interview("P1", "", "I: the linker/NN here", "A: the parser/NN here");
    assertThat(count(interview)).extracting(TermCount::getTerm).containsExactly("parser");
  }

  @Test
  void formsAreCountedApart() {
    Tagged interview =
        Tagged.interview("P1", "", "A: the Linker/NN and linkers/NNS/linker or linker/NN");
    assertThat(count(interview))
        .extracting(TermCount::getTerm, TermCount::getForm, TermCount::getCount)
        .containsExactly(tuple("linker", "linker", 2), tuple("linker", "linkers", 1));
  }

  @Test
  void participantsAreToldApart() {
    String[] lines = {"A: the linker/NN", "Rose Dale: the linker/NN", "I: so"};
    assertThat(count(Tagged.interview("P1", "", lines)))
        .extracting(TermCount::getParticipant)
        .containsExactly("P1/A", "rose dale");
    assertThat(count(Tagged.interview("P1", "Ida", lines)))
        .extracting(TermCount::getParticipant)
        .containsExactly("Ida/A", "Ida/Rose Dale");
    assertThat(count(Tagged.interview("P1", "Ida", lines[0], lines[2])))
        .extracting(TermCount::getParticipant)
        .containsExactly("Ida");
  }
}
