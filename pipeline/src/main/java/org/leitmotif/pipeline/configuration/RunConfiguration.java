package org.leitmotif.pipeline.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.mentions.Lexicon;
import org.leitmotif.transforms.quotations.Quotations;
import org.leitmotif.transforms.speakers.InterviewManifest;
import org.leitmotif.transforms.themes.Codebook;

/**
 * All that a run is told, validated: whatever can be wrong with it is found out before the flow is
 * built.
 *
 * @param input folder or glob of the transcripts
 * @param output folder of the dataset
 * @param manifest what the team says of its interviews
 * @param beamOptions options for Beam, as given
 */
public record RunConfiguration(
    String input,
    String output,
    InterviewManifest manifest,
    Codebook codebook,
    Lexicon lexicon,
    Quotations quotations,
    List<String> beamOptions) {

  private static final String DATA = "/org/leitmotif/data/";

  /**
   * Reads and checks the files a run is configured by.
   *
   * @param interviews manifest file; null without one
   * @param codebook file; null for the one that ships with the program
   * @param lexicon file whose entries add to those that ship with the program and override them;
   *     null for none
   * @param quotations file; null where the team has coded nothing
   * @throws ConfigurationException with file, line and value of the first error
   */
  public static RunConfiguration of(
      String input,
      String output,
      @Nullable String interviews,
      @Nullable String codebook,
      @Nullable String lexicon,
      @Nullable String quotations,
      List<String> beamOptions) {
    Codebook themes = codebookOf(codebook);
    return new RunConfiguration(
        input,
        output,
        manifest(interviews),
        themes,
        lexicon == null
            ? LexiconFile.read("lexicon.json", shipped("lexicon.json"))
            : LexiconFile.over(
                () -> LexiconFile.read("lexicon.json", shipped("lexicon.json")),
                lexicon,
                bytes("--lexicon", lexicon)),
        quotations == null
            ? Quotations.NONE
            : CodebookReader.quotations(quotations, bytes("--quotations", quotations), themes),
        List.copyOf(beamOptions));
  }

  /** What rows depend on besides inputs, program and annotator: changes whenever one of it does. */
  public Map<String, String> fingerprints() {
    return Map.of(
        "input", input,
        "interviews", manifest.fingerprint(),
        "codebook", codebook.fingerprint(),
        "lexicon", lexicon.fingerprint(),
        "quotations", quotations.fingerprint());
  }

  /** What was asked for, for the record. */
  public Map<String, String> options() {
    return Map.of(
        "input", input,
        "interviews", manifest.name(),
        "codebook", codebook.name(),
        "lexicon", lexicon.name(),
        "quotations", quotations.name(),
        "beam", String.join(" ", beamOptions));
  }

  /**
   * A manifest of the interviews alone.
   *
   * @param file null for none
   * @throws ConfigurationException with file, line and value of the first error
   */
  public static InterviewManifest manifest(@Nullable String file) {
    return file == null
        ? InterviewManifest.NONE
        : ManifestFile.read(file, bytes("--interviews", file));
  }

  /**
   * A codebook alone.
   *
   * @param file null for the one that ships with the program
   */
  public static Codebook codebookOf(@Nullable String file) {
    return file == null
        ? CodebookFile.read("codebook.json", shipped("codebook.json"))
        : CodebookReader.codebook(file, bytes("--codebook", file));
  }

  static byte[] shipped(String name) {
    try (InputStream in = RunConfiguration.class.getResourceAsStream(DATA + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String option, String file) {
    try (InputStream in =
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchSingleFileSpec(file).resourceId()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ConfigurationException(
          file + ": cannot be read; " + option + " needs a file that exists", e);
    }
  }
}
