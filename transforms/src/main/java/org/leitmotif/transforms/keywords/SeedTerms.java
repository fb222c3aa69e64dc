package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leitmotif.transforms.themes.Codebook;

/** The words a theme was found by: that they are frequent in its passages says nothing new. */
final class SeedTerms {
  private final Set<String> words = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();

  SeedTerms(Codebook.Theme theme) {
    theme.cues().forEach(this::add);
    add(theme.claim());
    for (Codebook.Code code : theme.codes()) {
      code.cues().forEach(this::add);
      add(code.claim());
    }
  }

  private void add(Codebook.Cue cue) {
    if (cue.phrase().endsWith("*")) {
      prefixes.add(cue.phrase().substring(0, cue.phrase().length() - 1));
    } else {
      words.add(TermSums.fold(cue.phrase()));
    }
  }

  private void add(Codebook.Claim claim) {
    kinds.addAll(claim.kinds());
    claim.names().forEach(name -> words.add(TermSums.fold(name.toLowerCase(Locale.ROOT))));
  }

  /** Whether a term is a cue, or a name that the theme claims. */
  boolean contains(TermSum term) {
    return term.kinds().stream().anyMatch(kinds::contains)
        || term.lemmas().stream()
            .anyMatch(
                lemmas ->
                    words.contains(TermSums.fold(lemmas))
                        || prefixes.stream().anyMatch(lemmas::startsWith));
  }
}
