package org.leitmotif.transforms.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Cue;
import org.leitmotif.transforms.themes.Codebook.Theme;

/** The labels of a codebook: its themes, then its codes; a code in two themes is one label. */
final class Labels {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_+#']+");

  /** What is no noun, verb or adjective and yet frequent in definitions. */
  private static final Set<String> EMPTY =
      Set.of(
          ("a about all also an and any are as at be because been but by can could did do does each"
                  + " for from had has have how if in into is it its like may more most no non not"
                  + " of on one only or other over so some such than that the their them then there"
                  + " these they this those to up was were what when where which while who why will"
                  + " with within without would")
              .split(" "));

  private final Codebook codebook;
  private final Map<String, Integer> codes = new LinkedHashMap<>();
  private final int[][] codesOfTheme;

  Labels(Codebook codebook) {
    this.codebook = codebook;
    this.codesOfTheme = new int[themes()][];
    for (int t = 0; t < themes(); t++) {
      List<Code> own = codebook.themes().get(t).codes();
      own.forEach(code -> codes.putIfAbsent(code.name(), themes() + codes.size()));
      codesOfTheme[t] = own.stream().mapToInt(code -> codes.getOrDefault(code.name(), 0)).toArray();
    }
  }

  int themes() {
    return codebook.themes().size();
  }

  /** Themes and codes together. */
  int size() {
    return themes() + codes.size();
  }

  /** The labels of a theme's codes, in the order of the codebook. */
  int[] codesOf(int theme) {
    return codesOfTheme[theme];
  }

  /** The code that a label stands for; empty for a theme. */
  String nameOf(int label) {
    return codes.entrySet().stream()
        .filter(code -> code.getValue() == label)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The labels that some codes stand for: themselves and their themes. */
  boolean[] of(List<String> names) {
    boolean[] labels = new boolean[size()];
    for (String name : names) {
      Integer label = codes.get(name);
      if (label != null) {
        labels[label] = true;
        for (int t = 0; t < themes(); t++) {
          int code = label;
          labels[t] |= Arrays.stream(codesOfTheme[t]).anyMatch(c -> c == code);
        }
      }
    }
    return labels;
  }

  /** What the codebook itself says of a label. */
  static final class Definition {
    final Features features;
    final boolean[] labels;

    private Definition(Features features, boolean[] labels) {
      this.features = features;
      this.labels = labels;
    }
  }

  /** The codebook's words as examples: one for each code, one for each theme. */
  List<Definition> definitions() {
    List<Definition> definitions = new ArrayList<>();
    Map<String, List<String>> signs = new LinkedHashMap<>();
    Map<String, Code> byName = new LinkedHashMap<>();
    for (Theme theme : codebook.themes()) {
      for (Code code : theme.codes()) {
        byName.putIfAbsent(code.name(), code);
        signs.computeIfAbsent(code.name(), k -> new ArrayList<>()).add("theme " + theme.slug());
      }
    }
    byName.forEach(
        (name, code) ->
            definitions.add(
                new Definition(
                    features(
                        name, code.definition(), code.cues(), signs.getOrDefault(name, List.of())),
                    of(List.of(name)))));
    for (int t = 0; t < themes(); t++) {
      Theme theme = codebook.themes().get(t);
      boolean[] labels = new boolean[size()];
      labels[t] = true;
      definitions.add(
          new Definition(
              features(
                  theme.name(), theme.definition(), theme.cues(), List.of("theme " + theme.slug())),
              labels));
    }
    return definitions;
  }

  private static Features features(
      String name, String definition, List<Cue> cues, List<String> signs) {
    StringBuilder words = new StringBuilder(name).append(". ").append(definition);
    cues.forEach(cue -> words.append(' ').append(cue.phrase().replaceAll("[*_]", " ")));
    String text = words.toString();
    List<String> lemmas =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    // People who ask about a theme, or come to it soon, use its words too.
    List<String> content =
        lemmas.stream().filter(lemma -> lemma.length() > 1 && !EMPTY.contains(lemma)).toList();
    return Features.of(lemmas, text, "", "", signs, content, content);
  }
}
