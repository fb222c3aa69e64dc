package org.leitmotif.pipeline.agreement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.pipeline.parquet.TableReader;
import org.leitmotif.transforms.agreement.MachineCoder;
import org.leitmotif.transforms.agreement.Rating;
import org.leitmotif.transforms.sampling.QuoteSheet;
import org.leitmotif.transforms.sampling.Window;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.WindowPlacer;

/** What a published dataset says of the quotes of a study: the machine as one more coder. */
final class DatasetAnswers {
  private final String snapshot;
  private final List<String> notes;
  private final WindowPlacer placer;
  private final MachineCoder coder;

  /** Slugs of themes, by slug and by name, folded. */
  private final Map<String, String> themes = new HashMap<>();

  /** Codes with their themes, by the code's folded name. */
  private final Map<String, MachineCoder.Target> codes = new HashMap<>();

  /** Reads a snapshot's tables. */
  DatasetAnswers(String snapshot, List<String> notes) {
    this.snapshot = snapshot;
    this.notes = notes;
    List<WindowPlacer.Source> texts = new ArrayList<>();
    for (TableReader.Row row : rows("texts", "interview_id", "text")) {
      texts.add(
          new WindowPlacer.Source(
              row.needText("interview_id"), new CanonicalText(row.needText("text"))));
    }
    this.placer = new WindowPlacer(texts);
    for (TableReader.Row row : rows("themes", "theme", "name")) {
      themes.put(MachineCoder.fold(row.needText("theme")), row.needText("theme"));
      themes.put(MachineCoder.fold(row.needText("name")), row.needText("theme"));
    }
    for (TableReader.Row row : rows("codes", "theme", "code")) {
      codes.putIfAbsent(
          MachineCoder.fold(row.needText("code")),
          new MachineCoder.Target(row.needText("theme"), row.needText("code")));
    }
    this.coder = new MachineCoder(passages(), mentions());
  }

  private List<MachineCoder.Passage> passages() {
    List<MachineCoder.Passage> passages = new ArrayList<>();
    for (TableReader.Row row :
        rows("passages/*", "theme", "code", "origin", "interview_id", "char_start", "char_end")) {
      if (row.needText("origin").equals("machine")) {
        passages.add(
            new MachineCoder.Passage(row.needText("theme"), row.needText("code"), window(row)));
      }
    }
    return passages;
  }

  private List<MachineCoder.Mention> mentions() {
    List<MachineCoder.Mention> mentions = new ArrayList<>();
    for (TableReader.Row row : rows("mentions", "name", "interview_id", "char_start", "char_end")) {
      mentions.add(new MachineCoder.Mention(row.needText("name"), window(row)));
    }
    return mentions;
  }

  private static Window window(TableReader.Row row) {
    return new Window(
        row.needText("interview_id"), row.needInt("char_start"), row.needInt("char_end"));
  }

  private List<TableReader.Row> rows(String table, String... columns) {
    String spec = snapshot + "/" + table + "/*.parquet";
    try {
      MatchResult match = FileSystems.match(List.of(spec), EmptyMatchTreatment.ALLOW).get(0);
      if (match.status() != MatchResult.Status.OK || match.metadata().isEmpty()) {
        throw new ConfigurationException(
            snapshot + ": no table " + table + "; --with needs a dataset of this program");
      }
      List<MatchResult.Metadata> files = new ArrayList<>(match.metadata());
      files.sort(java.util.Comparator.comparing(file -> file.resourceId().toString()));
      List<TableReader.Row> rows = new ArrayList<>();
      for (MatchResult.Metadata file : files) {
        rows.addAll(TableReader.read(file.resourceId(), Set.of(columns)));
      }
      return rows;
    } catch (IOException e) {
      throw new ConfigurationException(spec + ": cannot be read", e);
    }
  }

  /** Where the quotes stand; quotes of interviews that the dataset has not are left out. */
  Map<Rating.Item, WindowPlacer.Placement> place(Map<Rating.Item, QuoteSheet.Quote> quotes) {
    Map<Rating.Item, WindowPlacer.Placement> placed = new TreeMap<>();
    Map<String, int[]> counts = new TreeMap<>();
    Iterator<Optional<WindowPlacer.Placement>> found =
        placer.place(quotes.values().stream().map(QuoteSheet.Quote::text).toList()).iterator();
    quotes.forEach(
        (item, quote) -> {
          int[] count = counts.computeIfAbsent(item.round(), r -> new int[3]);
          count[0]++;
          found
              .next()
              .ifPresent(
                  placement -> {
                    count[1]++;
                    count[2] += placement.unique() ? 0 : 1;
                    placed.put(item, placement);
                  });
        });
    counts.forEach(
        (round, count) ->
            notes.add(
                round
                    + ": "
                    + count[1]
                    + " of "
                    + count[0]
                    + " quotes stand in the dataset's interviews"
                    + (count[2] > 0 ? " (" + count[2] + " of them more than once)" : "")
                    + "; the machine answers these"));
    return placed;
  }

  /**
   * What themes of the ratings are in the dataset, by a CSV: theme, dataset_theme, dataset_code.
   */
  static Map<String, MachineCoder.Target> targets(Path file) {
    CsvFile csv = CsvFile.read(file);
    int theme = csv.column("theme");
    int slug = csv.column("dataset_theme");
    int code = csv.header().contains("dataset_code") ? csv.column("dataset_code") : -1;
    Map<String, MachineCoder.Target> targets = new HashMap<>();
    for (CsvFile.Row row : csv.rows()) {
      if (!row.isEmpty()) {
        targets.put(
            row.cell(theme),
            new MachineCoder.Target(
                row.cell(slug), code < 0 || row.cell(code).isEmpty() ? null : row.cell(code)));
      }
    }
    return targets;
  }

  /**
   * The theme or code of the dataset for a theme of the ratings: as the user says, else of the same
   * name; null where there is none.
   */
  MachineCoder.@Nullable Target target(String theme, Map<String, MachineCoder.Target> given) {
    MachineCoder.Target said = given.get(theme);
    if (said != null) {
      String slug = themes.get(MachineCoder.fold(said.theme()));
      if (slug == null) {
        throw new ConfigurationException(
            "the theme \""
                + said.theme()
                + "\" that \""
                + theme
                + "\" is mapped to is not in "
                + snapshot);
      }
      return new MachineCoder.Target(slug, said.code());
    }
    String slug = themes.get(MachineCoder.fold(theme));
    return slug != null ? new MachineCoder.Target(slug, null) : codes.get(MachineCoder.fold(theme));
  }

  /** The machine's ratings, and the themes for which it names choices. */
  record Answers(List<Rating> ratings, Set<String> chooses) {}

  /**
   * Rates what people rated.
   *
   * @param placed where the quotes stand
   * @param given what themes are in the dataset, as far as the user says
   */
  Answers answers(
      ReadRatings.Result read,
      Map<Rating.Item, WindowPlacer.Placement> placed,
      Map<String, MachineCoder.Target> given) {
    List<Rating> ratings = new ArrayList<>();
    Set<String> chooses = new HashSet<>();
    for (String theme : read.themes()) {
      MachineCoder.Target target = target(theme, given);
      Set<String> choices = new TreeSet<>(read.choices().getOrDefault(theme, Set.of()));
      boolean choosing = coder.choosesAmong(choices);
      if (target == null && !choosing) {
        notes.add(
            "the dataset has no theme or code \"" + theme + "\": the machine is silent on it");
        continue;
      }
      if (choosing) {
        chooses.add(theme);
      }
      Set<Rating.Item> items = new TreeSet<>();
      for (Rating rating : read.ratings()) {
        if (rating.theme().equals(theme)) {
          items.add(rating.item());
        }
      }
      for (Rating.Item item : items) {
        WindowPlacer.Placement at = placed.get(item);
        if (at != null) {
          Window quote = new Window(at.interviewId(), at.charStart(), at.charEnd());
          ratings.add(coder.rate(item, quote, theme, target, choices));
        }
      }
    }
    return new Answers(ratings, chooses);
  }
}
