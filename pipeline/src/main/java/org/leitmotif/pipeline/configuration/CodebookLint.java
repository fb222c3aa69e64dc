package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Cue;
import org.leitmotif.transforms.themes.Codebook.Theme;

/** Finds what is valid in a codebook but will not do what the team wants. */
public final class CodebookLint {
  /** Words that only hold others together. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "a", "an", "be", "have", "do", "i", "you", "it", "we", "they", "that", "this",
          "and", "or", "but", "so", "of", "to", "in", "on", "at", "for", "with", "as", "if", "not",
          "no", "would", "can", "will", "there", "what", "when", "which", "who", "how");

  /** Further words that nearly every stretch of speech has: as a cue they match everything. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "go", "get", "yes", "yeah", "like", "just", "know", "think", "say", "thing", "lot",
          "very", "really", "um");

  private static final int SHORTEST_PREFIX = 3;

  /** A passage can be about two or three themes; a cue for more of them tells none apart. */
  private static final int MOST_THEMES = 3;

  private final List<String> findings = new ArrayList<>();
  private final Map<String, Set<String>> undefined = new HashMap<>();

  private CodebookLint() {}

  /** The findings, sorted; none where the codebook is clean. */
  public static List<String> of(Codebook codebook) {
    CodebookLint lint = new CodebookLint();
    Map<String, Set<String>> places = new HashMap<>();
    Map<String, String> spellings = new HashMap<>();
    for (Theme theme : codebook.themes()) {
      lint.theme(theme, places, spellings);
    }
    lint.undefined.forEach(
        (code, themes) ->
            lint.findings.add(
                "the code \""
                    + code
                    + "\" of "
                    + String.join(" and ", themes)
                    + " has no definition"));
    places.forEach(
        (cue, themes) -> {
          if (themes.size() > MOST_THEMES) {
            lint.findings.add(
                "the cue \""
                    + cue
                    + "\" speaks for "
                    + themes.size()
                    + " themes: "
                    + String.join(", ", themes));
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
        undefined
            .computeIfAbsent(code.name(), k -> new TreeSet<>())
            .add("\"" + theme.name() + "\"");
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

  /** One such word, or two of them of which one only holds the other in its place. */
  private static boolean matchesEverything(String phrase) {
    List<String> words = Stream.of(phrase.split(" ")).filter(w -> !w.equals("_")).toList();
    return words.size() <= 2
        && words.stream().allMatch(CodebookLint::isEverywhere)
        && (words.size() == 1 || words.stream().anyMatch(FUNCTION_WORDS::contains));
  }

  private static boolean isEverywhere(String word) {
    return FUNCTION_WORDS.contains(word)
        || EVERYWHERE.contains(word)
        || (word.endsWith("*") && word.length() <= SHORTEST_PREFIX);
  }

  private void cues(String owner, List<Cue> cues, String theme, Map<String, Set<String>> places) {
    Set<String> seen = new TreeSet<>();
    for (Cue cue : cues) {
      String phrase = cue.phrase();
      if (!seen.add(phrase)) {
        findings.add("\"" + owner + "\" has the cue \"" + phrase + "\" twice");
      }
      if (matchesEverything(phrase)) {
        findings.add("the cue \"" + phrase + "\" of \"" + owner + "\" matches nearly everything");
      }
      places.computeIfAbsent(phrase, k -> new TreeSet<>()).add("\"" + theme + "\"");
    }
  }
}
