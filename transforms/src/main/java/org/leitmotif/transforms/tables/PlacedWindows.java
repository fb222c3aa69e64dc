package org.leitmotif.transforms.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.transforms.text.WindowPlacer;
import org.leitmotif.transforms.text.WindowPlacer.Placement;

/** The windows of quote sheets with the places where their texts stand in the interviews. */
final class PlacedWindows {
  /** Shorter windows stand in many places: wherever one is found, it says nothing. */
  private static final int FEWEST_LETTERS = 24;

  private PlacedWindows() {}

  /** Rows in the order of sheets, numbers and runs. */
  static List<QuoteWindow> of(List<QuoteWindow> windows, WindowPlacer placer) {
    List<QuoteWindow> rows = new ArrayList<>(windows);
    rows.sort(
        Comparator.comparing(QuoteWindow::getSource)
            .thenComparing(QuoteWindow::getNumber)
            .thenComparing(QuoteWindow::getRun));
    List<Optional<Placement>> places =
        placer.place(rows.stream().map(PlacedWindows::words).toList());
    for (int i = 0; i < rows.size(); i++) {
      QuoteWindow row = rows.get(i);
      rows.set(i, places.get(i).map(place -> placed(row, place)).orElse(row));
    }
    return rows;
  }

  private static String words(QuoteWindow window) {
    long letters = window.getText().codePoints().filter(Character::isLetterOrDigit).count();
    return letters < FEWEST_LETTERS ? "" : window.getText();
  }

  private static QuoteWindow placed(QuoteWindow window, Placement place) {
    return QuoteWindow.newBuilder(window)
        .setInterviewId(place.interviewId())
        .setCharStart(place.charStart())
        .setCharEnd(place.charEnd())
        .setPlaced(place.method())
        .setAmbiguous(!place.unique())
        .build();
  }
}
