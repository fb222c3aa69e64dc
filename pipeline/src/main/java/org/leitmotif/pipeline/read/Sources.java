package org.leitmotif.pipeline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.ConfigurationException;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.transforms.stage.StageKeys;

/**
 * The input files of a run, as listed. An interview's id is its path relative to the input folder,
 * without extension; two files with one id are both rejected.
 */
public final class Sources {

  /**
   * A listed file.
   *
   * @param source path relative to the input folder, with {@code /}
   * @param uri where Beam's file systems find it
   * @param size in bytes
   * @param modified milliseconds since 1970
   */
  public record Listed(String source, String uri, long size, long modified) {}

  private final List<Listed> files;

  private Sources(List<Listed> files) {
    this.files = files;
  }

  /**
   * Lists a folder with all below it, or what a glob matches; nothing where nothing is there.
   * Hidden files are passed over.
   *
   * @throws ConfigurationException where it cannot be listed
   */
  public static Sources list(String input) {
    boolean glob = input.indexOf('*') >= 0 || input.indexOf('?') >= 0 || input.indexOf('{') >= 0;
    String base = glob ? globBase(input) : input.replaceAll("/+$", "");
    try {
      List<Listed> files = new ArrayList<>();
      for (MatchResult.Metadata file : match(glob ? input : base + "/**")) {
        listed(base, file).ifPresent(files::add);
      }
      if (files.isEmpty() && !glob) {
        // A single file is its own folder's only interview.
        for (MatchResult.Metadata file : match(base)) {
          listed(base.substring(0, base.lastIndexOf('/') + 1).replaceAll("/$", ""), file)
              .ifPresent(files::add);
        }
      }
      files.sort(Comparator.comparing(Listed::source));
      return new Sources(files);
    } catch (IOException e) {
      throw new ConfigurationException(input + ": cannot be listed", e);
    }
  }

  private static List<MatchResult.Metadata> match(String spec) throws IOException {
    MatchResult result = FileSystems.match(List.of(spec), EmptyMatchTreatment.ALLOW).get(0);
    return result.status() == MatchResult.Status.OK ? result.metadata() : List.of();
  }

  private static String globBase(String glob) {
    String fixed = glob.split("[*?{\\[]", 2)[0];
    int slash = fixed.lastIndexOf('/');
    return slash < 0 ? "." : fixed.substring(0, slash);
  }

  private static java.util.Optional<Listed> listed(String base, MatchResult.Metadata file) {
    if (file.resourceId().isDirectory()) {
      return java.util.Optional.empty();
    }
    String uri = file.resourceId().toString();
    String root = FileSystems.matchNewResource(base.isEmpty() ? "." : base, true).toString();
    String source = uri.startsWith(root) ? uri.substring(root.length()) : uri;
    source = source.replace('\\', '/').replaceAll("^/+", "");
    if (source.startsWith(".") || source.contains("/.")) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        new Listed(source, uri, file.sizeBytes(), file.lastModifiedMillis()));
  }

  /** All files. */
  public List<Listed> files() {
    return files;
  }

  /** What shall be read: the files whose id is theirs alone. */
  public List<SourceFile> toRead() {
    Map<String, Integer> ids = ids();
    return files.stream()
        .filter(file -> ids.getOrDefault(id(file.source()), 0) == 1)
        .map(
            file ->
                SourceFile.newBuilder()
                    .setSource(file.source())
                    .setInterviewId(id(file.source()))
                    .setUri(file.uri())
                    .setSize(file.size())
                    .setModified(file.modified())
                    .build())
        .toList();
  }

  /** The files that share an id. */
  public List<Reject> rejects() {
    Map<String, Integer> ids = ids();
    return files.stream()
        .filter(file -> ids.getOrDefault(id(file.source()), 0) > 1)
        .map(
            file ->
                Rejects.file(
                    file.source(),
                    "duplicate_id",
                    null,
                    "Another file has the interview id "
                        + id(file.source())
                        + " too; rename one of them."))
        .toList();
  }

  private Map<String, Integer> ids() {
    Map<String, Integer> ids = new HashMap<>();
    files.forEach(file -> ids.merge(id(file.source()), 1, Integer::sum));
    return ids;
  }

  private static String id(String source) {
    int dot = source.lastIndexOf('.');
    return dot > source.lastIndexOf('/') + 1 ? source.substring(0, dot) : source;
  }

  /** SHA-256 of a file's bytes, hexadecimal. */
  public static String hash(Listed file) throws IOException {
    byte[] bytes = bytes(file.uri(), Integer.MAX_VALUE - 16);
    return bytes == null ? "" : StageKeys.hash(bytes);
  }

  /** Whether a file is another now than when it was listed, or than what was read of it. */
  static boolean changed(SourceFile file, long read) {
    try {
      MatchResult.Metadata now = FileSystems.matchSingleFileSpec(file.getUri());
      return now.sizeBytes() != read
          || (file.getSize() >= 0 && file.getSize() != read)
          || (file.getModified() >= 0 && file.getModified() != now.lastModifiedMillis());
    } catch (IOException e) {
      return true;
    }
  }

  /** Reads a listed file. Null where it is longer than {@code most} bytes. */
  static byte @Nullable [] bytes(String uri, int most) throws IOException {
    try (var in =
        java.nio.channels.Channels.newInputStream(
            FileSystems.open(FileSystems.matchNewResource(uri, false)))) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? null : bytes;
    }
  }
}
