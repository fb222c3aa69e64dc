package org.leitmotif.transforms.windows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.transforms.text.CanonicalText;

/**
 * Finds the windows of quote sheets in the interviews by their text: the numbers in a sheet count
 * lines of a file that nobody has any more. Interviews are offered one after the other; the first
 * exact finding wins, and a folded one only counts where there is no exact one.
 */
public final class WindowPlacer {
  /** Shorter texts stand in many places. */
  private static final int LEAST_FOLDED = 24;

  private final QuoteWindow[] windows;
  private final String[] folded;

  /** For the windows of all sheets. */
  public WindowPlacer(List<QuoteWindow> windows) {
    this.windows = windows.toArray(new QuoteWindow[0]);
    this.folded = new String[this.windows.length];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = FoldedText.of(this.windows[i].getText()).text();
    }
  }

  /** Whether there is still something to find. */
  public boolean isDone() {
    for (QuoteWindow window : windows) {
      if (!"exact".equals(window.getPlaced())) {
        return false;
      }
    }
    return true;
  }

  /** Looks for the windows in an interview. */
  public void lookIn(String interviewId, String text) {
    CanonicalText canonical = new CanonicalText(text);
    FoldedText fold = FoldedText.of(text);
    for (int i = 0; i < windows.length; i++) {
      QuoteWindow window = windows[i];
      if ("exact".equals(window.getPlaced()) || folded[i].length() < LEAST_FOLDED) {
        continue;
      }
      int exact = text.indexOf(window.getText());
      if (exact >= 0) {
        int end = exact + window.getText().length();
        windows[i] = placed(window, interviewId, canonical, exact, end, "exact");
      } else if (window.getPlaced() == null) {
        int at = fold.text().indexOf(folded[i]);
        if (at >= 0) {
          int end = fold.sourceEnd(at + folded[i].length() - 1);
          windows[i] = placed(window, interviewId, canonical, fold.sourceStart(at), end, "folded");
        }
      }
    }
  }

  private static QuoteWindow placed(
      QuoteWindow window, String id, CanonicalText text, int start, int end, String how) {
    return QuoteWindow.newBuilder(window)
        .setInterviewId(id)
        .setCharStart(text.codePoint(start))
        .setCharEnd(text.codePoint(end))
        .setPlaced(how)
        .build();
  }

  /** The windows, in the order of sheets, numbers and runs. */
  public List<QuoteWindow> windows() {
    List<QuoteWindow> all = new ArrayList<>(List.of(windows));
    all.sort(
        Comparator.comparing(QuoteWindow::getSource)
            .thenComparing(QuoteWindow::getNumber)
            .thenComparing(QuoteWindow::getRun));
    return all;
  }
}
