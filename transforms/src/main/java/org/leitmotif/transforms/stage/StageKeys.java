package org.leitmotif.transforms.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Content-addressed keys: {@code kind/ab/abcdef…}, SHA-256 over everything a result depends on. */
public final class StageKeys {
  private StageKeys() {}

  /**
   * The key of a result.
   *
   * @param kind what is staged, for example {@code mentions}
   * @param inputs all that the result depends on: keys of other results, fingerprints, texts
   */
  public static String of(String kind, List<String> inputs) {
    String hash = hash(inputs);
    return kind + "/" + hash.substring(0, 2) + "/" + hash;
  }

  /** See {@link #of(String, List)}. */
  public static String of(String kind, String... inputs) {
    return of(kind, List.of(inputs));
  }

  /** SHA-256 of the parts, each with its length, hexadecimal. */
  public static String hash(List<String> parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of bytes, hexadecimal. */
  public static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
