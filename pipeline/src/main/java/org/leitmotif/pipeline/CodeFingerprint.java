package org.leitmotif.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leitmotif.schemas.Interview;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;

/** Tells one build of this program from another by its classes: another program, other results. */
final class CodeFingerprint {
  private CodeFingerprint() {}

  static String compute() {
    List<String> parts = new ArrayList<>();
    for (Class<?> type : List.of(Interview.class, Stage.class, CodeFingerprint.class)) {
      try {
        Path location = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        parts.add(Files.isDirectory(location) ? ofFolder(location) : ofFile(location));
      } catch (URISyntaxException | IOException e) {
        throw new IllegalStateException("cannot read the program's own classes", e);
      }
    }
    return StageKeys.hash(parts);
  }

  private static String ofFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return StageKeys.hash(
          files
              .filter(file -> file.toString().endsWith(".class"))
              .sorted()
              .map(CodeFingerprint::ofFile)
              .toList());
    }
  }

  private static String ofFile(Path file) {
    try {
      return StageKeys.hash(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
