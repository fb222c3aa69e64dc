package org.leitmotif.pipeline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Reads Word files: a line a paragraph or line break, bold kept in mind, a table row as {@code
 * first: last}. What was deleted under tracked changes is gone, what was inserted is text.
 */
final class WordReader implements FormatReader {
  private static final int LONGEST_NAME = 60;

  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    return Archive.isArchive(content) && content.archive().has("word/document.xml");
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    TextReader reader = paragraphs(content.bytes()).reader();
    reader.segments();
    findings.transcript(
        "docx_" + HtmlReader.suffix(reader),
        "it is a zip archive with a Word document",
        null,
        reader);
  }

  /** The lines of a document. */
  static StyledText paragraphs(byte[] bytes) throws UnreadableTranscriptException {
    StyledText styled = new StyledText();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      for (IBodyElement element : document.getBodyElements()) {
        add(document, element, styled);
      }
    } catch (IOException | POIXMLException | OpenXML4JRuntimeException e) {
      throw new UnreadableTranscriptException(
          "broken_docx", null, "The Word file is damaged; open it in Word and save it again.");
    }
    if (styled.isBlank()) {
      throw new UnreadableTranscriptException("empty", null, "The Word file holds no text.");
    }
    return styled;
  }

  private static void add(XWPFDocument document, IBodyElement element, StyledText styled) {
    if (element instanceof XWPFParagraph paragraph) {
      runs(document, paragraph, styled);
      styled.endParagraph();
    } else if (element instanceof XWPFTable table) {
      for (XWPFTableRow row : table.getRows()) {
        row(document, row.getTableCells(), styled);
      }
    } else if (element instanceof XWPFSDT control) {
      styled.add(control.getContent().getText(), false);
      styled.freshLine();
    }
  }

  private static void runs(XWPFDocument document, XWPFParagraph paragraph, StyledText styled) {
    boolean boldStyle = isBold(document, paragraph.getStyleID());
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run && run.getCTR().sizeOfDelTextArray() == 0) {
        boolean bold =
            (run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfBArray() > 0)
                ? run.isBold()
                : boldStyle || isBold(document, run.getStyle());
        styled.add(run.text(), bold);
      } else if (element instanceof XWPFSDT control) {
        styled.add(control.getContent().getText(), boldStyle);
      }
    }
  }

  private static boolean isBold(XWPFDocument document, String styleId) {
    if (styleId == null || styleId.isEmpty() || document.getStyles() == null) {
      return false;
    }
    XWPFStyle style = document.getStyles().getStyle(styleId);
    for (int depth = 0; style != null && depth < 10; depth++) {
      var properties = style.getCTStyle().getRPr();
      if (properties != null && properties.sizeOfBArray() > 0) {
        Object value = properties.getBArray(0).getVal();
        return value == null || !String.valueOf(value).matches("(?i)0|false|off");
      }
      String base = style.getBasisStyleID();
      style = base == null ? null : document.getStyles().getStyle(base);
    }
    return false;
  }

  /** A row of speaker and text, with or without a clock, is a labelled line. */
  private static void row(XWPFDocument document, List<XWPFTableCell> cells, StyledText styled) {
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).getText().strip();
      boolean last = i == cells.size() - 1;
      boolean clock = text.matches("[\\[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d+)?[\\])]?");
      if (!last && clock) {
        styled.add("[" + text.replaceAll("[\\[\\]()]", "") + "] ", false);
      } else if (!last && text.length() <= LONGEST_NAME && text.indexOf('\n') < 0) {
        styled.add(text.isEmpty() ? "" : text.endsWith(":") ? text + " " : text + ": ", false);
      } else {
        for (XWPFParagraph paragraph : cells.get(i).getParagraphs()) {
          runs(document, paragraph, styled);
          styled.endParagraph();
        }
      }
    }
    styled.freshLine();
  }
}
