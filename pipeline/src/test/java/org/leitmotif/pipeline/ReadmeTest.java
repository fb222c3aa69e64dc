package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leitmotif.transforms.tables.Table;
import picocli.CommandLine;

/** What the README shows is there: the tree, the commands, the tables. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static List<String> matches(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(m -> m.group(1)).toList();
  }

  @Test
  void theTreeIsTheTree() throws IOException {
    Set<String> shown =
        new TreeSet<>(matches("(?m)^(pom\\.xml|[a-z]+/|README\\.md) {2,}", readme()));
    try (var files = Files.list(ROOT)) {
      Set<String> there = new TreeSet<>();
      files
          .filter(f -> Files.isDirectory(f) && !f.getFileName().toString().startsWith("."))
          .filter(f -> Files.exists(f.resolve("pom.xml")))
          .forEach(f -> there.add(f.getFileName() + "/"));
      there.addAll(Set.of("pom.xml", "README.md"));
      assertThat(shown).isEqualTo(there);
    }
  }

  @Test
  void everyCommandIsUnderstood() throws IOException {
    List<String> commands = matches("(?m)^?[`|]?\\./leitmotif ([^`#|\\n]+)", readme());
    assertThat(commands).hasSizeGreaterThan(3);
    for (String command : commands) {
      String[] arguments =
          Arrays.stream(command.strip().split("\\s+"))
              .map(a -> a.replaceAll("^[\"']|[\"']$", ""))
              .toArray(String[]::new);
      CommandLine.ParseResult parsed =
          new CommandLine(new Leitmotif()).parseArgs(arguments).subcommand();
      assertThat(parsed.unmatched()).as(command).isEmpty();
    }
  }

  @Test
  void filesItNamesAreThere() throws IOException {
    String readme = readme();
    for (MatchResult name :
        Pattern.compile("`((?:pipeline|data|schemas|transforms)/[A-Za-z0-9_./-]+)")
            .matcher(readme)
            .results()
            .toList()) {
      assertThat(ROOT.resolve(name.group(1))).exists();
    }
  }

  @Test
  void everyTableIsShown() throws IOException {
    for (Table table : Table.values()) {
      assertThat(readme()).contains("**`" + table.folder());
    }
  }
}
