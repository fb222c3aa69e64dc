package org.leitmotif.pipeline.sampling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.leitmotif.pipeline.read.ReadTranscripts;
import org.leitmotif.pipeline.read.Sources;
import org.leitmotif.pipeline.stage.FileStage;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.speakers.LearnSpeakers;
import org.leitmotif.transforms.stage.PerCorpus;
import org.leitmotif.transforms.stage.PerInterview;
import org.leitmotif.transforms.turns.NormaliseTurns;

/**
 * The interviews of a folder with their texts and turns: the first steps of the flow, on this
 * machine, over a stage that is removed afterwards.
 *
 * @param conversations in the order of their ids
 * @param rejects what could not be read
 */
record ReadConversations(List<Conversation> conversations, List<Reject> rejects) {
  private static final String KNOWN = "sample/known";

  /** Enough for the workers of any one machine. */
  private static final int BUNDLES = 16;

  /** What the steps stage depends on the program; here nothing outlives it. */
  private static final String CODE = "sample";

  /** Reads a folder, a file or a glob, with the roles that a manifest gives. */
  static ReadConversations of(String input, InterviewManifest manifest) throws IOException {
    Sources sources = Sources.list(input);
    Path folder = Files.createTempDirectory("leitmotif-sample");
    try {
      FileStage stage = FileStage.in(folder.toString());
      Corpus corpus = stage.get(read(sources, manifest, stage), Corpus.class);
      List<Conversation> conversations = new ArrayList<>();
      for (StagedInterview interview : corpus.getInterviews()) {
        conversations.add(stage.get(interview.getConversation(), Conversation.class));
      }
      return new ReadConversations(conversations, corpus.getRejects());
    } finally {
      remove(folder);
    }
  }

  /** Returns the key of the corpus. */
  private static String read(Sources sources, InterviewManifest manifest, FileStage stage) {
    Pipeline pipeline =
        Pipeline.create(
            PipelineOptionsFactory.fromArgs(
                    "--enforceImmutability=false", "--enforceEncodability=false")
                .create());
    PCollectionTuple read =
        pipeline
            .apply(
                "ListTranscripts",
                Create.of(sources.toRead()).withCoder(AvroCoder.of(SourceFile.class)))
            .apply("SpreadOverWorkers", Reshuffle.viaRandomKey())
            .apply("ReadTranscripts", ReadTranscripts.of(stage, CODE, (id, sha256) -> false));
    stage.put(KNOWN, Corpus.newBuilder().setRejects(sources.rejects()).build());
    NormaliseTurns last = NormaliseTurns.of(stage, CODE, manifest);
    ReadTranscripts.gather(read, stage, KNOWN)
        .apply(
            "LearnSpeakersAndNormaliseTurns",
            PerInterview.run(stage, BUNDLES, LearnSpeakers.of(stage, CODE, manifest), last));
    pipeline.run().waitUntilFinish();
    return PerCorpus.keyAfter(KNOWN, last.kind());
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
