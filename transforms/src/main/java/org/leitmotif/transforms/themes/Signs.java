package org.leitmotif.transforms.themes;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.Mention;

/** What cues and mentions say of a stretch, in words a learner can weigh. */
public final class Signs {
  private final Codebook codebook;
  private final CueScores cues;

  /** Of a codebook's cues. */
  public Signs(Codebook codebook) {
    this.codebook = codebook;
    this.cues = new CueScores(codebook);
  }

  /** The themes whose cues are in a stretch, and the names and kinds of names that are. */
  public List<String> of(Stretch stretch, List<Mention> mentions) {
    List<String> signs = new ArrayList<>();
    cues.of(stretch, mentions)
        .forEach(
            (theme, byCode) -> {
              CueScores.Score whole = byCode.get("");
              if (whole != null && whole.hasOwn()) {
                signs.add("theme " + codebook.themes().get(theme).slug());
              }
            });
    for (Mention mention : CueScores.inside(stretch, mentions)) {
      signs.add("kind " + mention.getKind());
      signs.add("name " + mention.getName());
    }
    return signs;
  }
}
