package org.leitmotif.pipeline.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Gives a Parquet file the same bytes in every JVM. Parquet lists the encodings of a column in the
 * order of a hash set of enum constants, whose hashes are another number in each process.
 */
final class SettledFooter {
  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final int BUFFER = 1 << 20;

  private SettledFooter() {}

  /** Moves a file to where it belongs, its footer settled. */
  static void move(ResourceId from, ResourceId to) throws IOException {
    MatchResult.Metadata file = FileSystems.matchSingleFileSpec(from.toString());
    try (SeekableByteChannel in = (SeekableByteChannel) FileSystems.open(from);
        WritableByteChannel out = FileSystems.create(to, MimeTypes.BINARY)) {
      ParquetFooter.Found footer = ParquetFooter.find(in, file);
      settle(footer.metadata());
      copy(in, footer.start(), out);
      ByteArrayOutputStream settled = new ByteArrayOutputStream();
      Util.writeFileMetaData(footer.metadata(), settled);
      write(out, ByteBuffer.wrap(settled.toByteArray()));
      write(
          out,
          ByteBuffer.allocate(Integer.BYTES + MAGIC.length)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(settled.size())
              .put(MAGIC)
              .flip());
    }
    FileSystems.delete(List.of(from), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static void settle(FileMetaData metadata) {
    for (RowGroup group : metadata.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
        if (column.getMeta_data().isSetEncoding_stats()) {
          column
              .getMeta_data()
              .getEncoding_stats()
              .sort(
                  Comparator.comparing(PageEncodingStats::getPage_type)
                      .thenComparing(PageEncodingStats::getEncoding));
        }
      }
    }
  }

  private static void copy(SeekableByteChannel in, long length, WritableByteChannel out)
      throws IOException {
    in.position(0);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    for (long left = length; left > 0; ) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), left));
      int read = in.read(buffer);
      if (read < 0) {
        throw new IOException("file ends early");
      }
      left -= read;
      write(out, buffer.flip());
    }
  }

  private static void write(WritableByteChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
