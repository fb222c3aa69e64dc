package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Codebook.Claim;
import org.leitmotif.transforms.themes.Codebook.Code;
import org.leitmotif.transforms.themes.Codebook.Cue;
import org.leitmotif.transforms.themes.Codebook.Theme;

/**
 * A codebook in our JSON; {@code codebook.schema.json} in the data module describes it to editors.
 */
final class CodebookFile {
  private static final double DEFAULT_THRESHOLD = 0.5;
  private static final double DEFAULT_WEIGHT = 0.6;

  private CodebookFile() {}

  /**
   * Reads a codebook.
   *
   * @throws ConfigurationException with file, line and value of the first error
   */
  static Codebook read(String name, byte[] bytes) {
    JsonFile.Node root = JsonFile.read(name, bytes);
    root.allow(Set.of("name", "themes"));
    List<Theme> themes = new ArrayList<>();
    Map<String, String> slugs = new HashMap<>();
    for (JsonFile.Node node : root.list("themes")) {
      Theme theme = theme(node);
      if (theme.slug().isEmpty()) {
        throw node.child("name")
            .error(
                "the theme \"" + theme.name() + "\" needs a letter or digit of ASCII in its name");
      }
      String other = slugs.put(theme.slug(), theme.name());
      if (other != null) {
        throw node.child("name")
            .error(
                "the themes \""
                    + other
                    + "\" and \""
                    + theme.name()
                    + "\" would share the folder "
                    + theme.slug());
      }
      themes.add(theme);
    }
    if (themes.isEmpty()) {
      throw root.error("a codebook needs \"themes\"");
    }
    return new Codebook(root.text("name"), StageKeys.hash(bytes), themes);
  }

  private static Theme theme(JsonFile.Node node) {
    node.allow(Set.of("name", "definition", "threshold", "cues", "mentions", "codes"));
    List<Code> codes = new ArrayList<>();
    Set<String> names = new java.util.HashSet<>();
    for (JsonFile.Node code : node.list("codes")) {
      code.allow(Set.of("name", "definition", "cues", "mentions"));
      if (!names.add(code.text("name"))) {
        throw code.child("name").error("the code \"" + code.text("name") + "\" is there twice");
      }
      codes.add(new Code(code.text("name"), code.text("definition", ""), cues(code), claim(code)));
    }
    return new Theme(
        node.text("name"),
        node.text("definition", ""),
        node.number("threshold", DEFAULT_THRESHOLD, 0.01, 1),
        cues(node),
        claim(node),
        codes);
  }

  private static List<Cue> cues(JsonFile.Node node) {
    List<Cue> cues = new ArrayList<>();
    for (JsonFile.Node cue : node.list("cues")) {
      if (cue.isText()) {
        cues.add(new Cue(phrase(cue, cue.text()), DEFAULT_WEIGHT));
      } else {
        cue.allow(Set.of("cue", "weight"));
        cues.add(
            new Cue(phrase(cue, cue.text("cue")), cue.number("weight", DEFAULT_WEIGHT, 0.01, 1)));
      }
    }
    return cues;
  }

  private static String phrase(JsonFile.Node node, String written) {
    String phrase = written.toLowerCase(java.util.Locale.ROOT).strip().replaceAll("\\s+", " ");
    if (phrase.matches("[*_ ]*") || phrase.startsWith("_") || phrase.endsWith("_")) {
      throw node.error("the cue \"" + written + "\" would match anything");
    }
    return phrase;
  }

  private static Claim claim(JsonFile.Node node) {
    if (!node.has("mentions")) {
      return Claim.NONE;
    }
    JsonFile.Node claim = node.child("mentions");
    claim.allow(Set.of("kinds", "names"));
    return new Claim(claim.texts("kinds"), claim.texts("names"));
  }
}
