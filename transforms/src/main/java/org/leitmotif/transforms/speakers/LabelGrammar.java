package org.leitmotif.transforms.speakers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.speakers.Label.Form;
import org.leitmotif.transforms.text.Clock;

/**
 * How transcripts write who speaks, line by line. Finds candidates only: whether a candidate is a
 * speaker is for {@link SpeakerLearner} to say, who sees the whole file.
 */
public final class LabelGrammar {
  private static final String LEAD = "(?:#{1,6} |> )?";
  private static final String CLOCK = "(?<clock>" + Clock.TIME + ")";

  /** A form and how it is written. Groups: 1 is the name, {@code clock} the clock if there is. */
  private record Rule(Form form, boolean clocked, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          // **Interviewer**\   ***Participant***\
          rule(Form.STANDING, LEAD + "\\*{2,3}([^*:\\n]{1,80}?) ?\\*{2,3}\\\\?\\s*$"),
          // **Jerod Santo:** text   # **Break:**
          rule(Form.BOLD, LEAD + "\\*{2,3}([^*\\n]{1,80}?) ?: ?\\*{2,3}(?:\\\\\\s*$|\\s*)"),
          // **Amal Hussein**: text
          rule(
              Form.BOLD_COLON_OUTSIDE,
              LEAD + "\\*{2,3}([^*:\\n]{1,80}?)\\*{2,3} ?:(?:\\\\\\s*$|\\s*)"),
          // __Name:__ text, <b> is gone by then; _Name:_ text
          rule(Form.BOLD, "_{1,3}([^_*\\n]{1,60}?) ?: ?_{1,3}\\s*"),
          rule(Form.BOLD, "\\*([^*\\n]{1,60}?) ?: ?\\*\\s+"),
          // **Jerod Santo** text
          rule(Form.BOLD_BARE, "\\*{2,3}([^*:\\n]{1,60}?)\\*{2,3}\\s+(?=\\S)"),
          // [Speaker 1] [00:07] text   [Ann] 09:12:33
          clocked(Form.BRACKETED, "\\[([^\\]\\[\\n]{1,60})\\] ?\\[?" + CLOCK + "\\]?:?\\s*"),
          // Name (00:01:02): text
          clocked(Form.CLOCKED, "([^():\\n]{1,60}?) ?\\(" + CLOCK + "\\) ?:\\s*"),
          // Name [00:01:02]: text
          clocked(Form.CLOCKED, "([^():\\[\\]\\n]{1,60}?) ?\\\\?\\[" + CLOCK + "\\\\?\\] ?:\\s*"),
          // Speaker 1   00:07 - text
          clocked(Form.CLOCKED, "([\\p{L}][^:\\n]{0,40}?\\d?)\\s+" + CLOCK + "\\s+[-–]\\s+"),
          // Name  0:21   Name [00:21]   Name (0:21)   alone on the line
          clocked(
              Form.HEAD,
              "([^:\\n]{1,60}?)(?:\\s*[|–—-]\\s*|\\s+)\\\\?[\\[(]?"
                  + CLOCK
                  + "(?: ?(?:-->|-|–) ?"
                  + Clock.TIME
                  + ")?\\\\?[\\])]?(?: ?[AP]M)?\\s*$"),
          // #Name: text   @Name: text   [id1] text   {Name} text
          rule(Form.MARKED, "[#@]([^\\s#@:][^:#\\n]{0,40}?):\\s*"),
          rule(Form.MARKED, "\\\\?\\[([^\\]\\[\\n\\\\]{1,40})\\\\?\\] ?:?\\s+(?=\\S)"),
          rule(Form.MARKED, "\\[([^\\]\\[\\n]{1,40})\\]:?\\s*$"),
          rule(Form.MARKED, "\\{([^{}\\n]{1,40})\\} ?:?\\s*"),
          // >> Name: text
          rule(Form.PLAIN, ">{1,3} ?([\\p{Lu}][^:*\\[\\]\\n]{0,59}?) ?[::](?=\\s|$)\\s*"),
          // Name: text
          rule(Form.PLAIN, "([\\p{L}\\p{N}][^:*\\[\\]\\n]{0,59}?) ?(?::(?=\\s|$)|:)\\s*"),
          // Q. text   A. text
          rule(Form.LETTER, "([QA])\\.\\s+(?=\\S)"));

  private LabelGrammar() {}

  private static Rule rule(Form form, String regex) {
    return new Rule(form, false, Pattern.compile("\\s{0,12}" + regex));
  }

  private static Rule clocked(Form form, String regex) {
    return new Rule(form, true, Pattern.compile("\\s{0,12}" + regex));
  }

  /** The label candidate at the start of a line, behind a clock mark or not; null without one. */
  public static @Nullable Label match(String line) {
    int from = Clock.leading(line);
    String rest = line.substring(from);
    Long before = from > 0 ? Clock.millis(line.substring(0, from)) : null;
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern.matcher(rest);
      if (matcher.lookingAt()) {
        String name = matcher.group(1).replace("\\", "").strip().replaceAll("\\s+", " ");
        if (couldBeName(name)) {
          Long at = rule.clocked ? Clock.millis(matcher.group("clock")) : before;
          return new Label(name, rule.form, from + matcher.end(), at);
        }
      }
    }
    return null;
  }

  /** Names are short and no sentences. */
  private static boolean couldBeName(String name) {
    return !name.isEmpty()
        && name.split(" ").length <= 6
        && name.chars().anyMatch(Character::isLetterOrDigit)
        && !name.matches(".*[?!;,]$|\\d+")
        && !name.matches("(?i)https?|\\p{N}{1,2}|\\p{N}{1,2}[.)] .*")
        && !Names.isNoise(name);
  }
}
