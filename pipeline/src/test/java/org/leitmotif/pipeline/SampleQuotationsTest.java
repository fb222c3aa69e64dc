package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.transforms.annotate.FakeAnnotator;

/** The sample quotations stand in the sample interviews, with the codes of the default codebook. */
class SampleQuotationsTest {
  @TempDir Path output;

  @Test
  void arePlacedInTiers() throws Exception {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    RunConfiguration configuration =
        RunConfiguration.of(
            "../data/interviews",
            output.toString(),
            null,
            null,
            null,
            "../data/quotations.csv",
            List.of());
    new Run(configuration, RunMode.DEFAULT, new FakeAnnotator(), line -> {}, false).run();

    Dataset dataset = new Dataset(output);
    assertThat(
            dataset.query(
                "SELECT replace(evidence, 'quotation:', '') AS item, interview_id, placed, theme,"
                    + " code FROM {passages} WHERE origin = 'human' ORDER BY ALL"))
        .containsExactly(
            "1:1\tT01\texact\tencapsulation\tKeeping It Small",
            "1:2\tT01\texact\tdocumentation\tRecording Conditions",
            "2:1\tT02\texact\tencapsulation\tHard to Misuse",
            "2:1\tT02\texact\tencapsulation\tKeeping It Small",
            "2:2\tT02\tfolded\ttesting-and-validation\tInstrumented Runs",
            "2:3\tT02\tfragment\ttools\tTool Shortcoming",
            "2:4\tT02\texact\tbuild-and-packaging\tCompile Times",
            "2:4\tT02\texact\tforeign-code\tGenerated Bindings",
            "3:1\tT03\texact\tlanguages-compared\tIt Compiles, It Runs",
            "3:1\tT03\texact\tmemory-model\tBorrowing and Lifetimes",
            "3:2\tT03\texact\tforeign-code\tDisagreeing Declarations",
            "3:3\tT03\texact\ttools\tWorthwhile Tool",
            "6:1\tT06\texact\tstatic-analysis-and-proof\tPrice of Proof",
            "6:2\tT06\texact\tstatic-analysis-and-proof\tProving Programs",
            "6:2\tT06\texact\ttesting-and-validation\tFuzzing");
    assertThat(dataset.query("SELECT count(*) FROM {rejects}")).containsExactly("0");
  }
}
