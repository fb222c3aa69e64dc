package org.leitmotif.pipeline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.pipeline.cli.AgreementCommand;
import org.leitmotif.pipeline.cli.ExitCodes;
import org.leitmotif.pipeline.cli.RunCommand;
import org.leitmotif.pipeline.cli.SampleCommand;
import org.leitmotif.transforms.sampling.QuoteSheet;
import picocli.CommandLine;

/** From transcripts to a round of coding, and from the coders' forms to figures. */
class SampleTest {
  @TempDir Path folder;

  private Path input;
  private String said = "";

  @BeforeEach
  void interviews() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    for (int p = 1; p <= 3; p++) {
      StringBuilder text = new StringBuilder();
      for (int turn = 0; turn < 12; turn++) {
        text.append("Interviewer: Which question number ").append(turn).append(" is this?\n\n");
        text.append("Participant: ");
        for (int s = 0; s < 8; s++) {
          text.append("In place ").append(p * 1000 + turn * 10 + s);
          text.append(turn % 2 == 0 ? " we test with Miri and bindgen in Rust. " : " we talk. ");
        }
        text.append("\n\n");
      }
      Files.writeString(input.resolve("P0" + p + ".txt"), text);
    }
  }

  private int call(Object command, String... args) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .setExecutionExceptionHandler(ExitCodes::explain)
            .setExitCodeExceptionMapper(ExitCodes::of)
            .execute(args);
    said = out.toString();
    return code;
  }

  private int sample(String output, String... more) {
    List<String> args =
        new ArrayList<>(List.of("--input=" + input, "--output=" + folder.resolve(output)));
    args.addAll(List.of(more));
    return call(new SampleCommand(), args.toArray(String[]::new));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static List<String> windows(String log) {
    return log.lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void aSeedGivesTheSameFiles() throws IOException {
    assertThat(sample("a", "--count=8", "--seed=7", "--size=200")).isZero();
    assertThat(sample("b", "--count=8", "--seed=7", "--size=200")).isZero();
    assertThat(sample("c", "--count=8", "--seed=8", "--size=200")).isZero();

    for (String file : List.of("quotes.md", "form.csv", "form-coder1.csv", "drawn.txt")) {
      assertThat(read("a/" + file)).isEqualTo(read("b/" + file));
    }
    assertThat(read("a/quotes.md")).isNotEqualTo(read("c/quotes.md"));
    assertThat(QuoteSheet.read(read("a/quotes.md")))
        .hasSize(8)
        .allMatch(quote -> quote.text().length() <= 200 && quote.text().length() > 190)
        .allMatch(quote -> quote.interview().matches("P0[123]"));
  }

  @Test
  void whatWasDrawnIsNotDrawnAgain() throws IOException {
    sample("a", "--count=12", "--seed=7", "--size=200");
    assertThat(
            sample(
                "b",
                "--count=12",
                "--seed=7",
                "--size=200",
                "--exclude=" + folder.resolve("a/drawn.txt")))
        .isZero();
    assertThat(
            sample(
                "c",
                "--count=12",
                "--seed=7",
                "--size=200",
                "--exclude=" + folder.resolve("a/quotes.md") + "," + folder.resolve("b/drawn.txt")))
        .isZero();
    assertThat(said).contains("12 of 12 quotes stand in these interviews");

    List<int[]> all = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (String log : List.of("a", "b", "c")) {
      for (String line : windows(read(log + "/drawn.txt"))) {
        String[] cells = line.split("\t");
        ids.add(cells[1]);
        all.add(new int[] {Integer.parseInt(cells[2]), Integer.parseInt(cells[3])});
      }
    }
    assertThat(all).hasSize(36);
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        boolean apart = all.get(i)[1] <= all.get(k)[0] || all.get(k)[1] <= all.get(i)[0];
        assertThat(apart || !ids.get(i).equals(ids.get(k))).isTrue();
      }
    }
  }

  @Test
  void tooManyAreRefusedAndNobodysWorkIsLost() throws IOException {
    assertThat(sample("a", "--count=500", "--seed=7")).isEqualTo(2);
    assertThat(said).contains("windows of 500 characters fit");
    sample("a", "--count=4", "--seed=7", "--size=200", "--coders=Ann Lee");
    Path form = folder.resolve("a/form-ann-lee.csv");
    Files.writeString(form, Files.readString(form).replace("\"\n", "\",x\n"));

    assertThat(sample("a", "--count=4", "--seed=9", "--size=200", "--coders=Ann Lee")).isEqualTo(2);

    assertThat(said).contains("exists and differs");
    assertThat(sample("b", "--count=4", "--seed=9", "--coders=Ann,ann")).isEqualTo(2);
    assertThat(sample("b", "--count=4", "--seed=9", "--stratify=alike")).isEqualTo(2);
    assertThat(sample("b", "--count=4", "--seed=9", "--exclude=" + form)).isEqualTo(2);
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void participantsOnlyAndWholeSentences() throws IOException {
    sample(
        "a",
        "--count=9",
        "--seed=7",
        "--size=150",
        "--participants",
        "--sentences",
        "--stratify=equal");

    List<QuoteSheet.Quote> quotes = QuoteSheet.read(read("a/quotes.md"));
    assertThat(quotes)
        .hasSize(9)
        .allMatch(quote -> quote.text().startsWith("In place ") && quote.text().endsWith("."))
        .noneMatch(quote -> quote.text().contains("question"));
    for (String id : List.of("P01", "P02", "P03")) {
      assertThat(quotes.stream().filter(quote -> quote.interview().equals(id))).hasSize(3);
    }
  }

  @Test
  void theManifestTellsWhoIsAParticipant() throws IOException {
    for (int p = 1; p <= 3; p++) {
      Path file = input.resolve("P0" + p + ".txt");
      Files.writeString(
          file,
          Files.readString(file).replace("Interviewer:", "Ann:").replace("Participant:", "Bo:"));
    }
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.csv"),
            "interview,speaker,role\n*,Ann,interviewer\n*,Bo,other\nP02,Bo,participant\n");

    assertThat(
            sample(
                "a",
                "--count=3",
                "--seed=7",
                "--size=150",
                "--participants",
                "--interviews=" + manifest))
        .as(said)
        .isZero();

    assertThat(QuoteSheet.read(read("a/quotes.md")))
        .hasSize(3)
        .allMatch(quote -> quote.interview().equals("P02"))
        .noneMatch(quote -> quote.text().contains("question"));
  }

  @Test
  void positionsLeadToTheQuotes() throws IOException {
    sample("a", "--count=6", "--seed=3", "--size=100");
    StringBuilder all = new StringBuilder();
    for (int p = 1; p <= 3; p++) {
      all.append(Files.readString(input.resolve("P0" + p + ".txt")).strip());
    }
    List<String> lines = all.toString().lines().toList();
    for (QuoteSheet.Quote quote : QuoteSheet.read(read("a/quotes.md"))) {
      int at = quote.column() - 1;
      for (int line = 0; line < quote.line() - 1; line++) {
        at += lines.get(line).length() + 1;
      }
      assertThat(all.substring(at - 50, at + 50).strip()).isEqualTo(quote.text());
    }
  }

  /** The whole round: two people and the machine, over a dataset of the same interviews. */
  @Test
  void theMachineIsACoder() throws IOException {
    Path codebook = folder.resolve("codebook.json");
    Files.writeString(
        codebook,
        """
        {"name": "t", "themes": [
          {"name": "Tools", "mentions": {"kinds": ["tool"]},
           "codes": [{"name": "Miri"}, {"name": "bindgen"}]},
          {"name": "Weather", "cues": ["rain"]}]}
        """);
    Path dataset = folder.resolve("out");
    call(new RunCommand(), "--input=" + input, "--output=" + dataset, "--codebook=" + codebook);
    sample(
        "a", "--count=20", "--seed=7", "--size=200", "--coders=ann,bob", "--codebook=" + codebook);
    for (String coder : List.of("ann", "bob")) {
      Path form = folder.resolve("a/form-" + coder + ".csv");
      List<QuoteSheet.Quote> quotes = QuoteSheet.read(read("a/quotes.md"));
      StringBuilder filled = new StringBuilder("Coder,Sheet,Item,Tools,Weather,Done\n");
      for (QuoteSheet.Quote quote : quotes) {
        boolean named = quote.text().contains("Miri");
        filled.append(coder).append(",s,").append(quote.number()).append(',');
        filled.append(named ? "Miri; bindgen" : "").append(",,x\n");
      }
      Files.writeString(form, filled);
    }

    int code =
        call(
            new AgreementCommand(),
            "--ratings=" + folder.resolve("a"),
            "--with=" + dataset,
            "--output=" + folder.resolve("figures"));

    assertThat(code).as(said).isZero();
    assertThat(said).contains("s: 20 of 20 quotes stand in the dataset's interviews");
    List<String> presence =
        read("figures/agreement.csv")
            .lines()
            .filter(line -> line.startsWith("s,Tools,presence,machine,ann;machine,"))
            .toList();
    assertThat(presence).singleElement().asString().contains(",20,20,0,2,");
    assertThat(said).containsPattern("Tools +20 +\\d+/\\d+ +1\\.00");
    try (Stream<Path> files = Files.walk(folder.resolve("figures"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(4);
    }
    assertThat(call(new AgreementCommand(), "--ratings=" + folder.resolve("a"), "--with=" + input))
        .isEqualTo(2);
    assertThat(said).contains("no dataset there");
  }
}
