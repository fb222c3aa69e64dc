package org.leitmotif.pipeline.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.jspecify.annotations.Nullable;
import org.leitmotif.pipeline.configuration.ConfigurationException;

/** Finds the files of a study: ratings, and what stands beside them. */
final class RatingsFiles {
  private RatingsFiles() {}

  /**
   * The ratings that files, globs and folders name. A folder stands for every {@code ratings.csv}
   * and {@code form-*.csv} below it.
   */
  static List<Path> list(List<String> specs) {
    Set<Path> files = new LinkedHashSet<>();
    for (String spec : specs) {
      boolean folder = spec.matches("[^*?{]*") && Files.isDirectory(Path.of(spec));
      List<Path> found = folder ? below(Path.of(spec)) : matching(spec);
      if (found.isEmpty()) {
        throw new ConfigurationException(
            spec + ": no ratings there; --ratings needs CSV files, or a folder with ratings.csv");
      }
      files.addAll(found);
    }
    return List.copyOf(files);
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> isRatings(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigurationException(folder + ": cannot be listed", e);
    }
  }

  private static boolean isRatings(String name) {
    return name.equals("ratings.csv") || (name.startsWith("form-") && name.endsWith(".csv"));
  }

  private static List<Path> matching(String spec) {
    try {
      MatchResult result = FileSystems.match(List.of(spec), EmptyMatchTreatment.ALLOW).get(0);
      List<Path> files = new ArrayList<>();
      if (result.status() == MatchResult.Status.OK) {
        for (MatchResult.Metadata file : result.metadata()) {
          files.add(Path.of(file.resourceId().toString()));
        }
      }
      files.sort(null);
      return files;
    } catch (IOException e) {
      throw new ConfigurationException(spec + ": cannot be listed", e);
    }
  }

  /** A file of a name beside a file, or in the folder above; null where there is none. */
  static @Nullable Path near(Path file, String name, boolean above) {
    Path folder = file.toAbsolutePath().getParent();
    for (int level = 0; folder != null && level < (above ? 2 : 1); level++) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return folder.resolve(name);
      }
      folder = folder.getParent();
    }
    return null;
  }
}
