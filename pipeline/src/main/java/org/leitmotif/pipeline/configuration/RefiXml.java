package org.leitmotif.pipeline.configuration;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of REFI-QDA: a codebook ({@code .qdc}) or a project ({@code .qde}). Read without document
 * types and external entities. Both spellings of a set's members are understood.
 */
final class RefiXml {
  /** A code, and the code above it; empty where there is none. */
  record RefiCode(String guid, String name, String parent, boolean codable, StringBuilder about) {}

  /** A set of codes. */
  record RefiSet(String name, StringBuilder about, List<String> members) {}

  /** A stretch of a text and the codes it was given. */
  record Selection(String guid, String name, int start, int end, int line, List<String> codes) {}

  /** A text of the project: its words, or where in the archive they stand. */
  record Source(String name, String path, StringBuilder content, List<Selection> selections) {}

  private static final int DEEPEST = 200;

  final Map<String, RefiCode> codes = new LinkedHashMap<>();
  final List<RefiSet> sets = new ArrayList<>();
  final List<Source> sources = new ArrayList<>();

  private final String name;
  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<RefiCode> open = new ArrayDeque<>();

  private RefiXml(String name) {
    this.name = name;
  }

  /**
   * Reads a codebook or project.
   *
   * @throws ConfigurationException with file and line where it is no valid XML
   */
  static RefiXml read(String name, byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    RefiXml xml = new RefiXml(name);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> xml.start(reader);
          case XMLStreamConstants.END_ELEMENT -> xml.end(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              xml.text(reader.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new ConfigurationException(name + ":" + line + ": no valid XML", e);
    }
    return xml;
  }

  private void start(XMLStreamReader reader) {
    String element = reader.getLocalName();
    String parent = path.isEmpty() ? "" : path.peek();
    if (path.size() >= DEEPEST) {
      throw error(reader, "elements are nested too deep");
    }
    switch (element) {
      case "Code" -> code(reader);
      case "Set" ->
          sets.add(new RefiSet(attribute(reader, "name"), new StringBuilder(), new ArrayList<>()));
      case "MemberCode" -> {
        String guid = attribute(reader, "targetGUID");
        last(sets).members().add(guid.isEmpty() ? attribute(reader, "guid") : guid);
      }
      case "TextSource" ->
          sources.add(
              new Source(
                  attribute(reader, "name"),
                  attribute(reader, "plainTextPath"),
                  new StringBuilder(),
                  new ArrayList<>()));
      case "PlainTextSelection" -> {
        if (parent.equals("TextSource")) {
          selection(reader);
        }
      }
      case "CodeRef" -> {
        if (path.contains("PlainTextSelection") && path.contains("TextSource")) {
          last(last(sources).selections()).codes().add(attribute(reader, "targetGUID"));
        }
      }
      default -> {}
    }
    path.push(element);
  }

  private void code(XMLStreamReader reader) {
    RefiCode code =
        new RefiCode(
            attribute(reader, "guid"),
            attribute(reader, "name").strip(),
            open.isEmpty() ? "" : open.peek().guid(),
            !attribute(reader, "isCodable").equals("false"),
            new StringBuilder());
    if (code.guid().isEmpty() || code.name().isEmpty()) {
      throw error(reader, "a code needs a guid and a name");
    }
    if (codes.put(code.guid(), code) != null) {
      throw error(reader, "the guid of code \"" + code.name() + "\" is there twice");
    }
    open.push(code);
  }

  private void selection(XMLStreamReader reader) {
    try {
      last(sources)
          .selections()
          .add(
              new Selection(
                  attribute(reader, "guid"),
                  attribute(reader, "name"),
                  Integer.parseInt(attribute(reader, "startPosition")),
                  Integer.parseInt(attribute(reader, "endPosition")),
                  reader.getLocation().getLineNumber(),
                  new ArrayList<>()));
    } catch (NumberFormatException e) {
      throw error(reader, "a selection needs startPosition and endPosition");
    }
  }

  private void end(String element) {
    path.pop();
    if (element.equals("Code")) {
      open.pop();
    }
  }

  private void text(String text) {
    String element = path.isEmpty() ? "" : path.peek();
    if (element.equals("Description")) {
      String parent = path.stream().skip(1).findFirst().orElse("");
      if (parent.equals("Code")) {
        open.element().about().append(text);
      } else if (parent.equals("Set")) {
        last(sets).about().append(text);
      }
    } else if (element.equals("PlainTextContent") && path.contains("TextSource")) {
      last(sources).content().append(text);
    }
  }

  private ConfigurationException error(XMLStreamReader reader, String message) {
    return new ConfigurationException(
        name + ":" + reader.getLocation().getLineNumber() + ": " + message);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private <T> T last(List<T> list) {
    if (list.isEmpty()) {
      throw new ConfigurationException(name + ": an element stands outside of its parent");
    }
    return list.get(list.size() - 1);
  }
}
