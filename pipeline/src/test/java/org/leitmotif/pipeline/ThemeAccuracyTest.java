package org.leitmotif.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.pipeline.stage.FileStage;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.annotate.AnnotateTurns;
import org.leitmotif.transforms.annotate.CoreNlpAnnotator;
import org.leitmotif.transforms.stage.StageKeys;
import org.leitmotif.transforms.themes.Stretch;
import org.leitmotif.transforms.themes.Stretches;

/**
 * Holds the machine's themes against a team's quotations: of every interview, what a run says of it
 * that has learned from the others' quotations alone, as published. Beside it, over the same
 * passages: {@link TextClassifier}, learned from the same quotations; what a run without any
 * quotations says; and what a perfect judge of the passages would reach, which is what their
 * cutting allows. Needs {@code -Dleitmotif.corpus=DIR} with {@code DIR/interviews}, {@code
 * DIR/coding/codebook.csv} and {@code DIR/coding/quotations*.csv}.
 */
class ThemeAccuracyTest {

  @Test
  void themesAreAsTheTeamGaveThem(@TempDir Path folder) throws IOException {
    String corpus = System.getProperty("leitmotif.corpus", "");
    if (corpus.isEmpty()) {
      System.err.println("SKIPPED: theme accuracy needs -Dleitmotif.corpus=DIR");
    }
    Assumptions.assumeFalse(corpus.isEmpty(), "needs -Dleitmotif.corpus=DIR");
    List<String> run =
        List.of(
            "run",
            "--input=" + corpus + "/interviews",
            "--output=" + folder,
            "--codebook=" + corpus + "/coding/codebook.csv");
    List<String> withQuotations = new ArrayList<>(run);
    withQuotations.add("--quotations=" + quotations(Path.of(corpus, "coding")));

    // Exit code 3: quotations without a code are rejects.
    assertThat(Leitmotif.execute(withQuotations.toArray(String[]::new))).isIn(0, 3);
    Dataset dataset = new Dataset(folder);
    QuotedThemes quoted = QuotedThemes.of(dataset);
    QuotedThemes.Score ours = quoted.score(QuotedThemes.passages(dataset, "machine"));
    assertThat(Leitmotif.execute(run.toArray(String[]::new))).isIn(0, 3);
    QuotedThemes.Score untaught =
        quoted.score(QuotedThemes.passages(new Dataset(folder), "machine"));
    Map<QuotedThemes.Span, String> passages = passages(folder);
    QuotedThemes.Score baseline = quoted.score(baseline(quoted, passages, texts(dataset)));
    Map<QuotedThemes.Span, Set<String>> perfect = new LinkedHashMap<>();
    passages.keySet().forEach(span -> perfect.put(span, quoted.overlapping(span)));
    QuotedThemes.Score ceiling = quoted.score(perfect);

    report(ours, baseline, untaught, ceiling);
    assertThat(ceiling.micro()).isGreaterThan(0.9);
    assertThat(ceiling.macro()).isGreaterThan(0.9);
    assertThat(ours.micro()).isGreaterThan(0.46).isGreaterThan(baseline.micro() + 0.05);
    assertThat(ours.macro()).isGreaterThan(0.46).isGreaterThan(baseline.macro() + 0.05);
    assertThat(untaught.micro()).isGreaterThan(0.38);
    assertThat(untaught.macro()).isGreaterThan(0.38);
  }

  private static Path quotations(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("quotations.*\\.csv"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static Map<String, String> texts(Dataset dataset) {
    Map<String, String> texts = new LinkedHashMap<>();
    // Line breaks and tabs come back as other characters, one for one.
    for (String row : dataset.query("SELECT interview_id, text FROM {texts} ORDER BY ALL")) {
      texts.put(row.substring(0, row.indexOf('\t')), row.substring(row.indexOf('\t') + 1));
    }
    return texts;
  }

  /** All passages that a run has judged, with their words. */
  private static Map<QuotedThemes.Span, String> passages(Path output) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Path cache = output.resolve("cache");
    FileStage stage = FileStage.in(cache.toString());
    AnnotateTurns annotate = AnnotateTurns.of(stage, new CoreNlpAnnotator());
    Map<QuotedThemes.Span, String> passages = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(cache.resolve("conversation"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Conversation conversation =
            stage.get(cache.relativize(file).toString(), Conversation.class);
        List<String> words = conversation.getTurns().stream().map(Turn::getText).toList();
        StagedInterview interview =
            StagedInterview.newBuilder()
                .setInterviewId(conversation.getInterview().getInterviewId())
                .setReading("")
                .setMember(0)
                .setWords(StageKeys.hash(words))
                .build();
        Annotation annotation =
            stage.get(
                StageKeys.of(annotate.kind(), annotate.dependsOn(interview)), Annotation.class);
        for (Stretch stretch : new Stretches(conversation, annotation).answers()) {
          passages.put(
              new QuotedThemes.Span(
                  interview.getInterviewId(),
                  stretch.row().getCharStart(),
                  stretch.row().getCharEnd()),
              stretch.row().getQuote());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return passages;
  }

  /** What the yardstick says of the passages of each interview, learned from the others. */
  private static Map<QuotedThemes.Span, Set<String>> baseline(
      QuotedThemes quoted, Map<QuotedThemes.Span, String> passages, Map<String, String> texts) {
    List<String> themes =
        quoted.quotations().values().stream().flatMap(Set::stream).distinct().sorted().toList();
    Map<QuotedThemes.Span, Set<String>> said = new LinkedHashMap<>();
    for (String heldOut : texts.keySet()) {
      List<String> examples = new ArrayList<>();
      List<boolean[]> labels = new ArrayList<>();
      quoted
          .quotations()
          .forEach(
              (span, own) -> {
                if (!span.interview().equals(heldOut)) {
                  String text = texts.getOrDefault(span.interview(), "");
                  examples.add(
                      text.substring(
                          text.offsetByCodePoints(0, span.start()),
                          text.offsetByCodePoints(0, span.end())));
                  boolean[] label = new boolean[themes.size()];
                  own.forEach(theme -> label[themes.indexOf(theme)] = true);
                  labels.add(label);
                }
              });
      TextClassifier classifier = new TextClassifier(examples, labels);
      passages.forEach(
          (span, words) -> {
            if (span.interview().equals(heldOut)) {
              boolean[] predicted = classifier.predict(words);
              Set<String> own = new TreeSet<>();
              for (int t = 0; t < predicted.length; t++) {
                if (predicted[t]) {
                  own.add(themes.get(t));
                }
              }
              said.put(span, own);
            }
          });
    }
    return said;
  }

  private static void report(
      QuotedThemes.Score ours,
      QuotedThemes.Score baseline,
      QuotedThemes.Score untaught,
      QuotedThemes.Score ceiling) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %5s %5s %5s %5s %8s %8s %7s%n",
        "theme",
        "human",
        "P",
        "R",
        "F1",
        "baseline",
        "untaught",
        "ceiling");
    ours.byTheme()
        .forEach(
            (theme, tally) ->
                System.out.printf(
                    Locale.ROOT,
                    "%-28s %5d %5.2f %5.2f %5.2f %8.2f %8.2f %7.2f%n",
                    theme,
                    tally.right + tally.missed,
                    tally.precision(),
                    tally.recall(),
                    tally.f1(),
                    f1(baseline, theme),
                    f1(untaught, theme),
                    f1(ceiling, theme)));
    System.out.printf(
        Locale.ROOT,
        "micro %26.3f %5.2f %5.3f %8.3f %8.3f %7.3f%n",
        ours.all().precision(),
        ours.all().recall(),
        ours.micro(),
        baseline.micro(),
        untaught.micro(),
        ceiling.micro());
    System.out.printf(
        Locale.ROOT,
        "macro %39.3f %8.3f %8.3f %7.3f%n",
        ours.macro(),
        baseline.macro(),
        untaught.macro(),
        ceiling.macro());
  }

  private static double f1(QuotedThemes.Score score, String theme) {
    return score.byTheme().getOrDefault(theme, new QuotedThemes.Tally()).f1();
  }
}
