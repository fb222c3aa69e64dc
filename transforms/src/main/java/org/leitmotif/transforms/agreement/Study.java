package org.leitmotif.transforms.agreement;

import java.util.List;
import java.util.Set;

/**
 * What is compared.
 *
 * @param themes in the order in which they are reported
 * @param ratings of people
 * @param machine ratings of {@link #MACHINE}; empty where it is no coder
 * @param machineChooses themes for which the machine says which choices, not only whether
 * @param selectAll themes whose answers may hold several choices
 */
public record Study(
    List<String> themes,
    List<Rating> ratings,
    List<Rating> machine,
    Set<String> machineChooses,
    Set<String> selectAll) {

  /** The name under which this program codes. */
  public static final String MACHINE = "machine";

  /** Copies its parts. */
  public Study {
    themes = List.copyOf(themes);
    ratings = List.copyOf(ratings);
    machine = List.copyOf(machine);
    machineChooses = Set.copyOf(machineChooses);
    selectAll = Set.copyOf(selectAll);
  }

  /** The rounds that people rated, in order. */
  List<String> rounds() {
    return ratings.stream().map(r -> r.item().round()).distinct().sorted().toList();
  }
}
