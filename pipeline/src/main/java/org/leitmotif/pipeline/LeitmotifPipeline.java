package org.leitmotif.pipeline;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.leitmotif.pipeline.read.ReadTranscripts;
import org.leitmotif.schemas.SourceFile;
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
import org.leitmotif.transforms.stage.PerCorpus;
import org.leitmotif.transforms.stage.PerInterview;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.tables.MergeTables;
import org.leitmotif.transforms.tables.Pass;
import org.leitmotif.transforms.tables.TableStore;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.turns.NormaliseTurns;

/**
 * The whole flow. Every step stages its result under a key of what it depends on; what travels from
 * step to step is the key of a staged list of the interviews and their results, the corpus, and
 * only interviews for which something must be computed travel themselves. The tables are merged
 * from what is staged.
 *
 * @param stage results of the steps
 * @param store tables of the new snapshot
 * @param manifest what the team says of its interviews
 * @param code fingerprint of this program
 * @param unwelcome what was forgotten on request
 * @param workers how many work at once
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
    int workers) {

  /**
   * What travels does so in at most so many bundles for each worker: enough to keep all busy to the
   * end, few enough that what a runner does for each bundle (10 ms a step) is little.
   */
  private static final int BUNDLES_PER_WORKER = 4;

  /**
   * Adds the flow.
   *
   * @param files to read
   * @param known key of a staged corpus of what need not be read again
   * @return name of the step that notes the last results in the corpus
   */
  String build(Pipeline pipeline, List<SourceFile> files, String known) {
    int bundles = BUNDLES_PER_WORKER * workers;
    PCollectionTuple read =
        pipeline
            .apply("ListTranscripts", Create.of(files).withCoder(AvroCoder.of(SourceFile.class)))
            .apply(
                "SpreadOverWorkers", Reshuffle.<SourceFile>viaRandomKey().withNumBuckets(bundles))
            .apply("ReadTranscripts", ReadTranscripts.of(stage, code, unwelcome));
    PCollection<String> turns =
        ReadTranscripts.gather(read, stage, known)
            .apply(
                "LearnSpeakersAndNormaliseTurns",
                PerInterview.run(
                    stage,
                    bundles,
                    LearnSpeakers.of(stage, code, manifest),
                    NormaliseTurns.of(stage, code, manifest)));
    PCollection<String> mentions =
        turns.apply(
            "AnnotateTurnsAndExtractMentions",
            PerInterview.run(
                stage,
                bundles,
                AnnotateTurns.of(stage, annotator),
                ExtractMentions.of(stage, code, lexicon)));
    PCollection<String> themes =
        mentions
            .apply(
                "PlaceQuotations",
                PerCorpus.run(stage, PlaceQuotations.of(stage, code, codebook, quotations)))
            // Learning comes before assigning, and both after placing: what an interview's
            // passages are judged by must not have seen its quotations.
            .apply("LearnThemes", LearnThemes.of(stage, code, codebook, !quotations.isEmpty()))
            .apply(
                "AssignThemesAndCountTerms",
                PerInterview.run(
                    stage,
                    bundles,
                    AssignThemes.of(stage, code, codebook),
                    CountTerms.of(stage, code)));
    RankKeywords last = RankKeywords.of(stage, code, codebook);
    PCollection<String> keywords = themes.apply("RankKeywords", PerCorpus.run(stage, last));

    // Tables are merged as soon as what they show is there, beside the steps that come after.
    turns.apply("MergeSpeech", merge(Pass.SPEECH));
    mentions.apply("MergeNames", merge(Pass.NAMES));
    themes.apply("MergeCoding", merge(Pass.CODING));
    themes.apply("MergeThemeMentions", merge(Pass.THEME_MENTIONS));
    keywords.apply("MergeCorpus", merge(Pass.CORPUS));
    return last.name();
  }

  private MergeTables merge(Pass pass) {
    return MergeTables.of(pass, stage, store, codebook);
  }
}
