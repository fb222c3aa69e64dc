package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Token;

/**
 * Finds the terms in a sentence: nouns and noun phrases of up to three words, and known names,
 * which count as one word however they were written down.
 */
final class TermFinder {
  private static final int LONGEST = 3;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}+#.'’-]+");

  /** Where a name such as AddressSanitizer goes on with another word. */
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Set<String> POINTERS =
      Set.of("this", "that", "these", "those", "such", "any", "some", "each", "every");

  /**
   * A term in a turn.
   *
   * @param key lemmas, lower case; of a name, the name
   * @param kind kind of the name; empty where the term is none
   * @param form how it is said, lower case
   * @param start in the turn's text
   * @param leans whether a single word leans on others here: "a … of", "that …", "raw …"
   */
  record Term(String key, String kind, String form, int start, int end, boolean leans) {}

  /**
   * A known name.
   *
   * @param form how it is said: misheard or torn apart, it is still the name that was said
   * @param end in the turn's text
   */
  record Name(String name, String kind, String form, int end) {
    static Name of(Mention mention, int end) {
      String name = mention.getName().toLowerCase(Locale.ROOT);
      String surface = mention.getSurface().toLowerCase(Locale.ROOT);
      String humps = HUMP.matcher(mention.getName()).replaceAll(" ").toLowerCase(Locale.ROOT);
      boolean torn = TermSums.fold(surface).equals(TermSums.fold(name)) && !surface.equals(humps);
      boolean misspelt = torn || mention.getMethod().equals("garbled");
      return new Name(name, mention.getKind(), misspelt ? name : surface, end);
    }
  }

  /** A word: a token, or the tokens of a name. */
  private record Word(
      String key,
      String kind,
      String form,
      int start,
      int end,
      boolean noun,
      boolean modifier,
      boolean describes) {
    boolean touches(Word next) {
      return next.start() - end <= 1;
    }
  }

  private static final Word NONE = new Word("", "", "", 0, -2, false, false, false);

  private final String text;
  private final Map<Integer, Name> names;
  private final Set<String> speakers;

  /**
   * In a turn.
   *
   * @param text of the turn
   * @param names known names by where they start in the text
   * @param speakers words of the speakers' names, lower case: to call somebody is no subject
   */
  TermFinder(String text, Map<Integer, Name> names, Set<String> speakers) {
    this.text = text;
    this.names = names;
    this.speakers = speakers;
  }

  /** The terms of a sentence; what stands in square brackets was not said. */
  List<Term> find(List<Token> tokens) {
    List<Word> words = words(tokens);
    List<Term> terms = new ArrayList<>();
    for (int last = 0; last < words.size(); last++) {
      if (words.get(last).noun()) {
        endingAt(words, last, terms);
      }
    }
    return terms;
  }

  private static void endingAt(List<Word> words, int last, List<Term> terms) {
    Word head = words.get(last);
    Word before = last > 0 ? words.get(last - 1) : NONE;
    Word after = last + 1 < words.size() ? words.get(last + 1) : NONE;
    boolean name = !head.kind().isEmpty();
    if (name || !LightWords.isAdverb(before.key(), head.key())) {
      boolean leans =
          after.key().equals("of")
              || POINTERS.contains(before.key())
              || (before.describes() && before.touches(head))
              || (after.noun() && head.touches(after));
      terms.add(new Term(head.key(), head.kind(), head.form(), head.start(), head.end(), leans));
    }
    StringBuilder key = new StringBuilder(head.key());
    StringBuilder form = new StringBuilder(head.form());
    for (int first = last - 1; first > last - LONGEST && first >= 0; first--) {
      Word word = words.get(first);
      if (!word.modifier() || !word.touches(words.get(first + 1))) {
        return;
      }
      key.insert(0, word.key() + " ");
      form.insert(0, word.form() + " ");
      terms.add(new Term(key.toString(), "", form.toString(), word.start(), head.end(), false));
    }
  }

  private List<Word> words(List<Token> tokens) {
    List<Word> words = new ArrayList<>();
    int bracket = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      char first = text.charAt(token.getStart());
      bracket = Math.max(0, bracket + (first == '[' ? 1 : first == ']' ? -1 : 0));
      Name name = names.get(token.getStart());
      if (bracket > 0) {
        words.add(new Word("[", "", "", token.getStart(), token.getEnd(), false, false, false));
      } else if (name != null) {
        words.add(
            new Word(
                name.name(),
                name.kind(),
                name.form(),
                token.getStart(),
                name.end(),
                true,
                true,
                true));
        while (i + 1 < tokens.size() && tokens.get(i + 1).getEnd() <= name.end()) {
          i++;
        }
      } else {
        int last = lastOfHyphenated(tokens, i);
        words.add(last == i ? word(token) : hyphenated(tokens.subList(i, last + 1)));
        i = last;
      }
    }
    return words;
  }

  /** "trade-offs" is one word, though three tokens. */
  private int lastOfHyphenated(List<Token> tokens, int first) {
    int last = first;
    while (last + 2 < tokens.size()
        && tokens.get(last + 1).getTag().equals("HYPH")
        && tokens.get(last).getEnd() == tokens.get(last + 1).getStart()
        && tokens.get(last + 1).getEnd() == tokens.get(last + 2).getStart()
        && !names.containsKey(tokens.get(last + 2).getStart())) {
      last += 2;
    }
    return last;
  }

  private Word hyphenated(List<Token> tokens) {
    Token head = tokens.get(tokens.size() - 1);
    int start = tokens.get(0).getStart();
    String said = text.substring(start, head.getEnd()).toLowerCase(Locale.ROOT);
    String key =
        text.substring(start, head.getStart()).toLowerCase(Locale.ROOT)
            + head.getLemma().toLowerCase(Locale.ROOT);
    // "utf-8" is a noun as "utf" is.
    String tag = head.getTag().equals("CD") ? tokens.get(0).getTag() : head.getTag();
    boolean noun = WORD.matcher(said).matches() && tag.startsWith("NN");
    boolean describes = noun || tag.startsWith("JJ");
    return new Word(key, "", said, start, head.getEnd(), noun, describes, describes);
  }

  private Word word(Token token) {
    // The tagger takes "data" for a plural now and then; nobody says "datum".
    String found = token.getLemma().toLowerCase(Locale.ROOT);
    String lemma = found.equals("datum") ? "data" : found;
    String said = text.substring(token.getStart(), token.getEnd()).toLowerCase(Locale.ROOT);
    boolean wordly =
        WORD.matcher(said).matches() && !speakers.contains(said) && !LightWords.isFiller(lemma);
    boolean noun = wordly && token.getTag().startsWith("NN");
    boolean adjective = wordly && token.getTag().equals("JJ");
    return new Word(
        lemma,
        "",
        said,
        token.getStart(),
        token.getEnd(),
        noun && !LightWords.isLightNoun(lemma),
        noun || (adjective && !LightWords.isLightAdjective(lemma)),
        noun || adjective);
  }
}
