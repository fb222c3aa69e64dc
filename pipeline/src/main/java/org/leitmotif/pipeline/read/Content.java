package org.leitmotif.pipeline.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.SourceFile;

/** An input file in memory: its bytes, and its text once it is asked for. */
final class Content {
  private final SourceFile source;
  private final String sha256;
  private final byte[] bytes;
  private Decoder.@Nullable Decoded decoded;

  private @Nullable Archive archive;

  Content(SourceFile source, String sha256, byte[] bytes) {
    this.source = source;
    this.sha256 = sha256;
    this.bytes = bytes;
  }

  SourceFile source() {
    return source;
  }

  String sha256() {
    return sha256;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The entries, where the file is an archive. */
  Archive archive() throws UnreadableTranscriptException {
    if (archive == null) {
      archive = Archive.read(bytes);
    }
    return archive;
  }

  /** Whether the bytes begin so. */
  boolean startsWith(String magic) {
    byte[] wanted = magic.getBytes(ISO_8859_1);
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The text. */
  Decoder.Decoded decoded() throws UnreadableTranscriptException {
    if (decoded == null) {
      decoded = Decoder.decode(bytes);
    }
    return decoded;
  }

  /** The text. */
  String text() throws UnreadableTranscriptException {
    return decoded().text();
  }
}
