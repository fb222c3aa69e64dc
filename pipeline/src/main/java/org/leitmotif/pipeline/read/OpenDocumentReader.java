package org.leitmotif.pipeline.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenDocument text. Its content.xml is small and plain: the libraries that read it (ODF
 * Toolkit) would bring more jars than all other formats together.
 */
final class OpenDocumentReader implements FormatReader {
  private static final Set<String> NO_TEXT =
      Set.of("annotation", "tracked-changes", "note-citation");

  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    if (!Archive.isArchive(content)) {
      return false;
    }
    Archive archive = content.archive();
    return archive.has("content.xml")
        && (archive.has("mimetype") || archive.has("META-INF/manifest.xml"));
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    byte[] xml = content.archive().find("content.xml");
    try {
      StyledText styled = new Walk(xml == null ? new byte[0] : xml).styled();
      if (styled.isBlank()) {
        throw new UnreadableTranscriptException("empty", null, "The document holds no text.");
      }
      TextReader reader = styled.reader();
      reader.segments();
      findings.transcript(
          "odt_" + HtmlReader.suffix(reader),
          "it is a zip archive with OpenDocument text",
          null,
          reader);
    } catch (XMLStreamException e) {
      throw Xml.broken(e);
    }
  }

  /** One walk through content.xml. */
  private static final class Walk {
    private final XMLStreamReader xml;
    private final StyledText styled = new StyledText();
    private final Set<String> boldStyles = new HashSet<>();
    private final Deque<Boolean> bold = new ArrayDeque<>();
    private @Nullable String style;
    private int paragraphs;

    Walk(byte[] bytes) throws XMLStreamException {
      this.xml = Xml.reader(bytes);
    }

    StyledText styled() throws XMLStreamException {
      bold.push(false);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end(xml.getLocalName());
        } else if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0) {
          String words = xml.getText().replaceAll("[ \\t\\n\\r]+", " ");
          styled.add(styled.atLineStart() ? words.stripLeading() : words, bold.element());
        }
      }
      return styled;
    }

    private void start(String name) throws XMLStreamException {
      if (NO_TEXT.contains(name)) {
        skip();
        return;
      }
      switch (name) {
        case "style" -> style = attribute("name");
        case "text-properties" -> {
          String weight = attribute("font-weight");
          if (style != null && weight != null && weight.matches("bold|[6-9]00")) {
            boldStyles.add(style);
          }
        }
        case "p", "h", "span" -> {
          String used = attribute("style-name");
          boolean set = used != null && boldStyles.contains(used);
          bold.push(set || (name.equals("span") && bold.element()));
          paragraphs += name.equals("span") ? 0 : 1;
        }
        case "line-break" -> styled.endParagraph();
        case "tab" -> styled.add("\t", false);
        case "s" -> {
          String count = attribute("c");
          boolean number = count != null && count.matches("\\d{1,3}");
          styled.add(" ".repeat(number ? Integer.parseInt(String.valueOf(count)) : 1), false);
        }
        default -> {}
      }
    }

    private void end(String name) {
      switch (name) {
        case "p", "h" -> {
          bold.pop();
          paragraphs--;
          styled.endParagraph();
        }
        case "span" -> bold.pop();
        default -> {}
      }
    }

    private void skip() throws XMLStreamException {
      for (int depth = 1; depth > 0; ) {
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      }
    }

    private @Nullable String attribute(String name) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        if (xml.getAttributeLocalName(i).equals(name)) {
          return xml.getAttributeValue(i);
        }
      }
      return null;
    }
  }
}
