package org.leitmotif.transforms.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Coding;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.schemas.Quoted;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.ThemeModel;
import org.leitmotif.transforms.learning.LearnedThemes;
import org.leitmotif.transforms.provenance.Provenance;
import org.leitmotif.transforms.stage.Shared;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;
import org.leitmotif.transforms.themes.Codebook;

/**
 * Assigns a codebook's themes to passages of an interview: needs its Conversation, Annotation and
 * Mentions, its Quoted and ThemeModel where it has them, stages its Coding.
 */
public final class AssignThemes implements Step<Coding> {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String code;
  private final Shared<Codebook> codebook;
  private transient volatile @Nullable Kept last;

  private record Kept(String key, LearnedThemes learned) {}

  private AssignThemes(Stage stage, String code, Codebook codebook) {
    this.stage = stage;
    this.code = code;
    this.codebook = Shared.of(Codebook.class, codebook.fingerprint(), codebook);
  }

  /**
   * The step over a stage; the fingerprint of the code makes its results new with a new program.
   */
  public static AssignThemes of(Stage stage, String code, Codebook codebook) {
    return new AssignThemes(stage, code, codebook);
  }

  @Override
  public String kind() {
    return "coding";
  }

  @Override
  public List<String> dependsOn(StagedInterview interview) {
    return List.of(
        interview.getConversation(),
        interview.getAnnotation(),
        interview.getMentions(),
        interview.getQuoted(),
        interview.getModel(),
        codebook.get().fingerprint(),
        code);
  }

  @Override
  public Coding compute(StagedInterview interview) {
    List<PlacedQuotation> quotations =
        interview.getQuoted().isEmpty()
            ? List.of()
            : stage.get(interview.getQuoted(), Quoted.class).getQuotations();
    Conversation conversation = stage.get(interview.getConversation(), Conversation.class);
    Coding coding =
        new ThemeAssigner(codebook.get(), learned(interview.getModel()))
            .assign(
                conversation,
                stage.get(interview.getAnnotation(), Annotation.class),
                stage.get(interview.getMentions(), Mentions.class).getMentions(),
                quotations);
    coding.getPassages().forEach(new Provenance(conversation)::check);
    return coding;
  }

  /** Most interviews share one model: the last one read is kept. */
  private @Nullable LearnedThemes learned(String key) {
    if (key.isEmpty()) {
      return null;
    }
    Kept kept = last;
    if (kept == null || !kept.key.equals(key)) {
      kept = new Kept(key, LearnedThemes.of(stage.get(key, ThemeModel.class), codebook.get()));
      last = kept;
    }
    return kept.learned;
  }

  @Override
  public String noted(StagedInterview interview) {
    return interview.getCoding();
  }

  @Override
  public StagedInterview note(StagedInterview interview, String key) {
    return StagedInterview.newBuilder(interview).setCoding(key).build();
  }
}
