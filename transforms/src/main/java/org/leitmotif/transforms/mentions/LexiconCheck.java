package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

/** Looks for names that would swamp the mentions, and for names that collide. */
public final class LexiconCheck {
  private static final int LONG_ENOUGH = 3;

  private final Map<String, Entry> owners = new LinkedHashMap<>();
  private final List<String> findings = new ArrayList<>();

  private LexiconCheck() {}

  /**
   * The findings in the order of the entries, one a line; none where all is well.
   *
   * @param checked the entries to look at
   * @param base entries that are there besides, and may be overridden; empty where none
   */
  public static List<String> of(List<Entry> checked, List<Entry> base) {
    LexiconCheck check = new LexiconCheck();
    for (Entry entry : base) {
      boolean overridden = checked.stream().anyMatch(e -> e.name().equalsIgnoreCase(entry.name()));
      if (!overridden) {
        check.own(entry);
      }
    }
    checked.forEach(check::look);
    return List.copyOf(check.findings);
  }

  private void own(Entry entry) {
    Stream.of(List.of(entry.name()), entry.aliases(), entry.cuedAliases())
        .flatMap(List::stream)
        .flatMap(name -> Fold.keys(name).stream())
        .forEach(key -> owners.putIfAbsent(key, entry));
  }

  private void look(Entry entry) {
    form(entry, entry.name(), "the name");
    entry.aliases().forEach(alias -> form(entry, alias, "the alias \"" + alias + "\""));
    entry.cuedAliases().forEach(alias -> owned(entry, alias, "the cued alias \"" + alias + "\""));
    entry.mishearings().forEach(heard -> mishearing(entry, heard));
    if (!entry.cuedAliases().isEmpty() && entry.cues().isEmpty()) {
      find(entry, "has cued aliases and no cues: they are never found");
    }
    boolean wantsCue =
        entry.rare()
            && (entry.ambiguity() != Ambiguity.NONE
                || OrdinaryWords.contains(entry.name().toLowerCase(Locale.ROOT)));
    if (wantsCue && entry.cues().isEmpty()) {
      find(entry, "is rare and ambiguous and has no cues: it is never found");
    } else if (entry.ambiguity() == Ambiguity.CONTEXT && entry.cues().isEmpty()) {
      find(entry, "has ambiguity \"context\" and no cues: only names beside it can speak for it");
    }
    for (String cue : entry.cues()) {
      if (!cue.equals(cue.toLowerCase(Locale.ROOT))) {
        find(entry, "the cue \"" + cue + "\" is never found: cues are lower case");
      }
    }
  }

  private void form(Entry entry, String written, String what) {
    String key = Fold.key(written);
    String lower = written.toLowerCase(Locale.ROOT);
    if (entry.ambiguity() == Ambiguity.NONE) {
      if (Grammar.NOUN_AFTER.contains(lower)) {
        find(entry, what + " is a generic word: it will swamp the mentions; drop it");
      } else if (lower.length() > 1
          && Character.isLetter(lower.charAt(0))
          && lower.indexOf('-') < 0
          && !entry.rare()
          && OrdinaryWords.contains(lower)) {
        find(entry, what + " is an ordinary word: set \"ambiguity\" to \"case\" or \"context\"");
      } else if (!key.isEmpty() && key.length() < LONG_ENOUGH) {
        find(entry, what + " is very short: set \"ambiguity\" to \"context\"");
      }
    }
    owned(entry, written, what);
  }

  private void owned(Entry entry, String written, String what) {
    String key = Fold.key(written);
    if (key.isEmpty()) {
      find(entry, what + " has no letter, digit or sign that is compared");
      return;
    }
    Entry owner = owners.putIfAbsent(key, entry);
    if (owner != null && !owner.name().equals(entry.name())) {
      find(entry, what + " is written like a name of \"" + owner.name() + "\"");
    }
  }

  private void mishearing(Entry entry, String heard) {
    Entry owner = owners.get(Fold.key(heard));
    if (owner != null) {
      String whose = owner.name().equals(entry.name()) ? "itself" : "\"" + owner.name() + "\"";
      find(entry, "the mishearing \"" + heard + "\" is a right name of " + whose);
    }
  }

  private void find(Entry entry, String message) {
    findings.add("\"" + entry.name() + "\": " + message);
  }
}
