package org.leitmotif.pipeline;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * An object store for tests, {@code shelf://folder/key}: keys, no folders, no links, no locks. Its
 * objects lie in a local folder, so that a test can look at them.
 */
public final class ShelfFileSystem extends FileSystem<ShelfFileSystem.Key> {
  private static final String SCHEME = "shelf";

  /** The store whose objects lie in a folder. */
  static String at(Path folder) {
    return SCHEME + "://" + folder.toAbsolutePath().toString().substring(1);
  }

  /** Makes the store known to Beam. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new ShelfFileSystem());
    }
  }

  /** A key of the store. */
  public static final class Key implements ResourceId {
    private static final long serialVersionUID = 1;

    private final String uri;

    private Key(String uri) {
      this.uri = uri;
    }

    Path path() {
      return Path.of("/" + uri.substring(SCHEME.length() + 3));
    }

    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
      boolean folder = options == ResolveOptions.StandardResolveOptions.RESOLVE_DIRECTORY;
      return new Key(
          uri
              + (uri.endsWith("/") ? "" : "/")
              + other
              + (folder && !other.endsWith("/") ? "/" : ""));
    }

    @Override
    public ResourceId getCurrentDirectory() {
      return isDirectory() ? this : new Key(uri.substring(0, uri.lastIndexOf('/') + 1));
    }

    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public String getFilename() {
      return isDirectory() ? "" : uri.substring(uri.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isDirectory() {
      return uri.endsWith("/");
    }

    @Override
    public String toString() {
      return uri;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.uri.equals(uri);
    }

    @Override
    public int hashCode() {
      return Objects.hash(uri);
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) throws IOException {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      boolean all = spec.endsWith("**");
      Path base = new Key(all ? spec.substring(0, spec.length() - 2) : spec).path();
      List<MatchResult.Metadata> found = new ArrayList<>();
      if (Files.exists(base)) {
        try (Stream<Path> files = Files.walk(base)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            found.add(
                MatchResult.Metadata.builder()
                    .setResourceId(new Key(SCHEME + "://" + file.toString().substring(1)))
                    .setSizeBytes(Files.size(file))
                    .setIsReadSeekEfficient(true)
                    .build());
          }
        }
      }
      results.add(
          MatchResult.create(
              found.isEmpty() ? MatchResult.Status.NOT_FOUND : MatchResult.Status.OK, found));
    }
    return results;
  }

  @Override
  protected WritableByteChannel create(Key key, CreateOptions options) throws IOException {
    Path path = key.path();
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    return Files.newByteChannel(
        path,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  @Override
  protected ReadableByteChannel open(Key key) throws IOException {
    try {
      return Files.newByteChannel(key.path());
    } catch (java.nio.file.NoSuchFileException e) {
      throw new java.io.FileNotFoundException(key.toString());
    }
  }

  @Override
  protected void copy(List<Key> from, List<Key> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      Files.createDirectories(Objects.requireNonNull(to.get(i).path().getParent()));
      Files.copy(from.get(i).path(), to.get(i).path(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  protected void rename(List<Key> from, List<Key> to, MoveOptions... options) throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<Key> keys) throws IOException {
    for (Key key : keys) {
      Files.deleteIfExists(key.path());
    }
  }

  @Override
  protected Key matchNewResource(String spec, boolean isDirectory) {
    return new Key(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }
}
