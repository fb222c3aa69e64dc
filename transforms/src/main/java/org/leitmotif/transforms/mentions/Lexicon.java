package org.leitmotif.transforms.mentions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages, tools and libraries that are looked for, by every way to write them. */
public final class Lexicon implements Serializable {
  private static final long serialVersionUID = 4;

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
   * @param cuedAliases right names that count only with a cue near, or where the interview names
   *     the thing for sure elsewhere: "Moment" for Moment.js
   * @param mishearings what speech-to-text is known to write for it
   * @param ambiguity how far the bare name can be trusted
   * @param cues lower-case words that speak for it when near
   * @param ecosystems fields it belongs to
   * @param rare whether people seldom speak of it: it is found where it is written, an ambiguous
   *     name only as cued aliases are, and by what words sound like only where it is sure
   * @param company whether a company is called so too, which people may mean: "at Docker"
   */
  public record Entry(
      String name,
      String kind,
      List<String> aliases,
      List<String> cuedAliases,
      List<String> mishearings,
      Ambiguity ambiguity,
      List<String> cues,
      List<String> ecosystems,
      boolean rare,
      boolean company)
      implements Serializable {
    /**
     * An entry of the same kind and field that has no name but one, and no other way to be found.
     */
    Entry named(String other) {
      return new Entry(
          other, kind, List.of(), List.of(), List.of(), ambiguity, cues, ecosystems, true, company);
    }
  }

  /**
   * A way to write an entry.
   *
   * @param core folded key of the name inside a form such as "Go language"; null where the whole
   *     form is the name
   * @param cued whether it counts only with a cue near
   */
  record Form(Entry entry, String written, boolean misheard, @Nullable String core, boolean cued) {
    Form(Entry entry, String written, boolean misheard) {
      this(entry, written, misheard, null, false);
    }

    /** Whether it is looked for where words are only like it: it is a name, and not a rare one. */
    boolean soundsFor() {
      return !misheard && !cued && !entry.rare() && core == null;
    }

    /** How far the form can be trusted. */
    Ambiguity ambiguity() {
      return cued ? Ambiguity.CONTEXT : isWithSuffix() ? Ambiguity.NONE : entry.ambiguity();
    }

    /** "Synaptic.js" of Synaptic; asked for every candidate. */
    private boolean isWithSuffix() {
      return written.endsWith(JS)
          && written.length() == entry.name().length() + JS.length()
          && written.startsWith(entry.name());
    }
  }

  private static final String JS = ".js";

  /** What mishearings are listed with, so that they are taken for nothing else. */
  private static final Set<String> WITH_A_MISHEARING =
      Grammar.words(
          """
          build template engine verifier editor prover checker ide parser fuzzer bundler scanner
          analyzer manager solver toolkit cache emulator simulator mesh testing proxy install
          hypervisor linker playbook profiler disassembler push rebase stash blame checkout bisect
          submodule reflog worktree clone pull merge
          """);

  private final String name;
  private final String fingerprint;
  private final ArrayList<Entry> entries;
  private final transient Map<String, List<Form>> forms = new HashMap<>();
  private final transient NameIndex names;
  private final transient SoundIndex sounds;
  private final transient WordForms words;

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
      index(entry.name(), entry, false, false);
      entry.aliases().forEach(alias -> index(alias, entry, false, false));
    }
    for (Entry entry : entries) {
      entry.cuedAliases().forEach(alias -> index(alias, entry, false, true));
    }
    for (Entry entry : entries) {
      indexWithSuffix(entry);
    }
    for (Entry entry : entries) {
      entry.mishearings().forEach(misheard -> index(misheard, entry, true, false));
    }
    this.names = new NameIndex(forms);
    this.sounds = new SoundIndex(entries);
    this.words = new WordForms(names);
  }

  /** Entries are sent to a worker, and indexed there again. */
  private Object readResolve() {
    return new Lexicon(name, fingerprint, entries);
  }

  /**
   * This lexicon with the entries of another: an entry of the other replaces the one of the same
   * name, whatever its case.
   */
  public Lexicon with(Lexicon other) {
    Set<String> overridden = new HashSet<>();
    other.entries.forEach(entry -> overridden.add(entry.name().toLowerCase(Locale.ROOT)));
    // Theirs come first: where two entries share a form, theirs is the one preferred.
    List<Entry> ordered = new ArrayList<>(other.entries);
    for (Entry entry : entries) {
      if (!overridden.contains(entry.name().toLowerCase(Locale.ROOT))) {
        ordered.add(entry);
      }
    }
    return new Lexicon(
        other.name + " over " + name, fingerprint + "+" + other.fingerprint, ordered);
  }

  private void index(String written, Entry entry, boolean misheard, boolean cued) {
    String core = core(written, entry, misheard);
    for (String key : Fold.keys(written)) {
      List<Form> known = forms.computeIfAbsent(key, k -> new ArrayList<>());
      boolean right = known.stream().anyMatch(form -> !form.misheard());
      boolean same = known.stream().anyMatch(form -> form.entry().equals(entry));
      // A right name of one thing is never taken for a mishearing of another.
      if (!same && !(misheard && right)) {
        known.add(new Form(entry, written, misheard, core, cued));
      }
    }
  }

  /** People say "Synaptic JS" of Synaptic, and then mean no other: a strange word before JS. */
  private void indexWithSuffix(Entry entry) {
    String written = entry.name() + JS;
    if (entry.ecosystems().contains("javascript")
        && entry.kind().equals("library")
        && entry.name().indexOf(' ') < 0
        && !OrdinaryWords.contains(entry.name().toLowerCase(Locale.ROOT))
        && Fold.keys(written).stream().noneMatch(this::isName)) {
      index(written, entry, false, false);
    }
  }

  /** "Rust code" is Rust with a word that is no part of its name. */
  private static @Nullable String core(String written, Entry entry, boolean misheard) {
    String[] words = written.split(" ");
    if (misheard) {
      return coreOfMishearing(words, Fold.key(entry.name()));
    }
    List<String> shorter = new ArrayList<>(entry.aliases());
    shorter.add(entry.name());
    if (words.length < 2 || written.equals(entry.name())) {
      return null;
    }
    for (String name : shorter) {
      String key = Fold.key(name);
      if (name.equals(written) || name.length() >= written.length() || key.isEmpty()) {
        continue;
      }
      for (int from = 0; from < words.length; from++) {
        for (int to = from + 1; to <= words.length; to++) {
          if (to - from < words.length
              && Fold.key(String.join(" ", List.of(words).subList(from, to))).equals(key)
              && plain(words, 0, from)
              && plain(words, to, words.length)) {
            return key;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String coreOfMishearing(String[] words, String name) {
    int from = 0;
    int to = words.length;
    while (from < to - 1 && accompanies(words[from], name)) {
      from++;
    }
    while (from < to - 1 && accompanies(words[to - 1], name)) {
      to--;
    }
    boolean whole = to - from == words.length;
    return whole ? null : Fold.key(String.join(" ", List.of(words).subList(from, to)));
  }

  private static boolean accompanies(String word, String name) {
    String lower = word.toLowerCase(Locale.ROOT);
    String one = Grammar.singular(lower);
    return !name.contains(Fold.key(one))
        && (Grammar.WITH_A_NAME.contains(lower)
            || Grammar.NOUN_AFTER.contains(lower)
            || Grammar.NOUN_AFTER.contains(one)
            || WITH_A_MISHEARING.contains(one));
  }

  private static boolean plain(String[] words, int from, int to) {
    for (int i = from; i < to; i++) {
      String lower = words[i].toLowerCase(Locale.ROOT);
      if (words[i].length() < 2
          || !(words[i].equals(lower) || Grammar.WITH_A_NAME.contains(lower))) {
        return false;
      }
    }
    return true;
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

  /** The entries that can be written like a folded key, the preferred first. */
  List<Form> forms(String key) {
    List<Form> found = forms.get(key);
    return found == null ? List.of() : found;
  }

  /** Whether a folded key is itself a right name of something. */
  boolean isName(String key) {
    for (Form form : forms(key)) {
      if (!form.misheard()) {
        return true;
      }
    }
    return false;
  }

  /** The forms by what they start with. */
  NameIndex names() {
    return names;
  }

  /** The entries by what their names sound like. */
  SoundIndex sounds() {
    return sounds;
  }

  /** What is known of word forms beside these names. */
  WordForms words() {
    return words;
  }
}
