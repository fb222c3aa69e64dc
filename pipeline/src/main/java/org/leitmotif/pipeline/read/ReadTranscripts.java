package org.leitmotif.pipeline.read;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.leitmotif.schemas.Transcript;
import org.leitmotif.transforms.stage.GatherCorpus;
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
  static final int MOST_BYTES = 64 << 20;

  private final Stage stage;
  private final String code;

  private final Unwelcome unwelcome;

  private ReadTranscripts(Stage stage, String code, Unwelcome unwelcome) {
    this.stage = stage;
    this.code = code;
    this.unwelcome = unwelcome;
  }

  /** What must not be read, whatever its file is called now. */
  public interface Unwelcome extends Serializable {
    /** Whether an interview, or the bytes with a hash, were forgotten on request. */
    boolean test(String interviewId, String sha256);
  }

  /**
   * Into a stage.
   *
   * @param code fingerprint of the code: another program makes its own results
   */
  public static ReadTranscripts of(Stage stage, String code, Unwelcome unwelcome) {
    return new ReadTranscripts(stage, code, unwelcome);
  }

  /**
   * Gathers what was read into one staged corpus and returns its key.
   *
   * @param known key of a staged corpus that holds what need not be read again
   */
  public static PCollection<String> gather(PCollectionTuple read, Stage stage, String known) {
    return read.get(INTERVIEWS)
        .apply(
            "GatherCorpus",
            GatherCorpus.with(
                stage, known, read.get(SOURCES), read.get(REJECTS), read.get(QUOTE_WINDOWS)));
  }

  @Override
  public PCollectionTuple expand(PCollection<SourceFile> sources) {
    return sources.apply(
        ParDo.of(new Fn(stage, code, unwelcome))
            .withOutputTags(INTERVIEWS, TupleTagList.of(REJECTS).and(QUOTE_WINDOWS).and(SOURCES)));
  }

  private static final class Fn extends DoFn<SourceFile, StagedInterview> {
    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final String code;

    private final Unwelcome unwelcome;

    Fn(Stage stage, String code, Unwelcome unwelcome) {
      this.stage = stage;
      this.code = code;
      this.unwelcome = unwelcome;
    }

    @ProcessElement
    public void process(@Element SourceFile source, MultiOutputReceiver out) {
      Found found = find(source);
      if (found.reading().getTranscripts().isEmpty() && source.getLastReading() != null) {
        found = keepLast(source, found);
      }
      out.get(SOURCES)
          .output(
              SourceFile.newBuilder(source)
                  .setKnownSha256(found.reading().getSourceSha256())
                  .setLastReading(found.reading().getTranscripts().isEmpty() ? null : found.good())
                  .build());
      List<Transcript> transcripts = found.reading().getTranscripts();
      for (int member = 0; member < transcripts.size(); member++) {
        out.get(INTERVIEWS)
            .output(
                StagedInterview.newBuilder()
                    .setInterviewId(transcripts.get(member).getInterviewId())
                    .setSource(source.getSource())
                    .setReading(found.key())
                    .setMember(member)
                    .build());
      }
      found.reading().getRejects().forEach(out.get(REJECTS)::output);
      found.reading().getQuoteWindows().forEach(out.get(QUOTE_WINDOWS)::output);
    }

    /**
     * A Reading and its key.
     *
     * @param good key of the Reading that its interviews come from
     */
    private record Found(String key, String good, Reading reading) {
      Found(String key, Reading reading) {
        this(key, key, reading);
      }
    }

    private Found find(SourceFile source) {
      if (unwelcome.test(source.getInterviewId(), "")) {
        return forgotten(source);
      }
      if (source.getKnownSha256() != null) {
        String key = key(source, source.getKnownSha256());
        Optional<Reading> known = stage.find(key, Reading.class);
        if (known.isPresent()) {
          return new Found(key, known.get());
        }
      }
      byte[] bytes;
      try {
        bytes = Sources.bytes(source.getUri(), MOST_BYTES);
      } catch (IOException e) {
        return unread(
            source,
            "unreadable",
            "The file cannot be opened; check that it exists and may be read.");
      }
      if (bytes == null) {
        return unread(
            source,
            "too_large",
            "The file is larger than " + (MOST_BYTES >> 20) + " MiB: no transcript.");
      }
      if (Sources.changed(source, bytes.length)) {
        return unread(
            source,
            "changed_while_read",
            "The file changed while it was read (is it still being copied?); the next run will"
                + " read it.");
      }
      String sha256 = StageKeys.hash(bytes);
      if (unwelcome.test(source.getInterviewId(), sha256)) {
        return forgotten(source);
      }
      String key = key(source, sha256);
      Optional<Reading> staged = stage.find(key, Reading.class);
      if (staged.isPresent()) {
        return new Found(key, staged.get());
      }
      Reading reading = new TranscriptReader().read(source, sha256, bytes);
      stage.put(key, reading);
      return new Found(key, reading);
    }

    private static Found forgotten(SourceFile source) {
      return unread(
          source,
          "forgotten",
          "The interview was forgotten on request; delete the file from the input.");
    }

    private String key(SourceFile source, String sha256) {
      return StageKeys.of("reading", sha256, source.getSource(), source.getInterviewId(), code);
    }

    private static Found unread(SourceFile source, String reason, String message) {
      return new Found(
          "",
          Reading.newBuilder()
              .setSourceSha256("")
              .setTranscripts(List.of())
              .setQuoteWindows(List.of())
              .setRejects(List.of(Rejects.file(source.getSource(), reason, null, message)))
              .build());
    }

    /** An interview that was good and can no longer be read keeps its last rows, marked stale. */
    private Found keepLast(SourceFile source, Found unreadable) {
      Optional<Reading> last = stage.find(source.getLastReading(), Reading.class);
      if (last.isEmpty()) {
        return unreadable;
      }
      List<Transcript> transcripts = new ArrayList<>();
      for (Transcript transcript : last.get().getTranscripts()) {
        List<String> warnings = new ArrayList<>(transcript.getWarnings());
        warnings.add("stale");
        transcripts.add(Transcript.newBuilder(transcript).setWarnings(warnings).build());
      }
      Reading stale = Reading.newBuilder(unreadable.reading()).setTranscripts(transcripts).build();
      String key =
          StageKeys.of(
              "reading", "stale", source.getLastReading(), unreadable.reading().toString());
      stage.put(key, stale);
      return new Found(key, source.getLastReading(), stale);
    }
  }
}
