package org.leitmotif.pipeline.stage;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.leitmotif.transforms.stage.DamagedStageException;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;

/**
 * Staged results as files, one a key: SHA-256 of the rest, length of the record, then the record as
 * Avro, compressed by zstd. Written aside and renamed in.
 */
public final class FileStage implements Stage {
  private static final long serialVersionUID = 1;

  private static final int HASH_BYTES = 32;
  private static final int HEADER_BYTES = HASH_BYTES + 4;
  private static final int COMPRESSION = 3;

  private final String folder;

  private FileStage(String folder) {
    this.folder = folder;
  }

  /** Under a folder that need not exist yet. */
  public static FileStage in(String folder) {
    return new FileStage(folder);
  }

  @Override
  public boolean contains(String key) {
    try {
      MatchResult match = FileSystems.match(resource(key).toString());
      return match.status() == MatchResult.Status.OK && !match.metadata().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T extends SpecificRecord> Optional<T> find(String key, Class<T> type) {
    byte[] file;
    try (InputStream in = Channels.newInputStream(FileSystems.open(resource(key)))) {
      file = in.readAllBytes();
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return Optional.of(decode(file, type));
    } catch (IOException | RuntimeException e) {
      throw new DamagedStageException(key, e);
    }
  }

  @Override
  public <T extends SpecificRecord> void put(String key, T record) {
    ResourceId target = resource(key);
    ResourceId aside = resource(key + "." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out =
          Channels.newOutputStream(FileSystems.create(aside, MimeTypes.BINARY))) {
        out.write(encode(record));
      }
      FileSystems.rename(List.of(aside), List.of(target), StandardMoveOptions.IGNORE_MISSING_FILES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Drops every staged result that is damaged.
   *
   * @return how many there were
   */
  public int dropDamaged() throws IOException {
    String prefix = FileSystems.matchNewResource(folder, true).toString();
    MatchResult all = FileSystems.match(List.of(prefix + "**"), EmptyMatchTreatment.ALLOW).get(0);
    List<ResourceId> damaged = new ArrayList<>();
    if (all.status() == MatchResult.Status.OK) {
      for (MatchResult.Metadata file : all.metadata()) {
        try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()))) {
          unpack(in.readAllBytes());
        } catch (IOException | RuntimeException e) {
          damaged.add(file.resourceId());
        }
      }
    }
    FileSystems.delete(damaged, StandardMoveOptions.IGNORE_MISSING_FILES);
    return damaged.size();
  }

  /** Drops what is staged under a key, damaged or not. */
  public void drop(String key) {
    try {
      FileSystems.delete(List.of(resource(key)), StandardMoveOptions.IGNORE_MISSING_FILES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResourceId resource(String key) {
    return FileSystems.matchNewResource(folder, true)
        .resolve(key, StandardResolveOptions.RESOLVE_FILE);
  }

  private static <T extends SpecificRecord> byte[] encode(T record) throws IOException {
    ByteArrayOutputStream avro = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(avro, null);
    new SpecificDatumWriter<T>(record.getSchema()).write(record, encoder);
    encoder.flush();
    byte[] packed = Zstd.compress(avro.toByteArray(), COMPRESSION);
    byte[] body = ByteBuffer.allocate(4 + packed.length).putInt(avro.size()).put(packed).array();
    return ByteBuffer.allocate(HASH_BYTES + body.length)
        .put(HexFormat.of().parseHex(StageKeys.hash(body)))
        .put(body)
        .array();
  }

  /**
   * The bytes of a staged record, Avro, out of the bytes of its file.
   *
   * @throws IOException where the file is damaged
   */
  public static byte[] unpack(byte[] file) throws IOException {
    if (file.length < HEADER_BYTES) {
      throw new IOException("too short");
    }
    byte[] body = Arrays.copyOfRange(file, HASH_BYTES, file.length);
    if (!HexFormat.of().formatHex(file, 0, HASH_BYTES).equals(StageKeys.hash(body))) {
      throw new IOException("hash differs");
    }
    return Zstd.decompress(
        Arrays.copyOfRange(body, 4, body.length), ByteBuffer.wrap(body).getInt());
  }

  private static <T extends SpecificRecord> T decode(byte[] file, Class<T> type)
      throws IOException {
    SpecificDatumReader<T> reader = new SpecificDatumReader<>(SpecificData.get().getSchema(type));
    return reader.read(null, DecoderFactory.get().binaryDecoder(unpack(file), null));
  }
}
