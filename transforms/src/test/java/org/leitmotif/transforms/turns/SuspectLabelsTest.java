package org.leitmotif.transforms.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Turn;

/** An invented interview about bees, with some of its labels turned round. */
class SuspectLabelsTest {
  private static final String QUESTION =
      "Gotcha. Could you describe how you %s your hives, and what your experience was with that?";
  private static final String ANSWER =
      "I usually went to the garden and I %s my hives there, because my aunt had told me that the"
          + " bees were calm when I was calm, and I was not, so they stung me and I learned it.";
  private static final String[] VERBS = {
    "painted", "moved", "opened", "fed", "counted", "sold", "built", "cleaned", "lost", "found"
  };

  private final List<Turn> turns = new ArrayList<>();

  private void say(String role, String text) {
    turns.add(
        Turn.newBuilder()
            .setInterviewId("B")
            .setTurnIndex(turns.size())
            .setRole(role)
            .setRoleSource("label")
            .setText(text)
            .setCharStart(0)
            .setCharEnd(1)
            .setLine(1)
            .setBackChannel(BackChannel.matches(text))
            .setFlags("")
            .build());
  }

  private void talk() {
    for (int round = 0; round < 2; round++) {
      for (String verb : VERBS) {
        say("interviewer", String.format(QUESTION, verb));
        say("participant", String.format(ANSWER, verb));
      }
    }
  }

  private List<String> flags() {
    SuspectLabels.flag(turns);
    return turns.stream()
        .filter(turn -> !turn.getFlags().isEmpty())
        .map(turn -> turn.getTurnIndex() + " " + turn.getFlags())
        .toList();
  }

  @Test
  void rightLabelsAreLeftAlone() {
    talk();
    say("interviewer", "Gotcha.");
    assertThat(flags()).isEmpty();
  }

  @Test
  void anAnswerUnderTheInterviewersLabelIsFlagged() {
    talk();
    say(
        "interviewer",
        "There was the swarm, and I went after it, because my aunt was not there,"
            + " and I was so calm that my bees were calm, and I learned that I had to be.");
    talk();
    assertThat(flags()).containsExactly("40 label_answers");
  }

  @Test
  void aQuestionUnderTheParticipantsLabelIsFlagged() {
    talk();
    say(
        "participant",
        "And could you describe what your experience was with the hives that you"
            + " found, and how you fed your bees with that?");
    assertThat(flags()).containsExactly("40 label_asks");
  }

  @Test
  void theInterviewersReactionAtTheEndOfAnAnswerIsFlagged() {
    talk();
    say("participant", "I was stung often in my garden. Gotcha.");
    say("participant", "Gotcha.");
    assertThat(flags()).containsExactly("40 joined_reaction", "41 label_reacts");
  }

  @Test
  void whoAnswersHisOwnQuestionIsTwo() {
    talk();
    say(
        "interviewer",
        "Do you have any examples? No, I have none of my own, since the hives I had"
            + " were painted by my aunt in the spring.");
    talk();
    assertThat(flags()).containsExactly("40 joined_answer");
  }

  @Test
  void whoIsAskedBackMayAnswer() {
    talk();
    say("participant", "But I am curious what you do with all of this?");
    say(
        "interviewer",
        "There was the swarm, and I went after it, because my aunt was not there,"
            + " and I was so calm that my bees were calm, and I learned that I had to be.");
    talk();
    assertThat(flags()).isEmpty();
  }

  @Test
  void withoutRolesNothingIsFlagged() {
    for (String verb : VERBS) {
      say("other", String.format(QUESTION, verb));
      say("other", String.format(ANSWER, verb) + " Gotcha.");
    }
    assertThat(flags()).isEmpty();
  }
}
