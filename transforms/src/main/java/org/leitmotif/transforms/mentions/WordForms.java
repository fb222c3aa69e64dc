package org.leitmotif.transforms.mentions;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each word form, worked out once however often it is said: people say some
 * thousand words again and again, in one interview as in the next.
 *
 * <p>Safe for use by several threads, which share what they work out. Of the forms said lately
 * {@value #LATELY} to twice as many are kept, however many interviews there are.
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
   * @param opens whether a name is likely after it
   * @param closes whether it is said of languages, tools and libraries that stand before it
   * @param joins whether it stands between the items of a list
   * @param breaks whether it is a mark that no name goes across
   * @param start its folded key as the beginning of names; {@link NameIndex#NONE} where none begins
   *     with it
   */
  record WordForm(
      String lower,
      String folded,
      boolean ordinary,
      boolean capital,
      boolean shaped,
      @Nullable String letter,
      boolean opens,
      boolean closes,
      boolean joins,
      boolean breaks,
      int start) {}

  /** Distinct forms of some ten interviews. */
  private static final int LATELY = 20_000;

  /** Letters of a word that is worth keeping: longer ones are files and keys that are read out. */
  private static final int LONGEST = 64;

  private final NameIndex names;

  /** Forms said lately; once they are many they become the earlier ones, and those are let go. */
  private volatile Map<String, WordForm> lately = new ConcurrentHashMap<>();

  private volatile Map<String, WordForm> earlier = Map.of();

  WordForms(NameIndex names) {
    this.names = names;
  }

  /** The form that is written so. */
  WordForm of(String written) {
    WordForm form = lately.get(written);
    if (form == null) {
      form = earlier.get(written);
      form = form == null ? make(written) : form;
      keep(written, form);
    }
    return form;
  }

  private synchronized void keep(String written, WordForm form) {
    if (written.length() > LONGEST) {
      return;
    }
    if (lately.size() >= LATELY) {
      earlier = lately;
      lately = new ConcurrentHashMap<>();
    }
    lately.put(written, form);
  }

  private WordForm make(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (lower.length() > 1) {
      lower = lower.replace('’', '\'');
    }
    String folded = Fold.key(lower);
    int start = folded.isEmpty() ? NameIndex.NONE : names.after(NameIndex.ALL, folded);
    boolean name = start != NameIndex.NONE && !names.complete(start).isEmpty();
    return new WordForm(
        lower,
        folded,
        OrdinaryWords.contains(lower) || (!name && OrdinaryWords.looksDerived(lower)),
        !written.isEmpty() && Character.isUpperCase(written.charAt(0)),
        hasShape(written, lower),
        SPELLED.get(folded),
        Grammar.STRONG_BEFORE.contains(lower),
        NameSlots.SURE_NOUN.contains(lower),
        NameSlots.CONJUNCTION.contains(lower),
        Grammar.BREAK.contains(lower),
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
