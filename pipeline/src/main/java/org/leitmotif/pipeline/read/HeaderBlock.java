package org.leitmotif.pipeline.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block at the top of a transcript that tells about the interview: {@code Date: …}, {@code
 * Venue: …}, {@code Moderator: …}. Its lines look like labels and are none.
 */
final class HeaderBlock {
  private static final Pattern ENTRY =
      Pattern.compile("[\\s*_#>-]*([\\p{L}][\\p{L} /#().-]{0,40}?)[\\s*_]*[::][\\s*_]*(.*)");
  private static final int MOST_LINES = 40;
  private static final int LONGEST_VALUE = 120;

  /** Nobody is called so. */
  private static final Set<String> FACTS =
      Set.of(
          ("date time venue location place duration length topic title subject project file filename"
                  + " language attendees recording transcriber id status method platform setting"
                  + " source format keywords version context country gender age occupation medium"
                  + " organization organisation purpose city consent audio transcript")
              .split(" "));

  /** These may be facts or labels: facts only among facts, and with a short value. */
  private static final Set<String> PEOPLE =
      Set.of(
          "interviewer",
          "interviewers",
          "interviewee",
          "interviewees",
          "moderator",
          "moderators",
          "participant",
          "participants",
          "facilitator",
          "respondent",
          "present",
          "name",
          "narrator",
          "observer",
          "notetaker",
          "note taker",
          "pseudonym",
          "speaker",
          "speakers");

  private HeaderBlock() {}

  /** How many lines at the top are a header; 0 where there is none. */
  static int length(List<String> lines) {
    int length = 0;
    boolean facts = false;
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || Notices.isHeading(line) || Notices.isRule(line)) {
        continue;
      }
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        if (length > 0 || line.length() > LONGEST_VALUE) {
          break;
        }
        continue; // A title.
      }
      String key = entry.group(1).toLowerCase(Locale.ROOT).strip();
      String value = entry.group(2).strip();
      boolean isPeople = PEOPLE.contains(key);
      if (isFact(key)) {
        facts = true;
        length = i + 1;
      } else if (isPeople && isShort(value)) {
        if (facts) {
          length = i + 1;
        }
      } else {
        break;
      }
    }
    return facts ? length : 0;
  }

  private static boolean isFact(String key) {
    if (PEOPLE.contains(key)) {
      return false;
    }
    String[] words = key.split("[ /().-]+");
    for (String word : words) {
      if (FACTS.contains(word)) {
        return words.length <= 4;
      }
    }
    return false;
  }

  private static boolean isShort(String value) {
    return value.split("\\s+").length <= 8
        && !value.matches(".*[?!].*")
        && !value.matches(".*[a-z]{3,}\\.$");
  }
}
