package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Cue;
import org.leitmotif.transforms.themes.Codebook.Theme;

/** Finds what is valid in a codebook but will not do what the team wants. */
public final class CodebookLint {
  /** Words that nearly every stretch of speech has: as a cue they match everything. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "the", "a", "an", "be", "have", "do", "go", "get", "i", "you", "it", "we", "they", "that",
          "this", "and", "or", "but", "so", "of", "to", "in", "on", "at", "for", "with", "as", "if",
          "not", "no", "yes", "yeah", "like", "just", "know", "think", "say", "thing", "lot",
          "very", "really", "would", "can", "will", "there", "what", "when", "which", "who", "how",
          "um");

  private static final int SHORTEST_PREFIX = 3;

  private final List<String> findings = new ArrayList<>();

  private CodebookLint() {}

  /** The findings, sorted; none where the codebook is clean. */
  public static List<String> of(Codebook codebook) {
    CodebookLint lint = new CodebookLint();
    Map<String, Set<String>> places = new HashMap<>();
    Map<String, String> spellings = new HashMap<>();
    for (Theme theme : codebook.themes()) {
      lint.theme(theme, places, spellings);
    }
    places.forEach(
        (cue, themes) -> {
          if (themes.size() > 1) {
            lint.findings.add(
                "the cue \"" + cue + "\" speaks for " + String.join(" and ", themes) + " alike");
          }
        });
    for (Code code : codebook.loose()) {
      lint.findings.add("the code \"" + code.name() + "\" belongs to no theme");
    }
    return lint.findings.stream().sorted().toList();
  }

  private void theme(Theme theme, Map<String, Set<String>> places, Map<String, String> spellings) {
    if (theme.codes().isEmpty() && !theme.hasCues()) {
      findings.add("the theme \"" + theme.name() + "\" is empty: no code, no cue");
    }
    if (theme.definition().isBlank() && theme.codes().isEmpty()) {
      findings.add("the theme \"" + theme.name() + "\" has no definition");
    }
    cues(theme.name(), theme.cues(), theme.name(), places);
    for (Code code : theme.codes()) {
      if (code.definition().isBlank()) {
        findings.add(
            "the code \"" + code.name() + "\" of \"" + theme.name() + "\" has no definition");
      }
      String folded = code.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+#]+", " ");
      String other = spellings.putIfAbsent(folded.strip(), code.name());
      if (other != null && !other.equals(code.name())) {
        findings.add(
            "the codes \"" + other + "\" and \"" + code.name() + "\" differ in spelling only");
      }
      cues(code.name(), code.cues(), theme.name(), places);
    }
  }

  private void cues(String owner, List<Cue> cues, String theme, Map<String, Set<String>> places) {
    Set<String> seen = new TreeSet<>();
    for (Cue cue : cues) {
      String phrase = cue.phrase();
      if (!seen.add(phrase)) {
        findings.add("\"" + owner + "\" has the cue \"" + phrase + "\" twice");
      }
      boolean bare = phrase.indexOf(' ') < 0;
      boolean prefix = phrase.endsWith("*") && phrase.length() <= SHORTEST_PREFIX;
      if (bare && (prefix || EVERYWHERE.contains(phrase))) {
        findings.add("the cue \"" + phrase + "\" of \"" + owner + "\" matches nearly everything");
      }
      places.computeIfAbsent(phrase, k -> new TreeSet<>()).add("\"" + theme + "\"");
    }
  }
}
