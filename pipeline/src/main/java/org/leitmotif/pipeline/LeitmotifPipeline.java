package org.leitmotif.pipeline;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.leitmotif.pipeline.read.ReadTranscripts;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.annotate.AnnotateTurns;
import org.leitmotif.transforms.annotate.Annotator;
import org.leitmotif.transforms.coding.AssignThemes;
import org.leitmotif.transforms.keywords.CountTerms;
import org.leitmotif.transforms.keywords.RankKeywords;
import org.leitmotif.transforms.learning.LearnThemes;
import org.leitmotif.transforms.mentions.ExtractMentions;
import org.leitmotif.transforms.mentions.Lexicon;
import org.leitmotif.transforms.quotations.PlaceQuotations;
import org.leitmotif.transforms.quotations.Quotations;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.speakers.LearnSpeakers;
import org.leitmotif.transforms.stage.PerInterview;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.tables.MergeTables;
import org.leitmotif.transforms.tables.Summarise;
import org.leitmotif.transforms.tables.TableStore;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.turns.NormaliseTurns;

/**
 * The whole flow. An interview is the unit: every step stages its result under a key of what it
 * depends on, and only the keys travel from step to step. The tables are merged from what is
 * staged.
 *
 * @param stage results of the steps
 * @param store tables of the new snapshot
 * @param manifest what the team says of its interviews
 * @param code fingerprint of this program
 * @param unwelcome what was forgotten on request
 * @param workers how many work at once
 * @param summaryKey where the run leaves its summary
 */
record LeitmotifPipeline(
    Stage stage,
    TableStore store,
    Annotator annotator,
    InterviewManifest manifest,
    Lexicon lexicon,
    Codebook codebook,
    Quotations quotations,
    String code,
    ReadTranscripts.Unwelcome unwelcome,
    int workers,
    String summaryKey) {

  /**
   * Interviews travel in at most so many bundles for each worker: enough to keep all busy to the
   * end, few enough that what a runner does for each bundle (10 ms a step) is little.
   */
  private static final int BUNDLES_PER_WORKER = 4;

  /** Adds the flow over the listed files. */
  void build(Pipeline pipeline, List<SourceFile> files, List<Reject> unlisted) {
    PCollectionTuple read =
        pipeline
            .apply("ListTranscripts", Create.of(files).withCoder(coder(SourceFile.class)))
            .apply(
                "SpreadOverWorkers",
                Reshuffle.<SourceFile>viaRandomKey().withNumBuckets(BUNDLES_PER_WORKER * workers))
            .apply("ReadTranscripts", ReadTranscripts.of(stage, code, unwelcome));

    PCollectionTuple quoted =
        read.get(ReadTranscripts.INTERVIEWS)
            .apply(
                "LearnSpeakersToExtractMentions",
                PerInterview.run(
                    stage,
                    LearnSpeakers.of(stage, code, manifest),
                    NormaliseTurns.of(stage, code, manifest),
                    AnnotateTurns.of(stage, annotator),
                    ExtractMentions.of(stage, code, lexicon)))
            .apply("PlaceQuotations", PlaceQuotations.of(stage, code, codebook, quotations));

    // Learning comes before assigning, and both after placing: what an interview's passages are
    // judged by must not have seen its quotations.
    PCollection<StagedInterview> interviews =
        quoted
            .get(PlaceQuotations.INTERVIEWS)
            .apply("LearnThemes", LearnThemes.of(stage, code, codebook, !quotations.isEmpty()))
            .apply(
                "AssignThemesAndCountTerms",
                PerInterview.run(
                    stage, AssignThemes.of(stage, code, codebook), CountTerms.of(stage, code)));

    PCollection<Reject> rejects =
        PCollectionList.of(read.get(ReadTranscripts.REJECTS))
            .and(quoted.get(PlaceQuotations.REJECTS))
            .and(pipeline.apply("Unlisted", Create.of(unlisted).withCoder(coder(Reject.class))))
            .apply("Rejects", Flatten.pCollections());

    PCollection<String> keywords =
        interviews.apply("RankKeywords", RankKeywords.of(stage, code, codebook));

    interviews.apply(
        "MergeTables",
        MergeTables.of(
            stage, store, codebook, keywords, rejects, read.get(ReadTranscripts.QUOTE_WINDOWS)));
    interviews.apply(
        "Summarise",
        Summarise.under(summaryKey, stage, read.get(ReadTranscripts.SOURCES), rejects));
  }

  private static <T> Coder<T> coder(Class<T> type) {
    return AvroCoder.of(type);
  }
}
