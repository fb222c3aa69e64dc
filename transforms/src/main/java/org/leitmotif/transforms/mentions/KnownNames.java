package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.transforms.mentions.Lexicon.Entry;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * The names an interview mentions for sure, by their sounds. What is spoken of is what is misheard:
 * a word that sounds like one of these needs less to be believed than one that sounds like any name
 * there is.
 */
final class KnownNames {
  private static final int SHORTEST = 4;
  private static final double LEAST = 0.7;

  private static final double OTHER_START = 0.15;

  private final List<Known> names = new ArrayList<>();
  private final Map<String, List<Alike>> alike = new HashMap<>();

  private record Known(Form form, String key, String sounds) {}

  /**
   * A name that sounds like some letters.
   *
   * @param likeness of the sounds, 0 to 1
   */
  record Alike(Form form, double likeness) {}

  KnownNames(InterviewEvidence evidence) {
    for (Entry entry : evidence.sureEntries()) {
      String key = Fold.key(entry.name());
      if (key.length() >= SHORTEST) {
        names.add(new Known(new Form(entry, entry.name(), true), key, Sounds.of(key)));
      }
    }
  }

  /**
   * The names that sound like folded letters and are not written in them.
   *
   * @param ordinary whether the letters are those of ordinary words
   */
  List<Alike> alike(String folded, boolean ordinary) {
    return alike.computeIfAbsent(ordinary ? folded + " " : folded, key -> look(folded, ordinary));
  }

  private List<Alike> look(String folded, boolean ordinary) {
    String sounds = Sounds.of(folded);
    List<Alike> found = new ArrayList<>();
    for (Known name : names) {
      if (Math.abs(name.key().length() - folded.length()) <= 3
          && !folded.startsWith(name.key())
          && !((ordinary || folded.length() > SHORTEST) && name.key().endsWith(folded))) {
        double handicap = Sounds.startAlike(sounds, name.sounds()) ? 0 : OTHER_START;
        double likeness = Sounds.likeness(sounds, name.sounds(), LEAST + handicap) - handicap;
        if (likeness >= LEAST) {
          found.add(new Alike(name.form(), likeness));
        }
      }
    }
    return List.copyOf(found);
  }
}
