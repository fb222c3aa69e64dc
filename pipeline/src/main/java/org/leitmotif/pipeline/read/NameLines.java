package org.leitmotif.pipeline.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leitmotif.transforms.speakers.LabelGrammar;
import org.leitmotif.transforms.speakers.Names;

/**
 * Lines that hold a name and nothing else, as Otter's export without times has them: two trailing
 * spaces mark them, or, where an editor has trimmed these, that they stand behind a blank line,
 * before text, and come back.
 */
final class NameLines {
  private static final int COMES_BACK = 2;
  private static final int LONGEST = 60;

  private final Set<String> names;
  private final boolean trailing;

  private NameLines(Set<String> names, boolean trailing) {
    this.names = names;
    this.trailing = trailing;
  }

  /** Whether a line is one. */
  boolean has(String line) {
    return names.contains(line.strip()) && (!trailing || isMarked(line));
  }

  /** Learns the names of a text; none where nothing comes back. */
  static NameLines of(List<String> lines) {
    Map<String, Integer> marked = new HashMap<>();
    Map<String, Integer> standing = new HashMap<>();
    int other = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!couldBe(line)) {
        other += LabelGrammar.match(line) == null ? 0 : 1;
      } else if (isFollowedByText(lines, i)) {
        String name = line.strip();
        if (isMarked(line)) {
          marked.merge(name, 1, Integer::sum);
        }
        if (i == 0 || lines.get(i - 1).isBlank() || lines.get(i - 1).startsWith("#")) {
          standing.merge(name, 1, Integer::sum);
        }
      }
    }
    int marks = sum(marked);
    boolean trailing =
        marked.values().stream().anyMatch(count -> count >= COMES_BACK)
            && marks * 2 > sum(standing);
    Set<String> names = new HashSet<>();
    if (trailing) {
      names.addAll(marked.keySet());
    } else {
      standing.forEach((name, count) -> addIf(count >= COMES_BACK || isRole(name), name, names));
    }
    int labels = names.stream().mapToInt(name -> standing.getOrDefault(name, 1)).sum();
    return new NameLines(labels * 2 < other ? Set.of() : names, trailing);
  }

  private static boolean isMarked(String line) {
    return line.endsWith("  ") && !line.endsWith("   ");
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void addIf(boolean condition, String name, Set<String> names) {
    if (condition) {
      names.add(name);
    }
  }

  private static boolean isRole(String name) {
    return Names.key(name)
        .matches(
            "(?:interviewer|participant|interviewee|moderator|respondent|speaker)(?: \\d{1,3})?");
  }

  private static boolean couldBe(String line) {
    String name = line.strip();
    return !name.isEmpty()
        && name.length() <= LONGEST
        && Names.looksLikeName(name)
        && !name.matches(".*[.,;:!?…\"”]")
        && name.matches("[\\p{L}\\p{M}\\p{N} .'’()@_&-]+")
        && name.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isFollowedByText(List<String> lines, int i) {
    int next = i + 1;
    while (next < lines.size() && next <= i + 2 && lines.get(next).isBlank()) {
      next++;
    }
    return (next < lines.size() && !lines.get(next).isBlank() && !couldBe(lines.get(next)))
        || (next < lines.size() && lines.get(next).strip().length() > LONGEST)
        || (next == i + 1 && next < lines.size() && !lines.get(next).isBlank());
  }
}
