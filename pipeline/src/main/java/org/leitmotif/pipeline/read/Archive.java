package org.leitmotif.pipeline.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip file, in memory. Entries are found by name and never written anywhere, so
 * that a name cannot become a path. Bombs are refused: by number of entries, size, and ratio.
 */
final class Archive {
  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 256L << 20;
  private static final long SMALL = 16L << 20;
  private static final int MOST_RATIO = 200;

  private final Map<String, byte[]> entries = new TreeMap<>();

  private Archive() {}

  static boolean isArchive(Content content) {
    return content.startsWith("PK\u0003\u0004");
  }

  /** Reads all entries. */
  static Archive read(byte[] bytes) throws UnreadableTranscriptException {
    Archive archive = new Archive();
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      byte[] buffer = new byte[8192];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (archive.entries.size() >= MOST_ENTRIES) {
          throw bomb();
        }
        boolean wanted = isWanted(entry.getName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          total += read;
          if (total > MOST_BYTES || (total > SMALL && total > (long) MOST_RATIO * bytes.length)) {
            throw bomb();
          }
          if (wanted) {
            out.write(buffer, 0, read);
          }
        }
        if (!entry.isDirectory()) {
          archive.entries.put(entry.getName().replace('\\', '/'), out.toByteArray());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableTranscriptException(
          "broken_archive",
          null,
          "The file is a damaged zip archive; was it cut off? Copy it again.");
    }
    return archive;
  }

  /** Pictures and recordings inside are counted, not kept. */
  private static boolean isWanted(String name) {
    return name.toLowerCase(Locale.ROOT)
        .matches(".*\\.(?:xml|rels|txt|qde|docx|rtf|odt|md)|mimetype");
  }

  private static UnreadableTranscriptException bomb() {
    return new UnreadableTranscriptException(
        "too_large", null, "The archive unpacks to more than a transcript can be.");
  }

  boolean has(String name) {
    return find(name) != null;
  }

  /** An entry; capitals do not count, as programs differ in them. */
  byte @Nullable [] find(String name) {
    byte[] exact = entries.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** The first entry with an ending. */
  byte @Nullable [] findEnding(String ending) {
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().toLowerCase(Locale.ROOT).endsWith(ending)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
