package org.leitmotif.pipeline.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/** What the end of a Parquet file says: that the file is whole, and how many rows it holds. */
public final class ParquetFooter {
  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final int TAIL = 8;

  private ParquetFooter() {}

  /**
   * A footer.
   *
   * @param start where it starts in the file
   */
  record Found(FileMetaData metadata, long start) {}

  /**
   * Number of rows of a file.
   *
   * @throws IOException where the file is not whole
   */
  public static long rows(MatchResult.Metadata file) throws IOException {
    try (ReadableByteChannel channel = FileSystems.open(file.resourceId())) {
      if (!(channel instanceof SeekableByteChannel seekable)) {
        throw new IOException(file.resourceId() + " cannot be read from its end");
      }
      return find(seekable, file).metadata().getNum_rows();
    }
  }

  /** The footer of an open file. */
  static Found find(SeekableByteChannel channel, MatchResult.Metadata file) throws IOException {
    long size = file.sizeBytes();
    if (size < TAIL + MAGIC.length) {
      throw new IOException(file.resourceId() + " is no whole Parquet file");
    }
    ByteBuffer tail = read(channel, size - TAIL, TAIL);
    int length = tail.getInt();
    byte[] magic = new byte[MAGIC.length];
    tail.get(magic);
    if (!java.util.Arrays.equals(magic, MAGIC) || length <= 0 || length > size - TAIL) {
      throw new IOException(file.resourceId() + " is no whole Parquet file");
    }
    byte[] footer = new byte[length];
    read(channel, size - TAIL - length, length).get(footer);
    return new Found(Util.readFileMetaData(new ByteArrayInputStream(footer)), size - TAIL - length);
  }

  private static ByteBuffer read(SeekableByteChannel channel, long position, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(position);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new IOException("file ends early");
      }
    }
    buffer.flip();
    return buffer;
  }
}
