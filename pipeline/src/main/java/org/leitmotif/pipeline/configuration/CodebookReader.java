package org.leitmotif.pipeline.configuration;

import java.nio.charset.StandardCharsets;
import org.leitmotif.transforms.quotations.Quotations;
import org.leitmotif.transforms.themes.CodeNames;
import org.leitmotif.transforms.themes.Codebook;

/** Reads codebooks and quotations in whatever format they are: the first bytes tell. */
final class CodebookReader {
  private static final int PEEKED = 200;

  private CodebookReader() {}

  /**
   * Reads a codebook: our JSON, ATLAS.ti's CSV, or REFI-QDA ({@code .qdc}, or the codebook of a
   * {@code .qdpx}).
   *
   * @throws ConfigurationException with file, line and value of the first error
   */
  static Codebook codebook(String name, byte[] bytes) {
    if (RefiArchive.isOne(bytes)) {
      return RefiCodebook.read(name, RefiArchive.open(name, bytes).project());
    }
    return switch (first(bytes)) {
      case '{', '/' -> CodebookFile.read(name, bytes);
      case '<' -> RefiCodebook.read(name, bytes);
      default -> AtlasCodebook.read(name, bytes);
    };
  }

  /**
   * Reads quotations: ATLAS.ti's CSV, or the selections of a REFI-QDA project.
   *
   * @throws ConfigurationException with file and line where the file is neither
   */
  static Quotations quotations(String name, byte[] bytes, Codebook codebook) {
    CodeNames names = new CodeNames(codebook);
    return RefiArchive.isOne(bytes)
        ? RefiQuotations.read(name, bytes, names)
        : AtlasQuotations.read(name, bytes, names);
  }

  private static char first(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(PEEKED, bytes.length), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    return head.isEmpty() ? ' ' : head.charAt(0);
  }
}
