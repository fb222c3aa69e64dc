package org.leitmotif.pipeline.configuration;

import java.util.List;
import org.leitmotif.transforms.mentions.Lexicon;
import org.leitmotif.transforms.mentions.LexiconCheck;

/** Checks a user's lexicon by itself and against the one it builds on. */
public final class LexiconLint {
  private LexiconLint() {}

  /**
   * What would swamp the mentions or collides, a line each; none where all is well.
   *
   * @throws ConfigurationException with file, line and value where the file is no lexicon
   */
  public static List<String> findings(String file) {
    byte[] bytes = RunConfiguration.bytes("lexicon check", file);
    Lexicon own = LexiconFile.read(file, bytes);
    List<Lexicon.Entry> base =
        LexiconFile.hasBase(file, bytes)
            ? LexiconFile.read("lexicon.json", RunConfiguration.shipped("lexicon.json")).entries()
            : List.of();
    return LexiconCheck.of(own.entries(), base);
  }
}
