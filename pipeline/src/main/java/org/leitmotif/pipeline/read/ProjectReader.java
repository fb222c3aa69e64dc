package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text sources of a REFI-QDA project ({@code .qdpx}, or its {@code .qde} alone): each is
 * an interview of its own, {@code project#name}. The format knows no speakers; the text is parsed.
 */
final class ProjectReader implements FormatReader {

  /** A text of the project, not read yet. */
  private static final class Source {
    private final String name;
    private final int line;
    private @Nullable String path;
    private @Nullable String inline;
    private @Nullable String richPath;

    Source(String name, int line) {
      this.name = name;
      this.line = line;
    }
  }

  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    return Archive.isArchive(content)
        ? content.archive().findEnding(".qde") != null
        : content
            .text()
            .substring(0, Math.min(2000, content.text().length()))
            .contains("QDA-XML:project");
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    Archive archive = Archive.isArchive(content) ? content.archive() : null;
    byte[] qde = archive == null ? content.bytes() : archive.findEnding(".qde");
    List<Source> sources;
    try {
      sources = sources(qde == null ? new byte[0] : qde);
    } catch (XMLStreamException e) {
      throw Xml.broken(e);
    }
    if (sources.isEmpty()) {
      throw new UnreadableTranscriptException(
          "no_sources",
          null,
          "The project holds no text documents; export it with its sources, or the documents"
              + " themselves.");
    }
    for (Source source : sources) {
      read(source, archive, content, findings);
    }
  }

  private static void read(
      Source source, @Nullable Archive archive, Content content, Findings findings) {
    String id = content.source().getInterviewId() + "#" + member(source.name);
    try {
      TextReader reader = reader(source, archive);
      if (reader == null) {
        findings.partly(
            id,
            "missing_source",
            source.line,
            "The project names a document that is not in it; export the project with its sources.");
        return;
      }
      reader.segments();
      findings.transcript(
          "refi_qda_" + reader.format(),
          "it is a document of a REFI-QDA project",
          member(source.name),
          reader);
    } catch (UnreadableTranscriptException e) {
      findings.partly(id, e.reason(), e.line(), String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable TextReader reader(Source source, @Nullable Archive archive)
      throws UnreadableTranscriptException {
    if (source.inline != null) {
      return new TextReader(source.inline.replace("\r\n", "\n").replace('\r', '\n'));
    }
    byte[] plain = archive == null ? null : bytes(archive, source.path);
    if (plain != null) {
      return new TextReader(Decoder.decode(plain).text());
    }
    byte[] rich = archive == null ? null : bytes(archive, source.richPath);
    return rich == null ? null : WordReader.paragraphs(rich).reader();
  }

  /** {@code internal://GUID.txt} is an entry of the archive; nothing else is ever opened. */
  private static byte @Nullable [] bytes(Archive archive, @Nullable String path) {
    if (path == null || !path.startsWith("internal://")) {
      return null;
    }
    String name = path.substring("internal://".length());
    byte[] bytes = archive.find("sources/" + name);
    return bytes == null ? archive.find(name) : bytes;
  }

  /** The name of a document in an id: without extension, one line. */
  private static String member(String name) {
    String clean = name.replaceAll("[\\s#/\\\\]+", " ").strip();
    return clean.replaceFirst("\\.(?i:txt|docx?|rtf|odt|md)$", "");
  }

  private static List<Source> sources(byte[] qde) throws XMLStreamException {
    List<Source> sources = new ArrayList<>();
    XMLStreamReader xml = Xml.reader(qde);
    Source open = null;
    String parent = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        String name = xml.getAttributeValue(null, "name");
        if (element.toLowerCase(Locale.ROOT).endsWith("source") && name != null) {
          parent = name;
        }
        if (element.equals("TextSource") || element.equals("Transcript")) {
          String called = name == null || name.isBlank() ? parent : name;
          open =
              new Source(
                  called.isBlank() ? "document " + (sources.size() + 1) : called,
                  xml.getLocation().getLineNumber());
          open.path = xml.getAttributeValue(null, "plainTextPath");
          open.richPath = xml.getAttributeValue(null, "richTextPath");
          sources.add(open);
        } else if (element.equals("PlainTextContent") && open != null) {
          open.inline = xml.getElementText();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().matches("TextSource|Transcript")) {
        open = null;
      }
    }
    return sources;
  }
}
