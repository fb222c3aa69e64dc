package org.leitmotif.transforms.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.ThemeMention;

/** The mentions inside a theme's passages, each once a theme. */
final class ThemeMentions {
  private ThemeMentions() {}

  /**
   * The rows of mentions_by_theme.
   *
   * @param passages of one interview, by theme
   * @param mentions of the same interview, in the order of the text
   */
  static List<ThemeMention> inside(List<Passage> passages, List<Mention> mentions) {
    Map<String, List<Passage>> byTheme = new LinkedHashMap<>();
    passages.forEach(p -> byTheme.computeIfAbsent(p.getTheme(), k -> new ArrayList<>()).add(p));
    List<ThemeMention> rows = new ArrayList<>();
    byTheme.forEach(
        (theme, own) -> {
          for (Mention mention : mentions) {
            boolean human = holds(own, "human", mention);
            boolean machine = holds(own, "machine", mention);
            if (human || machine) {
              rows.add(row(theme, mention, human, machine));
            }
          }
        });
    return rows;
  }

  private static boolean holds(List<Passage> passages, String origin, Mention mention) {
    return passages.stream()
        .anyMatch(
            p ->
                p.getOrigin().equals(origin)
                    && p.getCharStart() <= mention.getCharStart()
                    && mention.getCharEnd() <= p.getCharEnd());
  }

  private static ThemeMention row(String theme, Mention m, boolean human, boolean machine) {
    return ThemeMention.newBuilder()
        .setTheme(theme)
        .setInterviewId(m.getInterviewId())
        .setCharStart(m.getCharStart())
        .setCharEnd(m.getCharEnd())
        .setTurnIndex(m.getTurnIndex())
        .setRole(m.getRole())
        .setKind(m.getKind())
        .setName(m.getName())
        .setSurface(m.getSurface())
        .setLine(m.getLine())
        .setSentence(m.getSentence())
        .setMethod(m.getMethod())
        .setConfidence(m.getConfidence())
        .setStance(m.getStance())
        .setEvidence(m.getEvidence())
        .setInHuman(human)
        .setInMachine(machine)
        .build();
  }
}
