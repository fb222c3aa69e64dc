package org.leitmotif.pipeline.configuration;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Reject;
import org.leitmotif.transforms.quotations.Quotations;
import org.leitmotif.transforms.quotations.Quotations.Quotation;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.CodeNames;

/**
 * The coded selections of a REFI-QDA project. The standard does not say in what unit positions
 * count, and programs differ; for each text, that reading is taken in which most selections begin
 * and end where words do.
 */
final class RefiQuotations {
  private RefiQuotations() {}

  /**
   * Reads quotations.
   *
   * @throws ConfigurationException where it is no project
   */
  static Quotations read(String name, byte[] bytes, CodeNames names) {
    RefiArchive archive = RefiArchive.open(name, bytes);
    RefiXml xml = RefiXml.read(name, archive.project());
    String file = name.substring(name.lastIndexOf('/') + 1);
    List<Quotation> quotations = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    int number = 0;
    for (RefiXml.Source source : xml.sources) {
      String content =
          source.content().isEmpty()
              ? decode(archive.text(source.path()))
              : source.content().toString();
      Positions positions = Positions.best(content, source.selections());
      for (RefiXml.Selection selection : source.selections()) {
        String item = source.name() + " " + ++number;
        // Exported without its sources, a project still has the words as names of selections.
        String text = content.isEmpty() ? selection.name() : positions.slice(selection);
        Set<String> codes = new LinkedHashSet<>();
        for (String guid : selection.codes()) {
          RefiXml.RefiCode code = xml.codes.get(guid);
          String written = code == null ? guid : code.name();
          names
              .find(written)
              .ifPresentOrElse(
                  codes::add,
                  () ->
                      rejects.add(
                          Quotations.reject(
                              file,
                              item,
                              selection.line(),
                              "unknown_code",
                              "The codebook has no code \"" + written + "\".")));
        }
        if (text == null || text.isBlank()) {
          rejects.add(
              Quotations.reject(
                  file,
                  item,
                  selection.line(),
                  "no_text",
                  content.isEmpty()
                      ? "The project holds no text of its document, and the selection has no name."
                      : "The selection lies outside of its text."));
        } else if (!codes.isEmpty()) {
          quotations.add(
              new Quotation(file, item, selection.line(), source.name(), text, List.copyOf(codes)));
        } else if (selection.codes().isEmpty()) {
          rejects.add(
              Quotations.reject(
                  file, item, selection.line(), "uncoded", "The selection has no code."));
        }
      }
    }
    return new Quotations(name, StageKeys.hash(bytes), quotations, rejects);
  }

  private static String decode(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    String text = new String(bytes, UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A way to read positions: over a form of the text, in code points or UTF-16 units. */
  private record Positions(String text, boolean codePoints) {
    static Positions best(String content, List<RefiXml.Selection> selections) {
      String lf = content.replace("\r\n", "\n").replace('\r', '\n');
      Set<String> forms = new LinkedHashSet<>();
      forms.add(lf);
      forms.add(content);
      forms.add(lf.replace("\n", "\r\n"));
      forms.add("\uFEFF" + lf);
      Positions best = new Positions(lf, true);
      long most = -1;
      for (String form : forms) {
        for (boolean codePoints : new boolean[] {true, false}) {
          Positions positions = new Positions(form, codePoints);
          long fit = selections.stream().mapToInt(positions::fit).sum();
          if (fit > most) {
            most = fit;
            best = positions;
          }
        }
      }
      return best;
    }

    private int index(int position) {
      if (!codePoints) {
        return position;
      }
      return position > text.codePointCount(0, text.length())
          ? -1
          : text.offsetByCodePoints(0, position);
    }

    @Nullable String slice(RefiXml.Selection selection) {
      if (selection.start() < 0 || selection.end() < selection.start()) {
        return null;
      }
      int start = index(selection.start());
      int end = index(selection.end());
      return start < 0 || end < 0 || end > text.length() ? null : text.substring(start, end);
    }

    private int fit(RefiXml.Selection selection) {
      String slice = slice(selection);
      if (slice == null || slice.isEmpty()) {
        return -2;
      }
      int start = index(selection.start());
      int end = index(selection.end());
      return (isEdge(start) ? 1 : 0) + (isEdge(end) ? 1 : 0);
    }

    private boolean isEdge(int at) {
      return at == 0
          || at >= text.length()
          || !Character.isLetterOrDigit(text.charAt(at - 1))
          || !Character.isLetterOrDigit(text.charAt(at));
    }
  }
}
