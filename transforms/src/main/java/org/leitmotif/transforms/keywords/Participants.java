package org.leitmotif.transforms.keywords;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Turn;

/**
 * Who speaks as a participant in an interview, told apart over all interviews: by the manifest's
 * pseudonym; by a full name, which is one person wherever it speaks; else each speaker of each
 * interview is another person. Where nobody has the role of a participant, everybody but
 * interviewers counts as one.
 */
final class Participants {
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*)* \\p{Lu}[\\p{L}'’-]{2,}");

  private final String interview;
  private final @Nullable String pseudonym;
  private final boolean named;
  private final boolean alone;

  Participants(Conversation conversation) {
    this.interview = conversation.getInterview().getInterviewId();
    this.pseudonym = conversation.getInterview().getParticipant();
    this.named =
        conversation.getTurns().stream().anyMatch(turn -> turn.getRole().equals("participant"));
    Set<String> speakers =
        conversation.getTurns().stream()
            .filter(this::speaksIn)
            .map(Participants::label)
            .collect(Collectors.toSet());
    this.alone = speakers.size() < 2;
  }

  /** Whether a participant speaks in a turn. */
  boolean speaksIn(Turn turn) {
    return named ? turn.getRole().equals("participant") : !turn.getRole().equals("interviewer");
  }

  /** Who speaks in a turn. */
  String of(Turn turn) {
    String label = label(turn);
    if (pseudonym != null) {
      return alone ? pseudonym : pseudonym + "/" + label;
    }
    return FULL_NAME.matcher(label).matches()
        ? label.toLowerCase(Locale.ROOT)
        : interview + "/" + label;
  }

  private static String label(Turn turn) {
    String speaker = turn.getSpeaker();
    return speaker == null ? "" : speaker.strip();
  }
}
