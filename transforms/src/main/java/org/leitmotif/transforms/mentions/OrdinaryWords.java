package org.leitmotif.transforms.mentions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of everyday English and of talk about software: a name that is spelled like one of them
 * needs more to be believed than its letters, and a word that is none of them may be a name, or a
 * name misheard.
 */
public final class OrdinaryWords {
  /** What people say whatever they talk about. */
  private static final Set<String> EVERYDAY = read("everyday-words.txt");

  /** And what they say when they talk about software. */
  private static final Set<String> WORDS = read("everyday-words.txt", "ordinary-words.txt");

  /** Names of systems, companies, sites, places and the like, which are no garbled tools. */
  private static final Set<String> OTHER_NAMES = read("other-names.txt");

  /** Names of people, places and brands, which are none either. */
  private static final Set<String> PEOPLE_AND_PLACES = read("people-and-places.txt");

  /** The same, and given names that garbled tools are written as. */
  private static final Set<String> NO_CANDIDATES =
      read("people-and-places.txt", "no-candidates.txt");

  /** Endings with which English makes words of words, and names are not made. */
  private static final List<String> ENDINGS =
      List.of(
          "tion", "sion", "ment", "ness", "able", "ably", "ible", "ibly", "ity", "ities", "ical",
          "ically", "ally", "ance", "ence", "ship", "ism", "ist", "ize", "ized", "izes", "izing",
          "ise", "ised", "ous", "ously", "ive", "ively", "ful", "fully", "less", "ward", "wards",
          "ology", "izer");

  private static final List<String> BEGINNINGS =
      List.of("un", "re", "non", "pre", "over", "sub", "mis", "dis", "inter");

  private static final int LONG = 8;
  private static final int STEM = 3;

  private OrdinaryWords() {}

  private static Set<String> read(String... resources) {
    Set<String> words = new HashSet<>();
    for (String resource : resources) {
      read(resource, words);
    }
    return words;
  }

  private static void read(String resource, Set<String> words) {
    try (InputStream in = OrdinaryWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(line -> words.addAll(List.of(line.split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a word in lower case is an ordinary one, inflected or not; signs and clitics are. */
  public static boolean contains(String word) {
    return isIn(WORDS, word);
  }

  /** Whether a word in lower case is an ordinary one outside of software too. */
  public static boolean isEveryday(String word) {
    return isIn(EVERYDAY, word);
  }

  /** Whether a word is in a list, or each part of it that hyphens part. */
  private static boolean isIn(Set<String> words, String word) {
    if (word.indexOf('-') <= 0) {
      return isWord(words, word);
    }
    if (words.contains(word)) {
      return true;
    }
    int start = 0;
    for (int end = word.indexOf('-'); start <= word.length(); end = word.indexOf('-', start)) {
      end = end < 0 ? word.length() : end;
      if (!isWord(words, word.substring(start, end))) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean isWord(Set<String> words, String word) {
    return word.length() < 2
        || (!Character.isLetter(word.charAt(0)) && !isDotted(word))
        || words.contains(word)
        || inflected(words, word, "s")
        || inflected(words, word, "ing")
        || inflected(words, word, "ed")
        || inflected(words, word, "er")
        || inflected(words, word, "est")
        || inflected(words, word, "ly");
  }

  /** ".net": what starts with a dot is no word of English. */
  private static boolean isDotted(String word) {
    return word.charAt(0) == '.' && Character.isLetter(word.charAt(1));
  }

  /** Whether a word in lower case is a well-known name of what is no language, tool or library. */
  static boolean isOtherName(String word) {
    return OTHER_NAMES.contains(word);
  }

  /** Whether a word in lower case is a well-known name of a person, a place or a brand. */
  static boolean isPersonOrPlace(String word) {
    return PEOPLE_AND_PLACES.contains(word);
  }

  /** Whether a word in lower case names a person, a place or a brand and hardly an unknown tool. */
  static boolean isNoCandidate(String word) {
    return NO_CANDIDATES.contains(word);
  }

  /** Whether a word in lower case looks as if English had made it of another. */
  static boolean looksDerived(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    if (word.length() >= LONG && ENDINGS.stream().anyMatch(singular::endsWith)) {
      return true;
    }
    for (String beginning : BEGINNINGS) {
      if (word.startsWith(beginning)
          && word.length() > beginning.length() + STEM
          && contains(word.substring(beginning.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean inflected(Set<String> words, String word, String ending) {
    int length = word.length() - ending.length();
    if (length < STEM || !word.endsWith(ending)) {
      return false;
    }
    String stem = word.substring(0, length);
    if (words.contains(stem)) {
      return true;
    }
    if (ending.equals("s")) {
      return (stem.endsWith("ie") && words.contains(stem.substring(0, length - 2) + "y"))
          || (stem.endsWith("e") && words.contains(stem.substring(0, length - 1)));
    }
    if (ending.equals("ly")) {
      return stem.endsWith("i") && words.contains(stem.substring(0, length - 1) + "y");
    }
    boolean doubled = stem.charAt(length - 1) == stem.charAt(length - 2);
    return words.contains(stem + "e")
        || (doubled && words.contains(stem.substring(0, length - 1)))
        || (stem.endsWith("i") && words.contains(stem.substring(0, length - 1) + "y"));
  }
}
