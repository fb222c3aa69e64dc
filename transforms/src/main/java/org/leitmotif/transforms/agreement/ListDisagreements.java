package org.leitmotif.transforms.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Disagreement;

/** Lists who said what of every item that coders do not agree on, for the meeting about them. */
public final class ListDisagreements {

  /** Where and what a quote is, as far as it is known. */
  public record Quote(
      @Nullable String interviewId,
      @Nullable Integer charStart,
      @Nullable Integer charEnd,
      String text) {}

  private ListDisagreements() {}

  /**
   * Rows in the order of round, theme as reported, item, and coder.
   *
   * @param quotes of the items, as far as sheets were given
   */
  public static List<Disagreement> of(Study study, Map<Rating.Item, Quote> quotes) {
    List<Disagreement> rows = new ArrayList<>();
    for (String round : study.rounds()) {
      for (String theme : study.themes()) {
        Map<Rating.Item, Map<String, SortedSet<String>>> people = new TreeMap<>();
        Map<Rating.Item, SortedSet<String>> machine = new HashMap<>();
        for (Rating rating : study.ratings()) {
          if (rating.theme().equals(theme) && rating.item().round().equals(round)) {
            people
                .computeIfAbsent(rating.item(), item -> new TreeMap<>())
                .put(rating.coder(), rating.choices());
          }
        }
        for (Rating rating : study.machine()) {
          if (rating.theme().equals(theme)) {
            machine.put(rating.item(), rating.choices());
          }
        }
        people.forEach(
            (item, answers) -> {
              String between = between(answers, machine.get(item));
              if (between != null) {
                Quote quote = quotes.get(item);
                answers.forEach(
                    (coder, answer) -> rows.add(row(item, theme, coder, between, answer, quote)));
                if (machine.containsKey(item)) {
                  rows.add(row(item, theme, Study.MACHINE, between, machine.get(item), quote));
                }
              }
            });
      }
    }
    return rows;
  }

  private static @Nullable String between(
      Map<String, SortedSet<String>> people, @Nullable SortedSet<String> machine) {
    if (new HashSet<>(people.values()).size() > 1) {
      return "coders";
    }
    Set<Boolean> presence = new HashSet<>();
    people.values().forEach(answer -> presence.add(answer.isEmpty()));
    return machine != null && !presence.contains(machine.isEmpty()) ? Study.MACHINE : null;
  }

  private static Disagreement row(
      Rating.Item item,
      String theme,
      String coder,
      String between,
      @Nullable SortedSet<String> answer,
      @Nullable Quote quote) {
    return Disagreement.newBuilder()
        .setRound(item.round())
        .setTheme(theme)
        .setItem(item.number())
        .setCoder(coder)
        .setBetween(between)
        .setAnswer(answer == null ? null : String.join("; ", answer))
        .setInterviewId(quote == null ? null : quote.interviewId())
        .setCharStart(quote == null ? null : quote.charStart())
        .setCharEnd(quote == null ? null : quote.charEnd())
        .setQuote(quote == null ? null : quote.text())
        .build();
  }
}
