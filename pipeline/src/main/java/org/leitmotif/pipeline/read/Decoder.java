package org.leitmotif.pipeline.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Makes text of bytes: by byte order mark, else UTF-8 where it is valid, else by statistics
 * (juniversalchardet) with a warning that it was a guess.
 */
final class Decoder {
  private static final Set<Charset> WIDE = Set.of(UTF_16LE, UTF_16BE);

  private Decoder() {}

  /** Text without byte order mark, line ends as LF. */
  record Decoded(String text, List<String> warnings) {}

  static Decoded decode(byte[] bytes) throws UnreadableTranscriptException {
    if (bytes.length == 0) {
      throw new UnreadableTranscriptException("empty", null, "The file is empty.");
    }
    Charset marked = byteOrderMark(bytes);
    String text = tryDecode(bytes, marked == null ? UTF_8 : marked);
    List<String> warnings = List.of();
    if (text == null || (marked == null && text.indexOf('\0') >= 0)) {
      Charset guess = guess(bytes);
      text = guess == null ? null : tryDecode(bytes, guess);
      warnings = List.of("encoding_guessed");
    }
    if (text == null || isBinary(text)) {
      throw new UnreadableTranscriptException(
          "binary", null, "The file is no text. Export the transcript as text, Markdown or UTF-8.");
    }
    String canonical = text.replace("\r\n", "\n").replace('\r', '\n');
    if (canonical.startsWith("\ufeff")) {
      canonical = canonical.substring(1);
    }
    if (canonical.isBlank()) {
      throw new UnreadableTranscriptException("empty", null, "The file holds only white space.");
    }
    return new Decoded(canonical, warnings);
  }

  /** Decodes as the text itself asks for; {@code otherwise} where that cannot be done. */
  static String decodeAs(byte[] bytes, String charset, String otherwise) {
    if (!Charset.isSupported(charset)) {
      return otherwise;
    }
    // Pages that say ISO-8859-1 mean Windows-1252, as every browser knows.
    boolean latin = charset.equalsIgnoreCase("iso-8859-1") || charset.equalsIgnoreCase("us-ascii");
    String text = tryDecode(bytes, Charset.forName(latin ? "windows-1252" : charset));
    return text == null ? otherwise : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    return null;
  }

  /** UTF-16 without a mark shows in its zero bytes; the rest is for the library to say. */
  private static @Nullable Charset guess(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int pairs = bytes.length / 2;
    if (zeros[1] > 0.4 * pairs && zeros[0] < 0.05 * pairs) {
      return UTF_16LE;
    }
    if (zeros[0] > 0.4 * pairs && zeros[1] < 0.05 * pairs) {
      return UTF_16BE;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name == null || !Charset.isSupported(name)) {
      // Too few odd bytes to tell: what Windows programs wrote for decades.
      return Charset.forName("windows-1252");
    }
    return Charset.forName(name);
  }

  private static @Nullable String tryDecode(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(
              ByteBuffer.wrap(bytes, 0, WIDE.contains(charset) ? bytes.length & ~1 : bytes.length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Control characters other than white space do not occur in text. */
  private static boolean isBinary(String text) {
    long control =
        text.chars()
            .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    return text.indexOf('\0') >= 0 || control > text.length() / 200;
  }
}
