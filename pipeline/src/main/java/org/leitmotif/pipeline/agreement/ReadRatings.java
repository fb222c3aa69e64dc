package org.leitmotif.pipeline.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.transforms.agreement.Rating;

/**
 * Reads the ratings of a study, all rounds of it. What contradicts itself is an error that names
 * row and column, all errors at once; what is merely missing or unforeseen is a note. Nothing is
 * dropped without one of the two.
 */
public final class ReadRatings {
  private static final int MOST_COMPLAINTS = 20;

  /**
   * What was read.
   *
   * @param themes in the order of the files' columns
   * @param selectAll themes whose answers may hold several choices
   * @param choices that forms offer for a theme; empty where no form tells
   * @param folders of the rounds
   * @param notes for the user
   */
  public record Result(
      List<String> themes,
      List<Rating> ratings,
      Set<String> selectAll,
      Map<String, Set<String>> choices,
      Map<String, Path> folders,
      List<String> notes) {}

  private record Source(Path file, RatingsSheet sheet, List<RatingsSheet.Entry> entries) {}

  private final Marks marks;
  private final TitleMap titles;
  private final Map<Path, Form> forms = new HashMap<>();
  private final Set<String> themes = new LinkedHashSet<>();
  private final List<Rating> ratings = new ArrayList<>();
  private final Set<String> selectAll = new HashSet<>();
  private final Map<String, Set<String>> choices = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** First spelling of each free answer of a theme: case alone does not make two answers. */
  private final Map<String, Map<String, String>> spellings = new HashMap<>();

  private ReadRatings(Marks marks, TitleMap titles) {
    this.marks = marks;
    this.titles = titles;
  }

  /**
   * Reads ratings with what stands beside them: {@code form.csv} with the choices offered; beside
   * or one folder above, {@code theme_mapping.csv} and {@code code_mapping.csv} with the titles
   * that mean the same.
   *
   * @throws ConfigurationException with all that contradicts itself, by row and column
   */
  static Result of(List<String> specs, Marks marks) {
    List<Path> files = RatingsFiles.list(specs);
    TitleMap titles = new TitleMap();
    mappings(files, "theme_mapping.csv").forEach(titles::addThemes);
    mappings(files, "code_mapping.csv").forEach(titles::addCodes);
    return new ReadRatings(marks, titles).read(files);
  }

  private static Set<Path> mappings(List<Path> files, String name) {
    Set<Path> found = new LinkedHashSet<>();
    for (Path file : files) {
      Path mapping = RatingsFiles.near(file, name, true);
      if (mapping != null) {
        found.add(mapping);
      }
    }
    return found;
  }

  private Result read(List<Path> files) {
    Map<Path, List<Source>> folders = new LinkedHashMap<>();
    for (Path file : files) {
      RatingsSheet sheet = RatingsSheet.read(file);
      Path folder = folder(file);
      Path form = RatingsFiles.near(file, "form.csv", false);
      if (form != null && !forms.containsKey(folder)) {
        forms.put(folder, Form.read(form, titles));
      }
      folders
          .computeIfAbsent(folder, f -> new ArrayList<>())
          .add(new Source(file, sheet, sheet.entries(complaints)));
    }
    Map<String, Path> rounds = new TreeMap<>();
    folders.forEach(
        (folder, sources) -> {
          boolean apart = collide(sources);
          for (Source source : sources) {
            String round = name(folder, folders.keySet());
            if (apart) {
              round = stem(source.file());
            }
            read(source, round, forms.getOrDefault(folder, Form.NONE), folder, rounds);
          }
        });
    if (!complaints.isEmpty()) {
      int more = complaints.size() - MOST_COMPLAINTS;
      throw new ConfigurationException(
          complaints.stream().limit(MOST_COMPLAINTS).collect(Collectors.joining("\n"))
              + (more > 0 ? "\n… and " + more + " more." : ""));
    }
    incomplete();
    return new Result(
        List.copyOf(themes), List.copyOf(ratings), Set.copyOf(selectAll), choices, rounds, notes);
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? Path.of("/") : parent;
  }

  /** Files of a folder are one round, unless one coder coded one item in two of them. */
  private static boolean collide(List<Source> sources) {
    Set<List<String>> seen = new HashSet<>();
    for (Source source : sources) {
      Set<List<String>> here = new HashSet<>();
      for (RatingsSheet.Entry entry : source.entries()) {
        if (entry.round() == null) {
          here.add(List.of(entry.coder(), entry.item()));
        }
      }
      if (here.stream().anyMatch(seen::contains)) {
        return true;
      }
      seen.addAll(here);
    }
    return false;
  }

  private static String name(Path folder, Collection<Path> all) {
    String name = String.valueOf(folder.getFileName());
    boolean unique =
        all.stream().filter(f -> String.valueOf(f.getFileName()).equals(name)).count() == 1;
    return unique ? name : folder.toString();
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
  }

  private void read(Source source, String round, Form form, Path folder, Map<String, Path> rounds) {
    RatingsSheet sheet = source.sheet();
    CsvFile csv = sheet.csv();
    List<Integer> empty = sheet.emptyRows();
    if (!empty.isEmpty()) {
      notes.add(
          csv.name()
              + ": "
              + empty.size()
              + " empty rows passed over, the first is row "
              + empty.get(0));
    }
    Map<Integer, Question> questions = new LinkedHashMap<>();
    Map<String, String> columns = new HashMap<>();
    sheet
        .titles()
        .forEach(
            (column, title) -> {
              String theme = titles.theme(title);
              String other = columns.put(theme, title);
              if (other != null) {
                complaints.add(
                    csv.name()
                        + ":1: the columns \""
                        + other
                        + "\" and \""
                        + title
                        + "\" are both the theme \""
                        + theme
                        + "\"");
              }
              if (!titles.isEmpty() && !titles.knows(title)) {
                notes.add(
                    csv.name()
                        + ": column \""
                        + title
                        + "\" is in no mapping of titles; it is a theme of its own");
              }
              Question question = form.question(theme, titles);
              questions.put(column, question);
              themes.add(theme);
              Set<String> offered = choices.computeIfAbsent(theme, t -> new TreeSet<>());
              question.choices().stream()
                  .filter(choice -> !marks.isNothing(choice) && !marks.isMissing(choice))
                  .forEach(offered::add);
              if (question.hasForm() && question.selectAll()) {
                selectAll.add(theme);
              }
            });
    Map<List<String>, Integer> seen = new HashMap<>();
    for (RatingsSheet.Entry entry : source.entries()) {
      String of = entry.round() == null ? round : entry.round();
      rounds.put(of, folder);
      Integer before = seen.put(List.of(entry.coder(), of, entry.item()), entry.row().number());
      if (before != null) {
        complaints.add(
            csv.at(
                entry.row(),
                sheet.itemColumn(),
                entry.coder()
                    + " has coded item "
                    + entry.item()
                    + " in row "
                    + before
                    + " already"));
        continue;
      }
      if (!entry.done()) {
        notes.add(
            csv.at(
                entry.row(),
                sheet.doneColumn(),
                "is empty: item "
                    + entry.item()
                    + " is taken as not answered by "
                    + entry.coder()));
        continue;
      }
      questions.forEach((column, question) -> rate(source, entry, of, column, question));
    }
  }

  private void rate(
      Source source, RatingsSheet.Entry entry, String round, int column, Question question) {
    RatingsSheet sheet = source.sheet();
    CsvFile csv = sheet.csv();
    String cell = entry.row().cell(column);
    String theme = titles.theme(String.valueOf(sheet.titles().get(column)));
    if (marks.isMissing(cell)) {
      return;
    }
    Set<String> chosen = new TreeSet<>();
    if (!marks.isNothing(cell)) {
      List<Question.Part> parts = question.parts(cell);
      for (Question.Part part : parts) {
        if (marks.isNothing(part.choice()) || marks.isMissing(part.choice())) {
          complaints.add(
              csv.at(
                  entry.row(),
                  column,
                  "\"" + cell + "\" says both that nothing applies and what does"));
        } else if (part.offered()) {
          chosen.add(part.choice());
        } else {
          String message = "\"" + part.choice() + "\" is not among the choices";
          if (question.hasForm() && !question.takesOther() && !sheet.survey()) {
            complaints.add(csv.at(entry.row(), column, message));
          } else if (question.hasForm() && !question.takesOther()) {
            notes.add(csv.at(entry.row(), column, message + "; kept as an answer of its own"));
          }
          chosen.add(spelling(theme, part.choice()));
        }
      }
      if (chosen.size() > 1) {
        if (question.hasForm() && !question.selectAll()) {
          (sheet.survey() ? notes : complaints)
              .add(
                  csv.at(
                      entry.row(),
                      column,
                      "\"" + cell + "\" holds several choices, one is allowed"));
        }
        selectAll.add(theme);
      }
    }
    ratings.add(
        new Rating(
            new Rating.Item(round, entry.item()), theme, entry.coder(), new TreeSet<>(chosen)));
  }

  private String spelling(String theme, String answer) {
    return spellings
        .computeIfAbsent(theme, t -> new HashMap<>())
        .computeIfAbsent(answer.toLowerCase(Locale.ROOT), key -> answer);
  }

  /** Notes what one coder of a round answered and another did not. */
  private void incomplete() {
    Map<String, Map<String, Set<Rating.Item>>> byRound = new TreeMap<>();
    for (Rating rating : ratings) {
      byRound
          .computeIfAbsent(rating.item().round(), r -> new TreeMap<>())
          .computeIfAbsent(rating.coder(), c -> new TreeSet<>())
          .add(rating.item());
    }
    byRound.forEach(
        (round, coders) -> {
          Set<Rating.Item> all = new TreeSet<>();
          coders.values().forEach(all::addAll);
          if (coders.size() == 1) {
            notes.add(round + ": only one coder has rated; people are not compared");
          }
          coders.forEach(
              (coder, items) -> {
                Set<Rating.Item> lacking = new TreeSet<>(all);
                lacking.removeAll(items);
                if (!lacking.isEmpty()) {
                  notes.add(
                      round
                          + ": "
                          + coder
                          + " has no answers for item "
                          + lacking.stream()
                              .map(Rating.Item::number)
                              .collect(Collectors.joining(", ")));
                }
              });
        });
  }
}
