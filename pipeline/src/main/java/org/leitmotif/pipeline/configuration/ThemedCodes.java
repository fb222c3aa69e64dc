package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Theme;

/**
 * Codes of another program, on their way into a codebook of ours. Where nothing is in a theme, each
 * code is a theme of its own. There are no cues: what speaks for a theme is learned from names and
 * definitions.
 */
final class ThemedCodes {
  /** Score from which a machine passage is kept, should the team add cues. */
  private static final double THRESHOLD = 0.5;

  private final String name;
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, List<Code>> themes = new LinkedHashMap<>();
  private final List<Code> loose = new ArrayList<>();

  ThemedCodes(String name) {
    this.name = name;
  }

  /** Says what a theme is about; it is there even if no code is in it. */
  void define(String theme, String definition) {
    definitions.put(theme, definition);
    themes.computeIfAbsent(theme, k -> new ArrayList<>());
  }

  void add(String code, String definition, List<String> in) {
    Code added = new Code(code, definition, List.of(), Claim.NONE);
    if (in.isEmpty()) {
      loose.add(added);
    }
    for (String theme : in) {
      List<Code> codes = themes.computeIfAbsent(theme, k -> new ArrayList<>());
      if (codes.stream().noneMatch(c -> c.name().equals(code))) {
        codes.add(added);
      }
    }
  }

  Codebook toCodebook(byte[] bytes) {
    if (themes.isEmpty()) {
      for (Code code : loose) {
        define(code.name(), code.definition());
        add(code.name(), code.definition(), List.of(code.name()));
      }
      loose.clear();
    }
    if (themes.isEmpty()) {
      throw new ConfigurationException(name + ": there is no code in it");
    }
    Map<String, String> slugs = new LinkedHashMap<>();
    List<Theme> all = new ArrayList<>();
    themes.forEach(
        (theme, codes) -> {
          String slug = Codebook.slugOf(theme);
          String other = slugs.put(slug, theme);
          if (slug.isEmpty() || other != null) {
            throw new ConfigurationException(
                name
                    + ": the theme \""
                    + theme
                    + (other == null
                        ? "\" needs a letter or digit of ASCII in its name"
                        : "\" would share a folder with \"" + other + "\"; rename one"));
          }
          String definition = definitions.getOrDefault(theme, "");
          all.add(new Theme(theme, definition, THRESHOLD, List.of(), Claim.NONE, codes));
        });
    String title = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{2,5}$", "");
    return new Codebook(title, StageKeys.hash(bytes), all, List.copyOf(loose));
  }
}
