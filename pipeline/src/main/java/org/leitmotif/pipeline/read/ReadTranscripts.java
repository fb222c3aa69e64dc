package org.leitmotif.pipeline.read;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.schemas.Reading;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;
import org.leitmotif.transforms.stage.Stage;
import org.leitmotif.transforms.stage.StageKeys;

/**
 * Reads the listed files: stages a Reading for each, and tells the interviews, quote windows and
 * rejects that are in it.
 */
public final class ReadTranscripts extends PTransform<PCollection<SourceFile>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Interviews with their Reading staged. */
  public static final TupleTag<StagedInterview> INTERVIEWS = new TupleTag<>() {};

  /** What could not be read. */
  public static final TupleTag<Reject> REJECTS = new TupleTag<>() {};

  /** Windows of quote sheets. */
  public static final TupleTag<QuoteWindow> QUOTE_WINDOWS = new TupleTag<>() {};

  /** The files with the hash of their bytes. */
  public static final TupleTag<SourceFile> SOURCES = new TupleTag<>() {};

  /** Larger files are no transcripts. */
  private static final int MOST_BYTES = 64 << 20;

  private final Stage stage;
  private final String code;

  private ReadTranscripts(Stage stage, String code) {
    this.stage = stage;
    this.code = code;
  }

  /** Into a stage; the fingerprint of the code makes its results new with a new program. */
  public static ReadTranscripts of(Stage stage, String code) {
    return new ReadTranscripts(stage, code);
  }

  @Override
  public PCollectionTuple expand(PCollection<SourceFile> sources) {
    return sources.apply(
        ParDo.of(new Fn(stage, code))
            .withOutputTags(INTERVIEWS, TupleTagList.of(REJECTS).and(QUOTE_WINDOWS).and(SOURCES)));
  }

  private static final class Fn extends DoFn<SourceFile, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final String code;

    Fn(Stage stage, String code) {
      this.stage = stage;
      this.code = code;
    }

    @ProcessElement
    public void process(@Element SourceFile source, MultiOutputReceiver out) {
      byte[] bytes;
      try {
        bytes = Sources.bytes(source.getUri(), MOST_BYTES);
      } catch (IOException e) {
        out.get(REJECTS)
            .output(
                Rejects.file(
                    source.getSource(),
                    "unreadable",
                    null,
                    "The file cannot be opened; check that it exists and may be read."));
        return;
      }
      if (bytes == null) {
        out.get(REJECTS)
            .output(
                Rejects.file(
                    source.getSource(),
                    "too_large",
                    null,
                    "The file is larger than " + (MOST_BYTES >> 20) + " MiB: no transcript."));
        return;
      }
      String sha256 = StageKeys.hash(bytes);
      out.get(SOURCES).output(SourceFile.newBuilder(source).setKnownSha256(sha256).build());
      String key =
          StageKeys.of("reading", sha256, source.getSource(), source.getInterviewId(), code);
      Reading reading =
          stage
              .find(key, Reading.class)
              .orElseGet(
                  () -> {
                    Reading read = new TranscriptReader().read(source, sha256, bytes);
                    stage.put(key, read);
                    return read;
                  });
      for (int member = 0; member < reading.getTranscripts().size(); member++) {
        out.get(INTERVIEWS)
            .output(
                StagedInterview.newBuilder()
                    .setInterviewId(reading.getTranscripts().get(member).getInterviewId())
                    .setReading(key)
                    .setMember(member)
                    .build());
      }
      reading.getRejects().forEach(out.get(REJECTS)::output);
      reading.getQuoteWindows().forEach(out.get(QUOTE_WINDOWS)::output);
    }
  }
}
