package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.publish.OutputLock;
import org.leitmotif.pipeline.publish.RunRecord;
import org.leitmotif.transforms.annotate.FakeAnnotator;

/** Runs with a team's quotations, a fake annotator and invented interviews. */
class LearnedThemesTest {
  private static final String CODEBOOK =
      """
      Code,Groundedness,Density,Groups,Number of Groups,Comment
      Soil,0,0,Gardens,1,What grows in which soil.
      Watering,0,0,Gardens,1,
      Noise,0,0,Engines,1,
      Repair,0,0,Engines,1,Mending an engine.
      """;

  /** Codes, and what is said of them; two things are not coded. */
  private static final String[][] SAYINGS = {
    {"Soil", "the tomatoes want a dark heavy soil with much compost in the bed"},
    {"Soil", "roses grow in clay soil when the compost is old and the bed is deep"},
    {"Watering", "I water the tomatoes in the evening from the barrel with a can"},
    {"Watering", "in a dry summer the roses need water from the barrel every evening"},
    {"Noise", "the diesel rattles loudly when the valves are cold and the oil is thick"},
    {"Noise", "a loud rattling comes from the valves of the old diesel in winter"},
    {"Repair", "I took the gearbox apart and changed the piston rings of the diesel"},
    {"Repair", "the mechanic changed the clutch and the piston and welded the gearbox"},
    {"", "my sister lives in the north and visits us on the train at Easter"},
    {"", "we play cards on Sundays with the neighbours and somebody brings cake"},
  };

  @TempDir Path folder;

  private Path input;
  private Path output;

  @BeforeAll
  static void fileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @BeforeEach
  void interviews() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(folder.resolve("codebook.csv"), CODEBOOK);
    for (int p = 1; p <= 5; p++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < SAYINGS.length; i++) {
        // Everybody says it in another order and a little differently.
        String saying = SAYINGS[(i * 3 + p) % SAYINGS.length][1];
        text.append("Interviewer: And what else do you do?\n\nParticipant: ")
            .append(said(p, saying))
            .append("\n\n");
      }
      Files.writeString(input.resolve("P0" + p + ".txt"), text.toString());
    }
  }

  private static String said(int interview, String saying) {
    String start = List.of("Well, ", "You know, ", "So ", "Oh, ", "Yes, ").get(interview - 1);
    return start + saying + ".";
  }

  /** The team's coding of P01 to P04; in one interview, gardens may be called engines. */
  private Path quotations(int confused) throws IOException {
    List<String> rows = new ArrayList<>(List.of("Number,Text Content,Document,Codes"));
    for (int p = 1; p <= 4; p++) {
      for (int s = 0; s < 8; s++) {
        String code = p == confused ? SAYINGS[(s + 4) % 8][0] : SAYINGS[s][0];
        rows.add(p + ":" + s + ",\"" + said(p, SAYINGS[s][1]) + "\",P0" + p + "," + code);
      }
    }
    return Files.write(folder.resolve("quotations.csv"), rows);
  }

  private void run(Path quotations) throws IOException, OutputLock.HeldException {
    RunConfiguration configuration =
        RunConfiguration.of(
            input.toString(),
            output.toString(),
            null,
            folder.resolve("codebook.csv").toString(),
            null,
            quotations.toString(),
            List.of());
    assertThat(
            new Run(configuration, RunMode.DEFAULT, new FakeAnnotator(), line -> {}, false).run())
        .isEqualTo(Run.Outcome.PUBLISHED);
  }

  private List<String> query(String sql) {
    return new Dataset(output).query(sql);
  }

  @Test
  void whatTheTeamCodedInSomeInterviewsIsFoundInAnother()
      throws IOException, OutputLock.HeldException {
    run(quotations(0));
    assertThat(
            query(
                "SELECT origin, method, code, score IS NULL, count(*) FROM {passages}"
                    + " WHERE interview_id = 'P01' AND origin = 'human' GROUP BY ALL ORDER BY ALL"))
        .containsExactly(
            "human\tquotation\tNoise\ttrue\t2",
            "human\tquotation\tRepair\ttrue\t2",
            "human\tquotation\tSoil\ttrue\t2",
            "human\tquotation\tWatering\ttrue\t2");
    assertThat(
            query(
                "SELECT DISTINCT theme FROM {passages}"
                    + " WHERE interview_id = 'P05' AND quote LIKE '%soil%'"))
        .containsExactly("gardens");
    assertThat(
            query(
                "SELECT DISTINCT theme FROM {passages}"
                    + " WHERE interview_id = 'P05' AND quote LIKE '%diesel%'"))
        .containsExactly("engines");
    assertThat(
            query(
                "SELECT count(*) FROM {passages} WHERE origin = 'machine'"
                    + " AND NOT (method = 'learned' AND score BETWEEN 0 AND 1 AND evidence <> '')"))
        .containsExactly("0");
    assertThat(query("SELECT theme, recall > 0.9, quotations FROM {themes} ORDER BY ALL"))
        .containsExactly("engines\ttrue\t16", "gardens\ttrue\t16");
  }

  @Test
  void anInterviewIsNotJudgedByItsOwnCoding() throws IOException, OutputLock.HeldException {
    String machine =
        "SELECT theme, char_start, char_end, code, score, evidence FROM {passages}"
            + " WHERE origin = 'machine' AND interview_id = 'P02' ORDER BY ALL";
    String others = machine.replace("= 'P02'", "<> 'P02'");
    run(quotations(0));
    List<String> before = query(machine);
    List<String> beforeOthers = query(others);
    run(quotations(2));
    assertThat(query(machine)).isNotEmpty().isEqualTo(before);
    assertThat(query(others)).isNotEqualTo(beforeOthers);
  }

  @Test
  void otherQuotationsAnnotateNothingAgain() throws IOException, OutputLock.HeldException {
    run(quotations(0));
    run(quotations(3));
    RunRecord record =
        RunRecord.read(
                new Output(output.toString()),
                output.resolve("current").toRealPath().getFileName().toString())
            .orElseThrow();
    assertThat(record.steps()).containsKeys("annotation", "mentions", "coding");
    assertThat(computed(record, "annotation")).isZero();
    assertThat(computed(record, "mentions")).isZero();
    assertThat(computed(record, "coding")).isPositive();
  }

  private static long computed(RunRecord record, String step) {
    return record.steps().entrySet().stream()
        .filter(entry -> entry.getKey().equals(step))
        .mapToLong(entry -> entry.getValue().computed())
        .sum();
  }
}
