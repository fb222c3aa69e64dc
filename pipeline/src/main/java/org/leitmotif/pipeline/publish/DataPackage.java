package org.leitmotif.pipeline.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.Schema;
import org.leitmotif.pipeline.parquet.ParquetTables;
import org.leitmotif.transforms.tables.Table;
import org.leitmotif.transforms.themes.Codebook;

/** Describes the tables as a Frictionless Data Package, generated from their schemas. */
final class DataPackage {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DataPackage() {}

  /** The contents of {@code datapackage.json}. */
  static String of(Codebook codebook) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("profile", "data-package");
    root.put("name", "leitmotif-dataset");
    root.put("schema_version", ParquetTables.SCHEMA_VERSION);
    ArrayNode resources = root.putArray("resources");
    for (Table table : Table.values()) {
      resource(resources.addObject(), table, codebook);
    }
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void resource(ObjectNode resource, Table table, Codebook codebook) {
    resource.put("name", table.folder().replace('_', '-'));
    resource.put("description", table.schema().getDoc());
    List<String> parts =
        table.byTheme()
            ? codebook.themes().stream().map(t -> table.folder() + "/" + t.slug()).sorted().toList()
            : List.of(table.folder());
    ArrayNode paths = resource.putArray("path");
    parts.forEach(part -> paths.add(part + "/" + ParquetTables.PART));
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (Schema.Field field : table.schema().getFields()) {
      ObjectNode column = fields.addObject();
      column.put("name", field.name());
      column.put("type", type(field.schema()));
      column.put("description", field.doc());
      column.putObject("constraints").put("required", !field.schema().isNullable());
    }
    ArrayNode key = schema.putArray("primaryKey");
    table.key().forEach(key::add);
  }

  private static String type(Schema schema) {
    return switch (schema.getType()) {
      case UNION -> type(schema.getTypes().get(1));
      case STRING -> "string";
      case INT, LONG -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      default -> throw new IllegalStateException("no column type for " + schema.getType());
    };
  }
}
