package org.leitmotif.transforms.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.text.SpokenText;

/**
 * What an interview is about near a place: the words that carry content, as lower-case lemmas. Read
 * when first asked for.
 */
public final class Surroundings {
  /** Characters before and after a stretch that are around it: a minute of speech together. */
  private static final int NEAR = 600;

  private static final int QUESTIONS = 2;

  private record Question(int start, List<String> lemmas) {}

  private final Conversation conversation;
  private final Annotation annotation;
  private final List<Integer> starts = new ArrayList<>();
  private final List<String> lemmas = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  Surroundings(Conversation conversation, Annotation annotation) {
    this.conversation = conversation;
    this.annotation = annotation;
  }

  /** The surroundings of a stretch of the text. */
  Near near(int start, int end) {
    return new Near(start, end);
  }

  /** What is near a stretch. */
  public final class Near {
    private final int start;
    private final int end;

    private Near(int start, int end) {
      this.start = start;
      this.end = end;
    }

    /** Lemmas of the last two questions before it. */
    public List<String> asked() {
      read();
      List<String> asked = new ArrayList<>();
      int seen = 0;
      for (int i = questions.size() - 1; i >= 0 && seen < QUESTIONS; i--) {
        if (questions.get(i).start() < start) {
          asked.addAll(questions.get(i).lemmas());
          seen++;
        }
      }
      return asked;
    }

    /** Lemmas of what anybody says shortly before and after it. */
    public List<String> around() {
      read();
      List<String> around =
          new ArrayList<>(lemmas.subList(firstFrom(start - NEAR), firstFrom(start)));
      around.addAll(lemmas.subList(firstFrom(end), firstFrom(end + NEAR)));
      return around;
    }
  }

  /** The first word that starts at a place or after it. */
  private int firstFrom(int place) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void read() {
    if (!starts.isEmpty()) {
      return;
    }
    for (Turn turn : conversation.getTurns()) {
      SpokenText spoken = Stretches.spoken(conversation, turn);
      int from = starts.size();
      for (Sentence sentence : annotation.getTurns().get(turn.getTurnIndex()).getSentences()) {
        for (Token token : sentence.getTokens()) {
          if (hasContent(token)) {
            starts.add(spoken.sourceStart(token.getStart()));
            lemmas.add(token.getLemma().toLowerCase(Locale.ROOT));
          }
        }
      }
      if (turn.getRole().equals("interviewer") && !turn.getBackChannel() && from < starts.size()) {
        questions.add(
            new Question(starts.get(from), List.copyOf(lemmas.subList(from, lemmas.size()))));
      }
    }
  }

  private static boolean hasContent(Token token) {
    char tag = token.getTag().isEmpty() ? ' ' : token.getTag().charAt(0);
    return (tag == 'N' || tag == 'V' || tag == 'J')
        && token.getLemma().length() > 1
        && token.getLemma().chars().anyMatch(Character::isLetter);
  }
}
