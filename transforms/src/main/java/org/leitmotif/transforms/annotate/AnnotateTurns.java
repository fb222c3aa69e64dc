package org.leitmotif.transforms.annotate;

import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;

/**
 * Annotates an interview: needs its Conversation, stages its Annotation. The dear step: its result
 * depends on the words of the turns and the annotator alone, never on names, roles, lexicon,
 * codebook or the rest of the code, so that none of them costs an annotation when it changes.
 */
public final class AnnotateTurns implements Step<Annotation> {
  private static final long serialVersionUID = 1;

  /** Annotations of another shape, from another version, are not ours to read. */
  private static final String SHAPE =
      Long.toHexString(SchemaNormalization.parsingFingerprint64(Annotation.getClassSchema()));

  private final Stage stage;
  private final Annotator annotator;

  private AnnotateTurns(Stage stage, Annotator annotator) {
    this.stage = stage;
    this.annotator = annotator;
  }

  /** The step over a stage. */
  public static AnnotateTurns of(Stage stage, Annotator annotator) {
    return new AnnotateTurns(stage, annotator);
  }

  @Override
  public String kind() {
    return "annotation";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    return List.of(interview.getWords(), annotator.fingerprint(), SHAPE);
  }

  @Override
  public Annotation compute(StagedInterview interview) {
    return annotator.annotate(
        stage.get(interview.getConversation(), Conversation.class).getTurns().stream()
            .map(Turn::getText)
            .toList());
  }

  /** Tokens. */
  @Override
  public long amount(Annotation annotation) {
    return annotation.getTurns().stream()
        .flatMap(turn -> turn.getSentences().stream())
        .mapToLong(sentence -> sentence.getTokens().size())
        .sum();
  }

  @Override
  public String noted(StagedInterview interview) {
    return interview.getAnnotation();
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    return StagedInterview.newBuilder(interview).setAnnotation(key).build();
  }
}
