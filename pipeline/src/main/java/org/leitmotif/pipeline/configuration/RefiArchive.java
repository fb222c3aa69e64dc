package org.leitmotif.pipeline.configuration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A REFI-QDA project ({@code .qdpx}): a zip of one {@code .qde} and its sources. Only the project
 * and plain texts are unpacked, into memory, up to a limit; nothing is written to disk, and of an
 * entry's path only the last part is looked at.
 */
final class RefiArchive {
  private static final int MOST_ENTRIES = 50_000;
  private static final long MOST_BYTES = 512L << 20;

  /** Text is packed to a tenth, never to a hundredth: what unpacks to more was made to do harm. */
  private static final long MOST_RATIO = 100;

  private static final long LEAST_LIMIT = 1L << 20;

  private final Map<String, byte[]> texts = new TreeMap<>();
  private byte[] project = {};

  private RefiArchive() {}

  /** Whether bytes are a zip archive. */
  static boolean isOne(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /**
   * Opens a project.
   *
   * @throws ConfigurationException where it is no project, or larger than any project is
   */
  static RefiArchive open(String name, byte[] bytes) {
    RefiArchive archive = new RefiArchive();
    long left = Math.min(MOST_BYTES, LEAST_LIMIT + MOST_RATIO * bytes.length);
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new ConfigurationException(name + ": has more than " + MOST_ENTRIES + " entries");
        }
        String path = entry.getName().toLowerCase(Locale.ROOT);
        if (path.endsWith(".qde") || path.endsWith(".txt")) {
          byte[] content = unpack(name, zip, left);
          left -= content.length;
          if (path.endsWith(".qde")) {
            archive.project = content;
          } else {
            archive.texts.put(path.substring(path.lastIndexOf('/') + 1), content);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(name + ": no valid REFI-QDA project: " + e.getMessage(), e);
    }
    if (archive.project.length == 0) {
      throw new ConfigurationException(name + ": no REFI-QDA project: it holds no .qde file");
    }
    return archive;
  }

  private static byte[] unpack(String name, ZipInputStream zip, long most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > most) {
        throw new ConfigurationException(
            name + ": unpacks to more than a project of its size can hold");
      }
    }
    return out.toByteArray();
  }

  /** The project's XML. */
  byte[] project() {
    return project;
  }

  /** The bytes of a source, found by the last part of its path; empty where there is none. */
  byte[] text(String path) {
    String key = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return texts.getOrDefault(key.toLowerCase(Locale.ROOT), new byte[0]);
  }
}
