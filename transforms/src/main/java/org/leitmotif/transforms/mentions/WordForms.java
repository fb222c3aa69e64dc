package org.leitmotif.transforms.mentions;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each word form of an interview, worked out once however often it is said: people
 * say some thousand words again and again.
 */
final class WordForms {

  /** Letters and syllables as speech-to-text spells them inside of a name: "see make", "pie". */
  private static final Map<String, String> SPELLED =
      Map.ofEntries(
          Map.entry("see", "c"),
          Map.entry("sea", "c"),
          Map.entry("are", "r"),
          Map.entry("jay", "j"),
          Map.entry("kay", "k"),
          Map.entry("pee", "p"),
          Map.entry("tea", "t"),
          Map.entry("tee", "t"),
          Map.entry("you", "u"),
          Map.entry("why", "y"),
          Map.entry("ex", "x"),
          Map.entry("bee", "b"),
          Map.entry("dee", "d"),
          Map.entry("gee", "g"),
          Map.entry("el", "l"),
          Map.entry("em", "m"),
          Map.entry("en", "n"),
          Map.entry("oh", "o"),
          Map.entry("cue", "q"),
          Map.entry("queue", "q"),
          Map.entry("eye", "i"),
          Map.entry("pie", "py"),
          Map.entry("pi", "py"),
          Map.entry("pipe", "pyp"),
          Map.entry("sequel", "sql"),
          Map.entry("jason", "json"));

  /**
   * A word form.
   *
   * @param lower in lower case
   * @param folded its folded key
   * @param ordinary whether it is an ordinary English word as it stands
   * @param capital whether it starts with a capital
   * @param shaped whether it is written as programs are: capitals inside, or an ending of packages
   * @param letter the letter or syllable it may be said for; null where none
   * @param start the names that start with its folded key; null where none does
   */
  record WordForm(
      String lower,
      String folded,
      boolean ordinary,
      boolean capital,
      boolean shaped,
      @Nullable String letter,
      NameIndex.@Nullable Range start) {}

  private final NameIndex names;
  private final Map<String, WordForm> forms = new HashMap<>();

  WordForms(NameIndex names) {
    this.names = names;
  }

  /** The form that is written so. */
  WordForm of(String written) {
    WordForm form = forms.get(written);
    if (form == null) {
      form = make(written);
      forms.put(written, form);
    }
    return form;
  }

  private WordForm make(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String folded = Fold.key(lower);
    NameIndex.Range start = folded.isEmpty() ? null : names.after(names.all(), folded);
    boolean name = start != null && !names.complete(start).isEmpty();
    return new WordForm(
        lower,
        folded,
        OrdinaryWords.contains(lower) || (!name && OrdinaryWords.looksDerived(lower)),
        !written.isEmpty() && Character.isUpperCase(written.charAt(0)),
        hasShape(written, lower),
        SPELLED.get(folded),
        start);
  }

  private static boolean hasShape(String word, String lower) {
    boolean inner = false;
    boolean small = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.' && i + 1 < word.length() && Character.isUpperCase(word.charAt(i + 1))) {
        // Two sentences without a space: "fun.That".
        return false;
      }
      inner |= small && Character.isUpperCase(c);
      small |= Character.isLowerCase(c);
    }
    return (inner && word.indexOf('\'') < 0 && word.indexOf('/') < 0)
        || lower.endsWith("-rs")
        || lower.endsWith(".js");
  }
}
