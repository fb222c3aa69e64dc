package org.leitmotif.transforms.speakers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.speakers.Label.Form;

/**
 * How transcripts write who speaks, line by line. Finds candidates only: whether a candidate is a
 * speaker is for {@link SpeakerLearner} to say, who sees the whole file.
 */
public final class LabelGrammar {
  private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,]\\d{1,3})?";

  /** A form and how it is written. Groups: name, then optionally hours, minutes, seconds. */
  private record Rule(Form form, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          // **Interviewer**\   ***Participant***\   **Jerod Santo:**   # **Break:**
          rule(
              Form.STANDING, "(?:#{1,6} |> )?\\*{2,3}([^*\\n]{1,80}?) ?:? ?\\*{2,3} ?:?\\\\?\\s*$"),
          // **Jerod Santo:** text
          rule(Form.BOLD, "(?:#{1,6} |> )?\\*{2,3}([^*\\n]{1,80}?) ?: ?\\*{2,3}\\s*"),
          // **Amal Hussein**: text
          rule(Form.BOLD_COLON_OUTSIDE, "(?:#{1,6} |> )?\\*{2,3}([^*:\\n]{1,80}?)\\*{2,3} ?:\\s*"),
          // [Speaker 1] [00:07] text
          rule(Form.BRACKETED, "\\[([^\\]\\[\\n]{1,60})\\] \\[" + CLOCK + "\\]\\s*"),
          // Name (00:01:02): text
          rule(Form.CLOCKED, "([^():\\n]{1,60}?) ?\\(" + CLOCK + "\\) ?:\\s*"),
          // Name: text
          rule(Form.PLAIN, "([\\p{Lu}\\p{N}][^:*\\[\\]\\n]{0,59}?) ?:(?=\\s|$)\\s*"));

  private static Rule rule(Form form, String regex) {
    return new Rule(form, Pattern.compile(regex));
  }

  private LabelGrammar() {}

  /** The label candidate at the start of a line, or null. */
  public static @Nullable Label match(String line) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern.matcher(line);
      if (matcher.lookingAt()) {
        String name = matcher.group(1).replace("\\", "").strip();
        if (couldBeName(name)) {
          return new Label(name, rule.form, matcher.end(), clock(matcher));
        }
      }
    }
    return null;
  }

  private static @Nullable Long clock(Matcher matcher) {
    if (matcher.groupCount() < 4 || matcher.group(4) == null) {
      return null;
    }
    long hours = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
    return 1000
        * (3600 * hours + 60 * Long.parseLong(matcher.group(3)) + Long.parseLong(matcher.group(4)));
  }

  /** Names are short and no sentences. */
  private static boolean couldBeName(String name) {
    return !name.isEmpty()
        && name.split("\\s+").length <= 6
        && name.chars().anyMatch(Character::isLetterOrDigit)
        && !name.matches(".*[?!;]$")
        && !name.matches("https?");
  }
}
