package org.leitmotif.pipeline.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.leitmotif.pipeline.MemoryStage;
import org.leitmotif.pipeline.configuration.RunConfiguration;
import org.leitmotif.pipeline.read.TranscriptReader;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.annotate.AnnotateTurns;
import org.leitmotif.transforms.annotate.CoreNlpAnnotator;
import org.leitmotif.transforms.mentions.ExtractMentions;
import org.leitmotif.transforms.mentions.Lexicon;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.speakers.LearnSpeakers;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.Step;
import org.leitmotif.transforms.turns.NormaliseTurns;

/**
 * What the extraction of mentions costs beside the annotation of the same words: CPU of one thread,
 * in one process, in turn, warmed up, nothing read or written between; with the shipped lexicon,
 * with a third of it and with one of 20,000 entries. Each round starts with a lexicon just indexed,
 * as a worker's first interviews do: what is kept of the words of one interview for the next is
 * worked out within what is measured.
 */
public final class ExtractionCost {
  private static final int ENTRIES = 20_000;

  private ExtractionCost() {}

  /** Arguments: folder of the interviews, rounds (the median counts). */
  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
    RunConfiguration configuration =
        RunConfiguration.of(args[0], "unused", null, null, null, null, List.of());
    Lexicon shipped = configuration.lexicon();
    MemoryStage stage = new MemoryStage();
    List<StagedInterview> interviews = interviews(stage, Path.of(args[0]));
    AnnotateTurns annotate = AnnotateTurns.of(stage, new CoreNlpAnnotator());
    List<Lexicon> lexicons = List.of(part(shipped), shipped, grown(shipped));
    double[] annotation = new double[rounds];
    double[][] extraction = new double[lexicons.size()][rounds];
    for (int round = -2; round < rounds; round++) {
      double seconds = cpu(annotate, interviews);
      if (round >= 0) {
        annotation[round] = seconds;
      }
      for (int i = 0; i < lexicons.size(); i++) {
        double spent = cpu(extract(stage, lexicons.get(i), round), interviews);
        if (round >= 0) {
          extraction[i][round] = spent;
        }
      }
    }
    long tokens = 0;
    for (StagedInterview interview : interviews) {
      tokens += annotate.amount(annotate.compute(interview));
    }
    System.out.printf(
        Locale.ROOT,
        "%d interviews, %d tokens, median of %d rounds%nannotation %.3f CPU s%n",
        interviews.size(),
        tokens,
        rounds,
        median(annotation));
    for (int i = 0; i < lexicons.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "extraction, %d entries: %.3f CPU s, %.2f %% of annotation; indexing it once %.3f s%n",
          lexicons.get(i).entries().size(),
          median(extraction[i]),
          100 * median(extraction[i]) / median(annotation),
          indexing(lexicons.get(i)));
    }
  }

  private static ExtractMentions extract(MemoryStage stage, Lexicon lexicon, int round) {
    String fingerprint = lexicon.fingerprint() + round;
    return ExtractMentions.of(
        stage, "benchmark", new Lexicon(lexicon.name(), fingerprint, lexicon.entries()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Seconds of this thread; nothing of what is measured may use another. */
  private static double cpu(Step<?> step, List<StagedInterview> interviews) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    if (ForkJoinPool.commonPool().getParallelism() > 1) {
      throw new IllegalStateException(
          "start with -Djava.util.concurrent.ForkJoinPool.common.parallelism=0");
    }
    long before = threads.getCurrentThreadCpuTime();
    for (StagedInterview interview : interviews) {
      step.compute(interview);
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static double indexing(Lexicon lexicon) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Lexicon again = new Lexicon(lexicon.name(), lexicon.fingerprint() + "again", lexicon.entries());
    double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
    return again.entries().isEmpty() ? 0 : seconds;
  }

  private static Lexicon part(Lexicon lexicon) {
    List<Lexicon.Entry> entries = new ArrayList<>();
    for (int i = 0; i < lexicon.entries().size(); i += 3) {
      entries.add(lexicon.entries().get(i));
    }
    return new Lexicon("part", "part", entries);
  }

  /** More entries, made of the names of two: as long and as various as names are. */
  private static Lexicon grown(Lexicon lexicon) {
    List<Lexicon.Entry> entries = new ArrayList<>(lexicon.entries());
    List<Lexicon.Entry> known = lexicon.entries();
    for (int i = 0; entries.size() < ENTRIES; i++) {
      String one = known.get(i % known.size()).name();
      String other = known.get((7 * i + 1 + i / known.size()) % known.size()).name();
      String name =
          one.substring(0, (one.length() + 1) / 2)
              + other.substring(other.length() / 2).toLowerCase(Locale.ROOT)
              + (i % 5 == 0 ? " " + other : "");
      entries.add(
          new Lexicon.Entry(
              name,
              "tool",
              i % 3 == 0 ? List.of(one + " " + other) : List.of(),
              List.of(),
              i % 10 == 0 ? List.of(other + " " + one) : List.of(),
              known.get(i % known.size()).ambiguity(),
              i % 2 == 0 ? List.of("crate") : List.of(),
              List.of(),
              known.get(i % known.size()).rare(),
              false));
    }
    return new Lexicon("grown", "grown", entries);
  }

  private static List<StagedInterview> interviews(MemoryStage stage, Path folder)
      throws IOException {
    List<Step<?>> steps =
        List.of(
            LearnSpeakers.of(stage, "benchmark", InterviewManifest.NONE),
            NormaliseTurns.of(stage, "benchmark", InterviewManifest.NONE),
            AnnotateTurns.of(stage, new CoreNlpAnnotator()));
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    List<StagedInterview> interviews = new ArrayList<>();
    for (Path file : files) {
      String id = folder.relativize(file).toString();
      SourceFile source =
          SourceFile.newBuilder().setSource(id).setInterviewId(id).setUri(file.toString()).build();
      Reading reading = new TranscriptReader().read(source, id, Files.readAllBytes(file));
      if (reading.getTranscripts().isEmpty()) {
        continue;
      }
      stage.put("reading" + id, reading);
      StagedInterview interview =
          StagedInterview.newBuilder()
              .setInterviewId(id)
              .setReading("reading" + id)
              .setMember(0)
              .build();
      for (Step<?> step : steps) {
        interview = staged(stage, step, interview);
      }
      interviews.add(interview);
    }
    return interviews;
  }

  private static <T extends SpecificRecord> StagedInterview staged(
      Stage stage, Step<T> step, StagedInterview interview) {
    String key = step.kind() + interview.getInterviewId();
    stage.put(key, step.compute(interview));
    return step.note(interview, key);
  }
}
