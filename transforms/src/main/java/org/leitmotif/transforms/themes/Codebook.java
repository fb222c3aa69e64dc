package org.leitmotif.transforms.themes;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The themes a team looks for.
 *
 * @param name name of the codebook
 * @param fingerprint changes whenever a theme, a code or a cue does
 * @param themes in the order of the codebook
 * @param loose codes that belong to no theme: their quotations cannot be in a theme's table
 */
public record Codebook(String name, String fingerprint, List<Theme> themes, List<Code> loose)
    implements Serializable {

  /** A codebook all of whose codes belong to a theme. */
  public Codebook(String name, String fingerprint, List<Theme> themes) {
    this(name, fingerprint, themes, List.of());
  }

  /**
   * A theme.
   *
   * @param threshold score from which a machine passage is kept
   * @param cues what speaks for the theme without speaking for one of its codes
   * @param claim mentions that speak for it
   */
  public record Theme(
      String name,
      String definition,
      double threshold,
      List<Cue> cues,
      Claim claim,
      List<Code> codes)
      implements Serializable {

    /** The theme's key and the name of its folders: ASCII letters, digits and hyphens. */
    public String slug() {
      return slugOf(name);
    }

    /** Whether anything speaks for the theme or one of its codes: a cue, or a claimed mention. */
    public boolean hasCues() {
      return !cues.isEmpty()
          || !claim.equals(Claim.NONE)
          || codes.stream().anyMatch(c -> !c.cues().isEmpty() || !c.claim().equals(Claim.NONE));
    }
  }

  /** A code of a theme. */
  public record Code(String name, String definition, List<Cue> cues, Claim claim)
      implements Serializable {}

  /**
   * A phrase of lemmas that speaks for a theme or code.
   *
   * @param phrase lower-case lemmas; {@code *} at the end of a word stands for any ending, {@code
   *     _} for up to three words
   * @param weight how sure the cue alone makes one, 0 to 1
   */
  public record Cue(String phrase, double weight) implements Serializable {}

  /** Mentions that speak for a theme or code: all of some kinds, and some names. */
  public record Claim(List<String> kinds, List<String> names) implements Serializable {
    /** Claims nothing. */
    public static final Claim NONE = new Claim(List.of(), List.of());
  }

  /** The slug of a name; empty where the name has no ASCII letter or digit. */
  public static String slugOf(String name) {
    String spelled =
        name.replace("++", " plus plus ").replace("#", " sharp ").replace("&", " and ");
    return Normalizer.normalize(spelled, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
