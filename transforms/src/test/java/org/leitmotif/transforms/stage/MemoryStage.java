package org.leitmotif.transforms.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** A stage in memory, shared by all its deserialised copies. */
public final class MemoryStage implements Stage {
  private static final long serialVersionUID = 1;
  private static final Map<String, Map<String, byte[]>> STAGES = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  @Override
  public boolean contains(String key) {
    return records().containsKey(key);
  }

  @Override
  public <T extends SpecificRecord> Optional<T> find(String key, Class<T> type) {
    byte[] bytes = records().get(key);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BinaryMessageDecoder<T>(SpecificData.get(), SpecificData.get().getSchema(type))
              .decode(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T extends SpecificRecord> void put(String key, T record) {
    try {
      ByteBuffer bytes =
          new BinaryMessageEncoder<T>(SpecificData.get(), record.getSchema()).encode(record);
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      records().put(key, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of records. */
  public int size() {
    return records().size();
  }

  private Map<String, byte[]> records() {
    return STAGES.computeIfAbsent(id, k -> new ConcurrentHashMap<>());
  }
}
