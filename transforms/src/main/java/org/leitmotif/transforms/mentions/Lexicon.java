package org.leitmotif.transforms.mentions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The languages, tools and libraries that are looked for, by every way to write them. */
public final class Lexicon implements Serializable {
  private static final long serialVersionUID = 1;

  /** How far the bare name can be trusted. */
  public enum Ambiguity {
    /** In any case practically always this thing. */
    NONE,
    /** The lower-case form is an ordinary word. */
    CASE,
    /** Even capitalised it needs evidence nearby. */
    CONTEXT
  }

  /**
   * A language, tool or library.
   *
   * @param name canonical name, as its makers write it
   * @param kind language, tool or library
   * @param aliases other right names; variants in case, spaces, hyphens and spelled-out symbols
   *     fold by themselves
   * @param mishearings what speech-to-text is known to write for it
   * @param ambiguity how far the bare name can be trusted
   * @param cues lower-case words that speak for it when near
   */
  public record Entry(
      String name,
      String kind,
      List<String> aliases,
      List<String> mishearings,
      Ambiguity ambiguity,
      List<String> cues)
      implements Serializable {}

  /** A way to write an entry. */
  record Form(Entry entry, String written, boolean misheard) implements Serializable {}

  private final String name;
  private final String fingerprint;
  private final ArrayList<Entry> entries;
  private final HashMap<String, Form> forms = new HashMap<>();
  private final HashSet<String> prefixes = new HashSet<>();

  /**
   * Indexes the entries.
   *
   * @param fingerprint changes whenever an entry does
   */
  public Lexicon(String name, String fingerprint, List<Entry> entries) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.entries = new ArrayList<>(entries);
    for (Entry entry : entries) {
      index(entry.name(), entry, false);
      entry.aliases().forEach(alias -> index(alias, entry, false));
    }
    for (Entry entry : entries) {
      entry.mishearings().forEach(misheard -> index(misheard, entry, true));
    }
  }

  private void index(String written, Entry entry, boolean misheard) {
    for (String key : Fold.keys(written)) {
      // The first to claim a form keeps it: names before aliases of later entries, and both before
      // mishearings.
      if (forms.putIfAbsent(key, new Form(entry, written, misheard)) == null) {
        for (int end = 1; end <= key.length(); end++) {
          prefixes.add(key.substring(0, end));
        }
      }
    }
  }

  /** Name of the lexicon. */
  public String name() {
    return name;
  }

  /** Changes whenever an entry does. */
  public String fingerprint() {
    return fingerprint;
  }

  /** All entries. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Forms by folded key. */
  Map<String, Form> forms() {
    return forms;
  }

  /** Whether a form starts with the folded characters. */
  Set<String> prefixes() {
    return prefixes;
  }
}
