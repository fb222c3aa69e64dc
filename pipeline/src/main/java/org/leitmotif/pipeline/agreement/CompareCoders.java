package org.leitmotif.pipeline.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Agreement;
import org.leitmotif.schemas.Disagreement;
import org.leitmotif.transforms.agreement.ListDisagreements;
import org.leitmotif.transforms.agreement.MeasureAgreement;
import org.leitmotif.transforms.agreement.Rating;
import org.leitmotif.transforms.agreement.Study;
import org.leitmotif.transforms.sampling.QuoteSheet;
import org.leitmotif.transforms.text.WindowPlacer;

/**
 * Compares the coders of a study: from their files to figures, and to what they should talk about.
 *
 * @param agreement rows of the table agreement
 * @param disagreements rows of the table disagreements
 * @param notes what the user should know of the files
 */
public record CompareCoders(
    List<Agreement> agreement, List<Disagreement> disagreements, List<String> notes) {

  /**
   * What to compare.
   *
   * @param ratings files, globs or folders
   * @param nothing marks that say that nothing applies; {@code blank} for an empty cell
   * @param missing marks that say that the coder did not answer
   * @param snapshot folder of the dataset's snapshot that answers too; null for people alone
   * @param themes CSV that says what themes are in the dataset; null where the names are the same
   */
  public record Request(
      List<String> ratings,
      List<String> nothing,
      List<String> missing,
      @Nullable String snapshot,
      @Nullable Path themes) {}

  /** Reads, measures and lists. */
  public static CompareCoders of(Request request) {
    ReadRatings.Result read =
        ReadRatings.of(request.ratings(), Marks.of(request.nothing(), request.missing()));
    List<String> notes = new ArrayList<>(read.notes());
    Map<Rating.Item, QuoteSheet.Quote> sheets = StudyQuotes.of(read, notes);
    Map<Rating.Item, WindowPlacer.Placement> placed = Map.of();
    DatasetAnswers.Answers machine = new DatasetAnswers.Answers(List.of(), Set.of());
    if (request.snapshot() != null) {
      DatasetAnswers dataset = new DatasetAnswers(request.snapshot(), notes);
      placed = dataset.place(sheets);
      machine =
          dataset.answers(
              read,
              placed,
              request.themes() == null ? Map.of() : DatasetAnswers.targets(request.themes()));
    }
    Study study =
        new Study(
            read.themes(), read.ratings(), machine.ratings(), machine.chooses(), read.selectAll());
    return new CompareCoders(
        MeasureAgreement.of(study),
        ListDisagreements.of(study, quotes(sheets, placed)),
        List.copyOf(notes));
  }

  private static Map<Rating.Item, ListDisagreements.Quote> quotes(
      Map<Rating.Item, QuoteSheet.Quote> sheets, Map<Rating.Item, WindowPlacer.Placement> placed) {
    Map<Rating.Item, ListDisagreements.Quote> quotes = new TreeMap<>();
    sheets.forEach(
        (item, quote) -> {
          WindowPlacer.Placement at = placed.get(item);
          quotes.put(
              item,
              at == null
                  ? new ListDisagreements.Quote(null, null, null, quote.text())
                  : new ListDisagreements.Quote(
                      at.interviewId(), at.charStart(), at.charEnd(), quote.text()));
        });
    return quotes;
  }

  /** The tables for a terminal: of one round, or of all rounds together. */
  public String table(String round) {
    return AgreementTable.of(round, agreement);
  }

  /** The rounds with figures; the pool of all of them last, where there are several. */
  public List<String> rounds() {
    return agreement.stream().map(Agreement::getRound).distinct().toList();
  }

  /** The table agreement as CSV. */
  public String csv() {
    return WriteAgreement.csv(agreement);
  }

  /** Writes both tables, as Parquet and as CSV. */
  public void write(Path folder) {
    WriteAgreement.to(folder, agreement, disagreements);
  }
}
