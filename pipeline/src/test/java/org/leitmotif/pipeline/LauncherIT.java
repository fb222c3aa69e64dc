package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was packaged, as a user starts it: the class path of jars without Hadoop, and the readers
 * that analysts open the tables with.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
  private static final Path ROOT = Path.of(System.getProperty("leitmotif.root", ".."));
  private static final int NO_PYTHON = 77;

  @TempDir static Path folder;

  private record Ended(int code, String output) {}

  private static Ended start(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "log", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(log));
  }

  private static Ended leitmotif(String... arguments) throws IOException, InterruptedException {
    return start(command(arguments));
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "pipeline/target/leitmotif-pipeline-0.1.0-SNAPSHOT.jar:pipeline/target/lib/*",
                "org.leitmotif.pipeline.Leitmotif"));
    command.addAll(List.of(arguments));
    return command;
  }

  @Test
  @Order(1)
  void runsTheSample() throws IOException, InterruptedException {
    Ended run = leitmotif("run", "--input=data/interviews", "--output=" + folder.resolve("out"));
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.output()).contains("Published").contains("7 interviews");
    assertThat(run.output().lines().toList()).as("quiet").hasSizeLessThan(10);
    Path again = folder.resolve("again");
    leitmotif("run", "--input=data/interviews", "--output=" + again);
    assertThat(new Dataset(again).hashes())
        .as("the same bytes from another process, whose hash codes are other numbers")
        .isEqualTo(new Dataset(folder.resolve("out")).hashes());
    Ended current = leitmotif("current", folder.resolve("out").toString());
    assertThat(Path.of(current.output().strip(), "run.json")).exists();
  }

  private static String python(String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "pipeline/src/test/python/in_venv",
                "pipeline/target/venv",
                "pipeline/src/test/python/" + script));
    command.addAll(List.of(arguments));
    Ended ended = start(command);
    if (ended.code() == NO_PYTHON) {
      System.err.println("SKIPPED: " + script + ", no Python: " + ended.output());
    }
    assumeThat(ended.code()).isNotEqualTo(NO_PYTHON);
    assertThat(ended.code()).as(ended.output()).isZero();
    return ended.output();
  }

  @Test
  @Order(2)
  void analystsOpenEveryTable() throws IOException, InterruptedException {
    assertThat(python("read_tables.py", folder.resolve("out").toString()))
        .contains("passages: ")
        .contains("the same in all three readers");
  }

  @Test
  @Order(3)
  void whatTheReadmeShowsInNotebooksRuns() throws IOException, InterruptedException {
    assertThat(
            python(
                "run_readme.py",
                ROOT.resolve("README.md").toRealPath().toString(),
                folder.toString()))
        .contains("# pandas")
        .contains("# DuckDB")
        .contains("# Polars");
  }

  @Test
  @Order(3)
  void whatTheReadmeTellsSchedulersWorks() throws IOException, InterruptedException {
    assertThat(
            python("run_schedules.py", ROOT.resolve("README.md").toRealPath().toString()).lines())
        .containsExactly(
            "cron: as written",
            "systemd: as written",
            "actions: as written",
            "airflow: as written");
  }

  @Test
  @Order(4)
  void noHadoopAndNoHeavyweights() throws IOException {
    try (var jars = Files.list(ROOT.resolve("pipeline/target/lib"))) {
      List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
      assertThat(names).hasSizeGreaterThan(30).hasSizeLessThan(90);
      assertThat(names).noneMatch(name -> name.startsWith("hadoop"));
      assertThat(names).noneMatch(name -> name.contains("corenlp") && name.contains("models"));
    }
  }

  /** Told to stop: in the middle of a run, and while it waits for the next. */
  @Test
  @Order(5)
  void watchingEndsWellWhenToldTo() throws IOException, InterruptedException {
    for (String line : List.of("new, 0 changed", "Open ")) {
      Path output = folder.resolve("watched" + line.length());
      Process process =
          new ProcessBuilder(
                  command("run", "--input=data/interviews", "--output=" + output, "--watch=5"))
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .start();
      try (var said = process.inputReader()) {
        String heard = said.readLine();
        while (heard != null && !heard.contains(line)) {
          heard = said.readLine();
        }
        assertThat(heard).isNotNull();
        if (line.startsWith("Open")) {
          assertThat(leitmotif("run", "--input=data/interviews", "--output=" + output).code())
              .as("no lock is held while it waits")
              .isZero();
        }
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
    }
  }
}
