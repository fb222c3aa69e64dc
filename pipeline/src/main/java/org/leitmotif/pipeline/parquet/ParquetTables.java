package org.leitmotif.pipeline.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.leitmotif.transforms.tables.Table;
import org.leitmotif.transforms.tables.TableStore;

/**
 * Tables as Parquet files under a folder: {@code table/part-00000.parquet}, or {@code
 * table/theme/part-00000.parquet}. zstd, explicit schema, no time or machine in the bytes.
 */
public final class ParquetTables implements TableStore {
  private static final long serialVersionUID = 1;

  /** Version of the tables' contract, in every file's metadata. */
  public static final String SCHEMA_VERSION = "1";

  /** Name of a table's file. */
  public static final String PART = "part-00000.parquet";

  /** Rows of all themes are open at once: small row groups keep memory flat. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final String folder;

  private ParquetTables(String folder) {
    this.folder = folder;
  }

  /** Under a folder that need not exist yet. */
  public static ParquetTables in(String folder) {
    return new ParquetTables(folder);
  }

  @Override
  public Rows start(Table table, String theme) {
    return start(table.folder() + (theme.isEmpty() ? "" : "/" + theme), table.schema());
  }

  /**
   * Starts a table of any flat schema.
   *
   * @param table folder of the table, below the folder of the tables
   */
  public Rows start(String table, Schema schema) {
    ResourceId target = FileSystems.matchNewResource(folder + "/" + table + "/" + PART, false);
    ResourceId aside =
        FileSystems.matchNewResource(folder + "/" + table + "/" + PART + ".unsettled", false);
    try {
      // No column has settings of its own: Parquet keeps what makes a column's writer in one static
      // object, so that another writer that starts at the same time would change them.
      ParquetWriter<SpecificRecord> writer =
          AvroParquetWriter.<SpecificRecord>builder(new ChannelOutputFile(aside))
              .withConf(new PlainParquetConfiguration())
              .withCodecFactory(new ZstdCodecs())
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withDataModel(SpecificData.get())
              .withSchema(schema)
              .withRowGroupSize(ROW_GROUP_BYTES)
              .withExtraMetaData(java.util.Map.of("leitmotif.schema_version", SCHEMA_VERSION))
              .build();
      return new ParquetRows(writer, aside, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record ParquetRows(
      ParquetWriter<SpecificRecord> writer, ResourceId aside, ResourceId target) implements Rows {
    @Override
    public void add(SpecificRecord row) {
      try {
        writer.write(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        writer.close();
        SettledFooter.move(aside, target);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
