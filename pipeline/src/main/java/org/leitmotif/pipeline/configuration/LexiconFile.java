package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.leitmotif.transforms.mentions.Lexicon;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.stage.StageKeys;

/**
 * A lexicon in our JSON; {@code lexicon.schema.json} in the data module describes it to editors.
 */
final class LexiconFile {
  private static final Set<String> KINDS = Set.of("language", "tool", "library");

  private LexiconFile() {}

  /**
   * Reads a lexicon.
   *
   * @throws ConfigurationException with file, line and value of the first error
   */
  static Lexicon read(String name, byte[] bytes) {
    JsonFile.Node root = JsonFile.read(name, bytes);
    root.allow(Set.of("name", "base", "entries"));
    List<Lexicon.Entry> entries = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (JsonFile.Node node : root.list("entries")) {
      Lexicon.Entry entry = entry(node);
      if (seen.put(entry.name(), entry.kind()) != null) {
        throw node.error("the name \"" + entry.name() + "\" has an entry already");
      }
      entries.add(entry);
    }
    if (entries.isEmpty()) {
      throw root.error("a lexicon needs \"entries\"");
    }
    return new Lexicon(root.text("name"), StageKeys.hash(bytes), entries);
  }

  /**
   * Reads a user's lexicon: its entries add to those of a base and override them, unless it says
   * {@code "base": "none"}.
   *
   * @throws ConfigurationException with file, line and value of the first error
   */
  static Lexicon over(Supplier<Lexicon> base, String name, byte[] bytes) {
    Lexicon own = read(name, bytes);
    return hasBase(name, bytes) ? base.get().with(own) : own;
  }

  /** Whether a lexicon builds on the one that ships with the program. */
  static boolean hasBase(String name, byte[] bytes) {
    JsonFile.Node root = JsonFile.read(name, bytes);
    String base = root.text("base", "shipped");
    if (!base.equals("shipped") && !base.equals("none")) {
      throw root.child("base").error("\"base\" must be shipped or none, found \"" + base + "\"");
    }
    return base.equals("shipped");
  }

  private static Lexicon.Entry entry(JsonFile.Node node) {
    node.allow(
        Set.of(
            "name",
            "kind",
            "aliases",
            "cuedAliases",
            "mishearings",
            "ambiguity",
            "cues",
            "ecosystems",
            "rare",
            "company",
            "homepage"));
    String kind = node.text("kind");
    if (!KINDS.contains(kind)) {
      throw node.child("kind")
          .error("\"kind\" must be language, tool or library, found \"" + kind + "\"");
    }
    return new Lexicon.Entry(
        node.text("name"),
        kind,
        node.texts("aliases"),
        node.texts("cuedAliases"),
        node.texts("mishearings"),
        ambiguity(node),
        node.texts("cues"),
        node.texts("ecosystems"),
        node.flag("rare"),
        node.flag("company"));
  }

  private static Ambiguity ambiguity(JsonFile.Node node) {
    String code = node.text("ambiguity", "none");
    return Arrays.stream(Ambiguity.values())
        .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                node.child("ambiguity")
                    .error(
                        "\"ambiguity\" must be one of "
                            + Arrays.stream(Ambiguity.values())
                                .map(a -> a.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                            + ", found \""
                            + code
                            + "\""));
  }
}
