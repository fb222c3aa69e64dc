package org.leitmotif.pipeline.agreement;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.transforms.agreement.MachineCoder;
import org.leitmotif.transforms.agreement.Rating;
import org.leitmotif.transforms.sampling.QuoteSheet;

/** The quotes that items are the numbers of, from the quote sheets of a study's rounds. */
final class StudyQuotes {
  private static final String SHEET = "quotes.md";

  /** So many names must have been coded before it can be told whether a sheet fits. */
  private static final int FEWEST_NAMES = 10;

  private static final int SHORTEST_NAME = 4;

  private StudyQuotes() {}

  /**
   * The quotes of all rounds that have a sheet, {@code quotes.md} beside the ratings.
   *
   * @param notes takes what is doubtful about a sheet
   */
  static Map<Rating.Item, QuoteSheet.Quote> of(ReadRatings.Result read, List<String> notes) {
    Map<Rating.Item, QuoteSheet.Quote> quotes = new TreeMap<>();
    read.folders()
        .forEach(
            (round, folder) -> {
              Path file = folder.resolve(SHEET);
              if (file.toFile().isFile()) {
                Map<Rating.Item, QuoteSheet.Quote> sheet = sheet(file, round, notes);
                fits(file, sheet, read.ratings(), notes);
                quotes.putAll(sheet);
              }
            });
    return quotes;
  }

  private static Map<Rating.Item, QuoteSheet.Quote> sheet(
      Path file, String round, List<String> notes) {
    List<QuoteSheet.Quote> all = QuoteSheet.read(CsvFile.text(file));
    if (all.isEmpty()) {
      throw new ConfigurationException(
          file + ": no quote sheet: no heading such as ## 1 \\- P07:12:3");
    }
    Map<Rating.Item, QuoteSheet.Quote> quotes = new TreeMap<>();
    int again = 0;
    for (QuoteSheet.Quote quote : all) {
      Rating.Item item = new Rating.Item(round, String.valueOf(quote.number()));
      again += quotes.putIfAbsent(item, quote) == null ? 0 : 1;
    }
    if (again > 0) {
      notes.add(
          file
              + ": "
              + again
              + " quotes have a number that an earlier one has; the earlier ones are taken");
    }
    return quotes;
  }

  /**
   * Whether the coders saw these quotes: names they chose should stand in the quote of the item
   * more often than in the other quotes of the sheet.
   */
  private static void fits(
      Path file,
      Map<Rating.Item, QuoteSheet.Quote> sheet,
      List<Rating> ratings,
      List<String> notes) {
    int names = 0;
    int found = 0;
    double byChance = 0;
    Map<Rating.Item, String> words = new TreeMap<>();
    sheet.forEach((item, quote) -> words.put(item, MachineCoder.fold(quote.text())));
    Set<List<Object>> counted = new HashSet<>();
    for (Rating rating : ratings) {
      String own = words.get(rating.item());
      if (own == null) {
        continue;
      }
      for (String choice : rating.choices()) {
        String name = MachineCoder.fold(choice.replaceAll("<.*?>|\\(.*?\\)|/.*", ""));
        if (name.length() < SHORTEST_NAME
            || choice.strip().split("\\s+").length > 1
            || choice.equalsIgnoreCase("yes")
            || !counted.add(List.of(rating.item(), name))) {
          continue;
        }
        names++;
        found += own.contains(name) ? 1 : 0;
        byChance +=
            (double) words.values().stream().filter(w -> w.contains(name)).count() / words.size();
      }
    }
    if (names >= FEWEST_NAMES && found < 2 * byChance + 0.1 * names) {
      notes.add(
          String.format(
              java.util.Locale.ROOT,
              "%s: does not look like the sheet that was coded: of %d one-word choices, %d stand in"
                  + " the quote they were chosen for, where chance alone makes %.1f; do not trust"
                  + " figures that need the quotes",
              file,
              names,
              found,
              byChance));
    }
  }
}
