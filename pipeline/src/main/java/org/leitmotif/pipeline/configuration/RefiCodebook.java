package org.leitmotif.pipeline.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leitmotif.transforms.themes.Codebook;

/**
 * A codebook of REFI-QDA. Sets of codes are themes; where a code is in no set, the topmost code
 * above it is its theme. Without any set of codes, every topmost code is a theme, be it alone.
 */
final class RefiCodebook {
  private RefiCodebook() {}

  /**
   * Reads a codebook ({@code .qdc}), or that of a project ({@code .qde}).
   *
   * @throws ConfigurationException with file and line of the first error
   */
  static Codebook read(String name, byte[] bytes) {
    RefiXml xml = RefiXml.read(name, bytes);
    Map<String, List<String>> themes = new LinkedHashMap<>();
    ThemedCodes codes = new ThemedCodes(name);
    for (RefiXml.RefiSet set : xml.sets) {
      // Sets of a project may also hold sources: these are no themes.
      if (!set.members().isEmpty()) {
        codes.define(set.name(), set.about().toString().strip());
        for (String guid : set.members()) {
          themes.computeIfAbsent(guid, k -> new ArrayList<>()).add(set.name());
        }
      }
    }
    Set<String> parents = new HashSet<>();
    xml.codes.values().forEach(code -> parents.add(code.parent()));
    for (RefiXml.RefiCode code : xml.codes.values()) {
      RefiXml.RefiCode top = code;
      for (RefiXml.RefiCode up = code; up != null; up = xml.codes.get(up.parent())) {
        top = up;
      }
      boolean branch = themes.isEmpty() || parents.contains(top.guid());
      List<String> in = themes.getOrDefault(code.guid(), List.of());
      if (in.isEmpty() && branch) {
        if (code.guid().equals(top.guid())) {
          codes.define(code.name(), code.about().toString().strip());
        }
        in = List.of(top.name());
      }
      if (code.codable() || !parents.contains(code.guid())) {
        codes.add(code.name(), code.about().toString().strip(), in);
      }
    }
    return codes.toCodebook(bytes);
  }
}
