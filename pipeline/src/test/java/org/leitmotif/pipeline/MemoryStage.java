package org.leitmotif.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.leitmotif.transforms.stage.Stage;

/** Keeps records in memory: nothing is read or written, and nothing outlives it. */
public final class MemoryStage implements Stage {
  private static final long serialVersionUID = 1;
  private final transient Map<String, SpecificRecord> records = new ConcurrentHashMap<>();

  @Override
  public boolean contains(String key) {
    return records.containsKey(key);
  }

  @Override
  public <T extends SpecificRecord> Optional<T> find(String key, Class<T> type) {
    return Optional.ofNullable(records.get(key)).map(type::cast);
  }

  @Override
  public <T extends SpecificRecord> void put(String key, T record) {
    records.put(key, record);
  }
}
