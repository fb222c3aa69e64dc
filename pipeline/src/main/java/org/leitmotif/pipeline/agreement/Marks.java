package org.leitmotif.pipeline.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.leitmotif.pipeline.configuration.ConfigurationException;

/**
 * What an answer means that is no choice. The user says it: for one team a blank cell is "nothing
 * applies", for another "not answered yet".
 *
 * @param nothing marks that say that nothing of the theme applies, in lower case
 * @param missing marks that say that the coder did not answer, in lower case
 */
record Marks(Set<String> nothing, Set<String> missing) {
  private static final String BLANK = "blank";

  /** As the user gives them; {@code blank} stands for an empty cell. */
  static Marks of(List<String> nothing, List<String> missing) {
    Set<String> none = fold(nothing);
    Set<String> absent = fold(missing);
    List<String> both = new ArrayList<>(none);
    both.retainAll(absent);
    if (!both.isEmpty()) {
      throw new ConfigurationException(
          "--nothing and --missing both name " + String.join(", ", both) + "; a mark means one");
    }
    return new Marks(none, absent);
  }

  private static Set<String> fold(List<String> marks) {
    return marks.stream()
        .map(mark -> mark.strip().toLowerCase(Locale.ROOT))
        .map(mark -> mark.equals(BLANK) ? "" : mark)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean isNothing(String cell) {
    return nothing.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  boolean isMissing(String cell) {
    return missing.contains(cell.strip().toLowerCase(Locale.ROOT));
  }
}
