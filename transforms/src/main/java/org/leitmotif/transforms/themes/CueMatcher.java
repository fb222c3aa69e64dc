package org.leitmotif.transforms.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Cue;
import org.leitmotif.transforms.themes.Codebook.Theme;

/**
 * Finds a codebook's cues in lemmas. Indexed by first word: its cost hardly grows with the cues.
 */
final class CueMatcher {
  private static final int MOST_SKIPPED = 3;
  private static final int PREFIX = 3;

  /** Where a cue counts: a theme, and the code, empty for the theme itself. */
  record Target(int theme, String code, Cue cue, List<String> words) {}

  private final Map<String, List<Target>> byWord = new HashMap<>();
  private final Map<String, List<Target>> byPrefix = new HashMap<>();

  CueMatcher(Codebook codebook) {
    for (int t = 0; t < codebook.themes().size(); t++) {
      Theme theme = codebook.themes().get(t);
      for (Cue cue : theme.cues()) {
        add(new Target(t, "", cue, List.of(cue.phrase().split(" "))));
      }
      for (Code code : theme.codes()) {
        for (Cue cue : code.cues()) {
          add(new Target(t, code.name(), cue, List.of(cue.phrase().split(" "))));
        }
      }
    }
  }

  private void add(Target target) {
    String first = target.words().get(0);
    if (first.endsWith("*")) {
      String prefix = first.substring(0, Math.min(PREFIX, first.length() - 1));
      byPrefix.computeIfAbsent(prefix, k -> new ArrayList<>()).add(target);
    } else {
      byWord.computeIfAbsent(first, k -> new ArrayList<>()).add(target);
    }
  }

  /** The lower-case lemmas of sentences, in order. */
  static List<String> lemmas(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.getTokens().stream())
        .map(t -> t.getLemma().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The cues in a row of lower-case lemmas, each as often as it is there. */
  List<Target> find(List<String> lemmas) {
    List<Target> found = new ArrayList<>();
    for (int i = 0; i < lemmas.size(); i++) {
      String lemma = lemmas.get(i);
      match(byWord.getOrDefault(lemma, List.of()), lemmas, i, found);
      for (int length = 1; length <= Math.min(PREFIX, lemma.length()); length++) {
        match(byPrefix.getOrDefault(lemma.substring(0, length), List.of()), lemmas, i, found);
      }
    }
    return found;
  }

  private static void match(List<Target> targets, List<String> lemmas, int i, List<Target> found) {
    for (Target target : targets) {
      if (matchesFrom(target.words(), 0, lemmas, i)) {
        found.add(target);
      }
    }
  }

  private static boolean matchesFrom(List<String> words, int w, List<String> lemmas, int i) {
    if (w == words.size()) {
      return true;
    }
    if (words.get(w).equals("_")) {
      for (int skip = 0; skip <= MOST_SKIPPED; skip++) {
        if (matchesFrom(words, w + 1, lemmas, i + skip)) {
          return true;
        }
      }
      return false;
    }
    return i < lemmas.size()
        && matches(words.get(w), lemmas.get(i))
        && matchesFrom(words, w + 1, lemmas, i + 1);
  }

  private static boolean matches(String word, String lemma) {
    return word.endsWith("*")
        ? lemma.startsWith(word.substring(0, word.length() - 1))
        : lemma.equals(word);
  }
}
