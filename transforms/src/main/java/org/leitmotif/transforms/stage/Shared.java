package org.leitmotif.transforms.stage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A large constant that steps carry, such as a lexicon: packed once, unpacked once a JVM.
 *
 * <p>Beam serialises every step many times over; with the objects themselves inside, that took more
 * time than all analysis (10 of 20 CPU seconds over eleven interviews).
 *
 * @param <T> the value; never changed
 */
public final class Shared<T extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, Object> VALUES = new ConcurrentHashMap<>();
  private static final Map<String, byte[]> PACKED = new ConcurrentHashMap<>();

  private final Class<T> type;
  private final String key;
  private final byte[] packed;

  private Shared(Class<T> type, String key, byte[] packed) {
    this.type = type;
    this.key = key;
    this.packed = packed;
  }

  /**
   * Shares a value.
   *
   * @param fingerprint equal for equal values of the type, and for no others
   */
  public static <T extends Serializable> Shared<T> of(Class<T> type, String fingerprint, T value) {
    String key = type.getName() + ":" + fingerprint;
    VALUES.putIfAbsent(key, value);
    return new Shared<>(type, key, PACKED.computeIfAbsent(key, k -> pack(value)));
  }

  private static byte[] pack(Serializable value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The value. */
  public T get() {
    return type.cast(VALUES.computeIfAbsent(key, k -> unpack()));
  }

  private T unpack() {
    try (ObjectInputStream in =
        new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      return type.cast(in.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
