package org.leitmotif.pipeline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.parquet.ParquetTables;
import org.leitmotif.pipeline.parquet.TableReader;

/**
 * The output folder of a dataset: {@code snapshots/}, {@code cache/} and {@code current}. On local
 * disks {@code current} is a symbolic link; elsewhere, and where links are refused, a file that
 * holds the snapshot's path.
 */
public final class Output {
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]+://.*");
  private static final String CURRENT = "current";
  private static final String SNAPSHOTS = "snapshots/";

  private final String folder;
  private final @Nullable Path local;

  /** The folder need not exist yet. */
  public Output(String folder) {
    String path = folder.startsWith("file:") ? Path.of(URI.create(folder)).toString() : folder;
    this.folder = path.replaceAll("(?<=[^/])/+$", "");
    this.local = SCHEME.matcher(path).matches() ? null : Path.of(path);
  }

  /** Folder of staged results. */
  public String cache() {
    return folder + "/cache";
  }

  /** Folder of a snapshot. */
  public String snapshot(String id) {
    return folder + "/" + SNAPSHOTS + id;
  }

  /** The folder as a path, where it is on a local disk. */
  public Optional<Path> local() {
    return Optional.ofNullable(local);
  }

  /** The id of the snapshot that readers see; empty before the first. */
  public Optional<String> current() {
    try {
      if (local != null) {
        Path link = local.resolve(CURRENT);
        if (Files.isSymbolicLink(link)) {
          return Optional.of(idOf(Files.readSymbolicLink(link).toString()));
        }
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.empty();
        }
      }
      return readText(folder + "/" + CURRENT).map(Output::idOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets readers see another snapshot, at once. */
  public void switchTo(String id) {
    try {
      if (local != null) {
        Path aside = local.resolve(".current." + id);
        Files.deleteIfExists(aside);
        try {
          Files.createSymbolicLink(aside, Path.of(SNAPSHOTS + id));
        } catch (UnsupportedOperationException | SecurityException e) {
          Files.writeString(aside, SNAPSHOTS + id + "\n");
        }
        Files.move(
            aside,
            local.resolve(CURRENT),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } else {
        writeText(folder + "/" + CURRENT, SNAPSHOTS + id + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String idOf(String target) {
    String path = target.strip();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The files of a snapshot below a folder, by path. */
  List<MatchResult.Metadata> files(String id) {
    return filesBelow(FileSystems.matchNewResource(snapshot(id), true).toString());
  }

  /** Files below a folder, by path. On local disks no character of the path is a wildcard. */
  private List<MatchResult.Metadata> filesBelow(String prefix) {
    try {
      List<MatchResult.Metadata> files = local == null ? matched(prefix) : walked(Path.of(prefix));
      files.sort(Comparator.comparing(file -> file.resourceId().toString()));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MatchResult.Metadata> matched(String prefix) throws IOException {
    MatchResult match = FileSystems.match(List.of(prefix + "**"), EmptyMatchTreatment.ALLOW).get(0);
    return match.status() == MatchResult.Status.OK
        ? new ArrayList<>(match.metadata())
        : new ArrayList<>();
  }

  private static List<MatchResult.Metadata> walked(Path folder) throws IOException {
    List<MatchResult.Metadata> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (var below = Files.walk(folder)) {
        for (Path file : below.filter(Files::isRegularFile).toList()) {
          files.add(
              MatchResult.Metadata.builder()
                  .setResourceId(FileSystems.matchNewResource(file.toString(), false))
                  .setSizeBytes(Files.size(file))
                  .setLastModifiedMillis(Files.getLastModifiedTime(file).toMillis())
                  .setIsReadSeekEfficient(true)
                  .build());
        }
      }
    }
    return files;
  }

  /** Ids of all snapshots, whole or not, in order. */
  public List<String> snapshots() {
    String prefix = FileSystems.matchNewResource(folder + "/snapshots", true).toString();
    return filesBelow(prefix).stream()
        .map(file -> file.resourceId().toString().substring(prefix.length()).split("/", 2)[0])
        .distinct()
        .sorted()
        .toList();
  }

  /** Brings a snapshot's bytes to the disk, so that a power cut cannot leave readers half of it. */
  void sync(String id) throws IOException {
    if (local == null) {
      return;
    }
    Path folder = local.resolve(SNAPSHOTS + id);
    try (var below = Files.walk(folder)) {
      for (Path path : below.toList()) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }
  }

  /**
   * Removes staged results that nobody needs any more.
   *
   * @param keys what is needed
   * @param others how many results are kept, the newest, of each kind that is not among the keys
   */
  public void keepInCache(Set<String> keys, int others) throws IOException {
    String prefix = FileSystems.matchNewResource(cache(), true).toString();
    Set<String> kinds = new HashSet<>();
    keys.forEach(key -> kinds.add(kindOf(key)));
    Map<String, Integer> kept = new HashMap<>();
    List<ResourceId> unneeded = new ArrayList<>();
    List<MatchResult.Metadata> files = filesBelow(prefix);
    files.sort(
        Comparator.comparingLong(MatchResult.Metadata::lastModifiedMillis)
            .reversed()
            .thenComparing(file -> file.resourceId().toString()));
    for (MatchResult.Metadata file : files) {
      String key = file.resourceId().toString().substring(prefix.length());
      boolean needed =
          kinds.contains(kindOf(key))
              ? keys.contains(key)
              : kept.merge(kindOf(key), 1, Integer::sum) <= others;
      if (!needed) {
        unneeded.add(file.resourceId());
      }
    }
    FileSystems.delete(unneeded, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static String kindOf(String key) {
    return key.split("/", 2)[0];
  }

  /** Every file of the output but its lock. */
  public List<MatchResult.Metadata> allFiles() {
    String prefix = FileSystems.matchNewResource(folder, true).toString();
    return filesBelow(prefix).stream()
        .filter(file -> !file.resourceId().toString().substring(prefix.length()).startsWith("."))
        .toList();
  }

  /** Whether a file is a staged result. */
  public boolean isInCache(ResourceId file) {
    return file.toString().startsWith(FileSystems.matchNewResource(cache(), true).toString());
  }

  /** The folders of a snapshot that hold a table or a theme's part of one, by path. */
  public List<String> parts(String id) {
    String prefix = FileSystems.matchNewResource(snapshot(id), true).toString();
    return files(id).stream()
        .map(file -> file.resourceId().toString().substring(prefix.length()))
        .filter(path -> path.endsWith("/" + ParquetTables.PART))
        .map(path -> path.substring(0, path.length() - ParquetTables.PART.length() - 1))
        .toList();
  }

  /** The rows of a table or part. */
  public List<TableReader.Row> rows(String id, String part) throws IOException {
    return TableReader.read(
        FileSystems.matchNewResource(snapshot(id) + "/" + part + "/" + ParquetTables.PART, false),
        TableReader.ALL);
  }

  /** Puts a file of a snapshot in the place of a part, at once. */
  public void replace(String id, String aside, String part) throws IOException {
    FileSystems.rename(
        List.of(FileSystems.matchNewResource(snapshot(id) + "/" + aside, false)),
        List.of(
            FileSystems.matchNewResource(
                snapshot(id) + "/" + part + "/" + ParquetTables.PART, false)));
  }

  /** Removes what is made of a snapshot's tables for people to read. */
  public void removeReports(String id) throws IOException {
    FileSystems.delete(
        List.of(FileSystems.matchNewResource(snapshot(id) + "/report.html", false)),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Removes a snapshot. */
  void remove(String id) {
    try {
      List<ResourceId> files = files(id).stream().map(MatchResult.Metadata::resourceId).toList();
      FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
      if (local != null) {
        removeFolders(local.resolve(SNAPSHOTS + id));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var below = Files.walk(folder)) {
        for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** Reads a text of a snapshot; empty where it is not there. */
  public Optional<String> read(String id, String name) throws IOException {
    return readText(snapshot(id) + "/" + name);
  }

  /** Whether a snapshot has a file. */
  public boolean has(String id, String name) throws IOException {
    MatchResult match = FileSystems.match(snapshot(id) + "/" + name, EmptyMatchTreatment.DISALLOW);
    return match.status() == MatchResult.Status.OK;
  }

  /** Writes a text into a snapshot. */
  public void write(String id, String name, String text) throws IOException {
    writeText(snapshot(id) + "/" + name, text);
  }

  /** Reads a text file of the output folder; empty where it is not there. */
  Optional<String> readFile(String name) throws IOException {
    return readText(folder + "/" + name);
  }

  /** Writes a text file of the output folder. */
  void writeFile(String name, String text) throws IOException {
    writeText(folder + "/" + name, text);
  }

  /** Deletes a file of the output folder. */
  void deleteFile(String name) throws IOException {
    FileSystems.delete(
        List.of(FileSystems.matchNewResource(folder + "/" + name, false)),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static Optional<String> readText(String file) throws IOException {
    try (InputStream in =
        Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(file, false)))) {
      return Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static void writeText(String file, String text) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(FileSystems.matchNewResource(file, false), MimeTypes.TEXT))) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
