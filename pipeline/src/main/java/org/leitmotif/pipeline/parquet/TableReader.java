package org.leitmotif.pipeline.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables that {@link ParquetTables} has written: flat columns, zstd. Parquet's own reader
 * cannot be loaded without Hadoop; its column readers can, and need no more than the pages.
 */
public final class TableReader {
  private static final int TAIL = 8;

  /** Reads every column. */
  public static final Set<String> ALL = Set.of();

  private final byte[] bytes;
  private final FileMetaData footer;
  private final MessageType schema;

  private TableReader(byte[] bytes) throws IOException {
    this.bytes = bytes;
    int length = Integer.reverseBytes(java.nio.ByteBuffer.wrap(bytes).getInt(bytes.length - TAIL));
    this.footer =
        Util.readFileMetaData(
            new ByteArrayInputStream(bytes, bytes.length - TAIL - length, length));
    this.schema = schema(footer.getSchema());
  }

  /**
   * A row.
   *
   * @param values by column; a column that is null has none
   */
  public record Row(Map<String, Object> values) {
    /** A text; null where the column is null. */
    public @Nullable String text(String column) {
      return (String) values.get(column);
    }

    /** A text that is there. */
    public String needText(String column) {
      return (String) need(column);
    }

    /** A number that is there. */
    public int needInt(String column) {
      return ((Number) need(column)).intValue();
    }

    private Object need(String column) {
      Object value = values.get(column);
      if (value == null) {
        throw new IllegalStateException("no value in column " + column);
      }
      return value;
    }
  }

  /**
   * The rows of a file, in order.
   *
   * @param columns to read, {@link #ALL} for all; those the file lacks are left out
   * @throws IOException where the file cannot be read, or is no table of ours
   */
  public static List<Row> read(ResourceId file, Set<String> columns) throws IOException {
    byte[] bytes;
    try (InputStream in = Channels.newInputStream(FileSystems.open(file))) {
      bytes = in.readAllBytes();
    }
    try {
      TableReader reader = new TableReader(bytes);
      List<Row> rows = new ArrayList<>();
      for (RowGroup group : reader.footer.getRow_groups()) {
        reader.add(group, columns, rows);
      }
      return rows;
    } catch (RuntimeException e) {
      throw new IOException(file + " is no table of this program", e);
    }
  }

  private static MessageType schema(List<SchemaElement> elements) {
    List<Type> columns = new ArrayList<>();
    for (SchemaElement element : elements.subList(1, elements.size())) {
      columns.add(
          new PrimitiveType(
              Type.Repetition.valueOf(element.getRepetition_type().name()),
              typeName(element),
              element.getName()));
    }
    return new MessageType(elements.get(0).getName(), columns);
  }

  private static PrimitiveTypeName typeName(SchemaElement element) {
    return switch (element.getType()) {
      case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
      case INT32 -> PrimitiveTypeName.INT32;
      case INT64 -> PrimitiveTypeName.INT64;
      case DOUBLE -> PrimitiveTypeName.DOUBLE;
      case BYTE_ARRAY -> PrimitiveTypeName.BINARY;
      default -> throw new IllegalArgumentException("no column of ours: " + element.getName());
    };
  }

  private void add(RowGroup group, Set<String> columns, List<Row> rows) throws IOException {
    int count = Math.toIntExact(group.getNum_rows());
    List<Map<String, Object>> values = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      values.add(new HashMap<>());
    }
    Map<String, PageReader> pages = new LinkedHashMap<>();
    for (ColumnChunk chunk : group.getColumns()) {
      String name = chunk.getMeta_data().getPath_in_schema().get(0);
      if (columns.isEmpty() || columns.contains(name)) {
        pages.put(name, pages(chunk.getMeta_data(), descriptor(name)));
      }
    }
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            new Pages(pages, count), new Ignored(), schema, footer.getCreated_by());
    for (String name : pages.keySet()) {
      ColumnDescriptor column = descriptor(name);
      ColumnReader reader = store.getColumnReader(column);
      for (int r = 0; r < count; r++) {
        if (reader.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel()) {
          values.get(r).put(name, value(reader, column));
        }
        reader.consume();
      }
    }
    values.forEach(row -> rows.add(new Row(row)));
  }

  private ColumnDescriptor descriptor(String column) {
    return schema.getColumnDescription(new String[] {column});
  }

  private static Object value(ColumnReader reader, ColumnDescriptor column) {
    return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> reader.getBoolean();
      case INT32 -> reader.getInteger();
      case INT64 -> reader.getLong();
      case DOUBLE -> reader.getDouble();
      default -> reader.getBinary().toStringUsingUTF8();
    };
  }

  /** The pages of a column, in memory. */
  private PageReader pages(ColumnMetaData column, ColumnDescriptor descriptor) throws IOException {
    long first =
        column.isSetDictionary_page_offset()
            ? Math.min(column.getDictionary_page_offset(), column.getData_page_offset())
            : column.getData_page_offset();
    int offset = Math.toIntExact(first);
    DictionaryPage dictionary = null;
    List<DataPage> data = new ArrayList<>();
    long values = 0;
    while (values < column.getNum_values()) {
      ByteArrayInputStream in = new ByteArrayInputStream(bytes, offset, bytes.length - offset);
      PageHeader header = Util.readPageHeader(in);
      int start = bytes.length - in.available();
      BytesInput page = page(column.getCodec(), header, start);
      offset = start + header.getCompressed_page_size();
      switch (header.getType()) {
        case DICTIONARY_PAGE ->
            dictionary =
                new DictionaryPage(
                    page,
                    header.getDictionary_page_header().getNum_values(),
                    encoding(header.getDictionary_page_header().getEncoding()));
        case DATA_PAGE -> {
          var head = header.getData_page_header();
          values += head.getNum_values();
          data.add(
              new DataPageV1(
                  page,
                  head.getNum_values(),
                  header.getUncompressed_page_size(),
                  Statistics.getBuilderForReading(descriptor.getPrimitiveType()).build(),
                  encoding(head.getRepetition_level_encoding()),
                  encoding(head.getDefinition_level_encoding()),
                  encoding(head.getEncoding())));
        }
        default -> throw new IOException("page of type " + header.getType());
      }
    }
    return new Column(dictionary, data, values);
  }

  private BytesInput page(CompressionCodec codec, PageHeader header, int start) throws IOException {
    int length = header.getCompressed_page_size();
    if (codec == CompressionCodec.UNCOMPRESSED) {
      return BytesInput.from(bytes, start, length);
    }
    if (codec != CompressionCodec.ZSTD) {
      throw new IOException("compressed by " + codec);
    }
    byte[] compressed = java.util.Arrays.copyOfRange(bytes, start, start + length);
    return BytesInput.from(Zstd.decompress(compressed, header.getUncompressed_page_size()));
  }

  private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
    return Encoding.valueOf(encoding.name());
  }

  private static final class Column implements PageReader {
    private final @Nullable DictionaryPage dictionary;
    private final List<DataPage> data;
    private final long values;
    private int next;

    Column(@Nullable DictionaryPage dictionary, List<DataPage> data, long values) {
      this.dictionary = dictionary;
      this.data = data;
      this.values = values;
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
      return dictionary;
    }

    @Override
    public long getTotalValueCount() {
      return values;
    }

    @Override
    public @Nullable DataPage readPage() {
      return next < data.size() ? data.get(next++) : null;
    }
  }

  private record Pages(Map<String, PageReader> columns, long rows) implements PageReadStore {
    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
      PageReader reader = columns.get(column.getPath()[0]);
      if (reader == null) {
        throw new IllegalArgumentException("column not read: " + column);
      }
      return reader;
    }

    @Override
    public long getRowCount() {
      return rows;
    }
  }

  /** The column readers want to be told where values go; here they are asked for them. */
  private static final class Ignored extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
