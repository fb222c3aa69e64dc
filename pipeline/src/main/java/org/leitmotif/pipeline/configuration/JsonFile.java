package org.leitmotif.pipeline.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A JSON configuration file, read strictly: every error names file, line and value. Comments and
 * trailing commas are allowed, for people write these files.
 */
final class JsonFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String name;
  private final byte[] bytes;

  private JsonFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The root object of a file. */
  static Node read(String name, byte[] bytes) {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build());
    JsonFile file = new JsonFile(name, bytes);
    try {
      Node root = file.new Node(MAPPER.readTree(bytes), JsonPointer.empty());
      if (!root.value.isObject()) {
        throw file.error(JsonPointer.empty(), "is no JSON object");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(
          name + ":" + e.getLocation().getLineNr() + ": no valid JSON: " + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurationException error(JsonPointer at, String message) {
    return new ConfigurationException(name + ":" + line(at) + ": " + message);
  }

  /** The line of a value is looked up only when there is an error to tell. */
  private int line(JsonPointer at) {
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue() || parser.currentToken().isStructStart()) {
          if (parser.getParsingContext().pathAsPointer().equals(at)
              || (parser.currentToken().isStructStart()
                  && parser.getParsingContext().getParent() != null
                  && parser.getParsingContext().getParent().pathAsPointer().equals(at))) {
            return parser.currentTokenLocation().getLineNr();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 1;
  }

  /** A value of the file that knows where it stands. */
  final class Node {
    private final JsonNode value;
    private final JsonPointer at;

    private Node(JsonNode value, JsonPointer at) {
      this.value = value;
      this.at = at;
    }

    /** An error about this value; the message is shown after file and line. */
    ConfigurationException error(String message) {
      return JsonFile.this.error(at, message);
    }

    boolean isText() {
      return value.isTextual();
    }

    String text() {
      if (!value.isTextual() || value.textValue().isBlank()) {
        throw error("expected a text that is not empty, found " + shown());
      }
      return value.textValue();
    }

    /** Refuses properties with other names: a typo must not pass unnoticed. */
    void allow(Set<String> properties) {
      if (!value.isObject()) {
        throw error("expected an object, found " + shown());
      }
      value
          .fieldNames()
          .forEachRemaining(
              property -> {
                if (!properties.contains(property) && !property.equals("$schema")) {
                  throw child(property)
                      .error(
                          "unknown property \"" + property + "\"; known are " + sorted(properties));
                }
              });
    }

    private static String sorted(Set<String> properties) {
      return String.join(", ", new java.util.TreeSet<>(properties));
    }

    boolean has(String property) {
      return value.has(property);
    }

    Node child(String property) {
      return new Node(value.path(property), at.appendProperty(property));
    }

    String text(String property) {
      if (!has(property)) {
        throw error("property \"" + property + "\" is missing");
      }
      return child(property).text();
    }

    String text(String property, String otherwise) {
      return has(property) ? child(property).text() : otherwise;
    }

    double number(String property, double otherwise, double least, double most) {
      if (!has(property)) {
        return otherwise;
      }
      Node number = child(property);
      double found = number.value.asDouble();
      if (!number.value.isNumber() || found < least || found > most) {
        throw number.error(
            "\""
                + property
                + "\" must be a number from "
                + least
                + " to "
                + most
                + ", found "
                + number.shown());
      }
      return found;
    }

    /** Whether a property is there and true. */
    boolean flag(String property) {
      if (has(property) && !child(property).value.isBoolean()) {
        throw child(property)
            .error("\"" + property + "\" must be true or false, found " + child(property).shown());
      }
      return value.path(property).asBoolean();
    }

    List<Node> list(String property) {
      List<Node> nodes = new ArrayList<>();
      if (has(property)) {
        Node list = child(property);
        if (!list.value.isArray()) {
          throw list.error("\"" + property + "\" must be a list, found " + list.shown());
        }
        for (int i = 0; i < list.value.size(); i++) {
          nodes.add(new Node(list.value.get(i), list.at.appendIndex(i)));
        }
      }
      return nodes;
    }

    List<String> texts(String property) {
      return list(property).stream().map(Node::text).toList();
    }

    private String shown() {
      String shown = value.toString();
      return value.isMissingNode()
          ? "nothing"
          : shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    }
  }
}
