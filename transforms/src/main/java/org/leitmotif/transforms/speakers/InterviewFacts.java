package org.leitmotif.transforms.speakers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a team's manifest says of one interview.
 *
 * @param participant pseudonym; null where the manifest gives none
 * @param date as written
 * @param attributes further columns
 * @param roles role of each speaker, by {@link Names#key}
 */
public record InterviewFacts(
    @Nullable String participant,
    @Nullable String date,
    Map<String, String> attributes,
    Map<String, String> roles)
    implements Serializable {

  /** Nothing is said. */
  public static final InterviewFacts NONE = new InterviewFacts(null, null, Map.of(), Map.of());

  /** Keeps the order of the maps out of the facts. */
  public InterviewFacts {
    attributes = Map.copyOf(attributes);
    roles = Map.copyOf(roles);
  }

  /** Changes with what is said, and with nothing else. */
  public List<String> fingerprint() {
    List<String> parts = new ArrayList<>();
    parts.add(String.valueOf(participant));
    parts.add(String.valueOf(date));
    new TreeMap<>(attributes).forEach((k, v) -> parts.add("a:" + k + "=" + v));
    new TreeMap<>(roles).forEach((k, v) -> parts.add("r:" + k + "=" + v));
    return parts;
  }

  /** Further columns as a JSON object of strings, keys in order. */
  public String attributesJson() {
    StringBuilder json = new StringBuilder("{");
    new TreeMap<>(attributes)
        .forEach(
            (key, value) ->
                json.append(json.length() > 1 ? ", " : "")
                    .append(quoted(key))
                    .append(": ")
                    .append(quoted(value)));
    return json.append('}').toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 32) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
