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

  /**
   * A word form.
   *
   * @param lower in lower case
   * @param folded its folded key
   * @param ordinary whether it is an ordinary English word as it stands
   * @param capital whether it starts with a capital
   * @param shaped whether it is written as programs are: capitals inside, or an ending of packages
   * @param start the names that start with its folded key; null where none does
   */
  record WordForm(
      String lower,
      String folded,
      boolean ordinary,
      boolean capital,
      boolean shaped,
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
        start);
  }

  private static boolean hasShape(String word, String lower) {
    boolean inner = false;
    boolean small = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      inner |= small && Character.isUpperCase(c);
      small |= Character.isLowerCase(c);
    }
    return (inner && word.indexOf('\'') < 0 && word.indexOf('/') < 0)
        || lower.endsWith("-rs")
        || lower.endsWith(".js");
  }
}
