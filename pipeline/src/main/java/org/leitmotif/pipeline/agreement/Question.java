package org.leitmotif.pipeline.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form asks about a theme, and how an answer is taken apart. Choices may hold commas
 * ("From-Raw, Wrong Pointer"), so the longest choice that fits is taken first; what fits none is
 * free text up to the next comma or semicolon.
 */
final class Question {
  private static final Pattern WORD_GAP = Pattern.compile("[\\s,-]+");
  private static final Pattern FREE = Pattern.compile("[^,;]+");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

  /** A choice as it was offered, and what it means. */
  private record Known(Pattern pattern, String meaning) {}

  private final List<String> choices;
  private final boolean selectAll;
  private final List<Known> known;

  /**
   * A question.
   *
   * @param choices as offered; empty where no form tells
   * @param selectAll whether several may be chosen
   * @param codes what titles of choices mean, of all forms
   */
  Question(List<String> choices, boolean selectAll, Map<String, String> codes) {
    this.choices = List.copyOf(choices);
    this.selectAll = selectAll;
    Map<String, String> meanings = new LinkedHashMap<>();
    choices.forEach(choice -> meanings.put(choice, choice));
    meanings.putAll(codes);
    this.known =
        meanings.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, String> e) -> -e.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .map(entry -> new Known(pattern(entry.getKey()), entry.getValue()))
            .toList();
  }

  /** Case, spacing, hyphens and commas do not tell two choices apart; other signs do. */
  private static Pattern pattern(String choice) {
    String words =
        Stream.of(WORD_GAP.split(choice.strip()))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s,-]+"));
    return Pattern.compile(
        words + "(?=\\s*(?:[,;]|$))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A part of an answer; whether it is one of the choices. */
  record Part(String choice, boolean offered) {}

  /** The parts of an answer, in the order given. */
  List<Part> parts(String answer) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < answer.length()) {
      Matcher separator = SEPARATOR.matcher(answer).region(at, answer.length());
      if (separator.lookingAt()) {
        at = separator.end();
        continue;
      }
      int end = at;
      for (Known choice : known) {
        Matcher matcher = choice.pattern().matcher(answer).region(at, answer.length());
        if (matcher.lookingAt()) {
          parts.add(new Part(choice.meaning(), true));
          end = matcher.end();
          break;
        }
      }
      if (end == at) {
        Matcher free = FREE.matcher(answer).region(at, answer.length());
        end = !selectAll && hasForm() ? answer.length() : free.lookingAt() ? free.end() : at + 1;
        parts.add(new Part(answer.substring(at, end).strip(), false));
      }
      at = end;
    }
    return parts;
  }

  /** Whether a form says what may be chosen. */
  boolean hasForm() {
    return !choices.isEmpty();
  }

  boolean selectAll() {
    return selectAll;
  }

  List<String> choices() {
    return choices;
  }

  /** Whether the form invites answers of the coder's own. */
  boolean takesOther() {
    return choices.stream().anyMatch(choice -> choice.equalsIgnoreCase("other"));
  }
}
