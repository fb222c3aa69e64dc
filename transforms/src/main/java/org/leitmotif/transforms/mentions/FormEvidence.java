package org.leitmotif.transforms.mentions;

import java.util.Locale;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;

/** Weighs how a candidate is written: its case, and whether its words are ordinary ones. */
final class FormEvidence {
  private FormEvidence() {}

  static void weigh(Candidate c, SpokenTurn turn) {
    if (c.garbled()) {
      weighGarbled(c, turn);
      return;
    }
    String code = c.shape.name().toLowerCase(Locale.ROOT) + (c.ordinary ? ":ordinary_word" : "");
    Ambiguity ambiguity = isHyphenated(c, turn) ? Ambiguity.NONE : c.ambiguity();
    switch (ambiguity) {
      case NONE -> c.weigh("name:" + code, none(c));
      case CASE -> c.weigh(code, someCase(c, turn));
      case CONTEXT -> {
        if (c.shape == Shape.CAPITAL && isPhrase(c)) {
          c.weigh(code, someCase(c, turn));
        } else {
          c.weigh("ambiguous:" + code, context(c));
          if (isPersons(c, turn)) {
            boolean language = c.entry().kind().equals("language");
            c.weigh("name_of_people", c.shape == Shape.CAPITAL && !language ? -1.2 : -0.6);
          }
        }
      }
    }
    weighCapitals(c, turn.surface(c.first, c.last));
  }

  /** "Spin" is hardly SPIN, nor "Pip" pip, nor "Jump" JuMP. */
  private static void weighCapitals(Candidate c, String surface) {
    String name = c.form.written();
    boolean small = name.equals(name.toLowerCase(Locale.ROOT));
    boolean large = name.equals(name.toUpperCase(Locale.ROOT));
    boolean shouted = surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
    boolean context = c.ambiguity() == Ambiguity.CONTEXT;
    if (shouted && !large && surface.length() <= 4) {
      c.weigh("all_capitals", small && context ? -1.7 : -2.5);
    } else if (context && small && c.shape == Shape.CAPITAL && !c.manyTokens()) {
      c.weigh("written_small", -0.8);
    } else if (context
        && (large || isMixed(name))
        && c.ordinary
        && c.shape != Shape.CASELESS
        && !c.entry().kind().equals("language")
        && !surface.equals(name)) {
      c.weigh("written_large", -0.8);
    }
  }

  /** Whether a word has a capital after a small letter. */
  private static boolean isMixed(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static double none(Candidate c) {
    if (c.ordinary && !c.manyTokens() && !c.form.written().equals(c.entry().name())) {
      // "Actions" for GitHub Actions: an alias that is an ordinary word.
      return context(c);
    }
    boolean asWritten = c.method == Candidate.Method.EXACT;
    return switch (c.shape) {
      case CAPITAL -> asWritten || !c.ordinary ? 4 : c.manyTokens() ? 3 : 1.5;
      case START ->
          (asWritten && !c.manyTokens()) || !c.ordinary ? 3.6 : c.manyTokens() ? -0.5 : 1.5;
      case LOWER -> c.ordinary ? (c.compound ? 0.6 : -1.4) + apart(c) : asWritten ? 4 : 3;
      case CASELESS -> c.ordinary ? apart(c) : 3.4;
    };
  }

  /** Words that are a name together are hardly ever said so by chance: "address sanitizer". */
  private static double apart(Candidate c) {
    return c.manyTokens() ? 1.5 : 0;
  }

  /** "fast-check": who writes the hyphen means the name. */
  private static boolean isHyphenated(Candidate c, SpokenTurn turn) {
    return c.method == Candidate.Method.EXACT
        && c.manyTokens()
        && turn.surface(c.first, c.last).indexOf('-') > 0;
  }

  /** "Hugging Face": where an alias of one word is ambiguous, the words together are not. */
  private static boolean isPhrase(Candidate c) {
    return c.manyTokens()
        && c.form.written().indexOf(' ') > 0
        && c.form.written().equals(c.entry().name());
  }

  private static double someCase(Candidate c, SpokenTurn turn) {
    return switch (c.shape) {
      case CAPITAL -> c.ordinary ? 2.4 : 3.2;
      case START -> c.ordinary ? 0.2 : 2;
      case LOWER -> isEveryday(c, turn) ? -2.6 : c.ordinary ? -1.4 : 0.9;
      case CASELESS -> c.ordinary ? -0.8 : 1.2;
    };
  }

  /** "Nancy" is a framework, and a person whatever people talk of. */
  private static boolean isPersons(Candidate c, SpokenTurn turn) {
    return !c.manyTokens()
        && c.shape != Shape.LOWER
        && OrdinaryWords.isNoCandidate(turn.folded(c.first));
  }

  /** "React" is React, but people react whatever they talk of. */
  private static boolean isEveryday(Candidate c, SpokenTurn turn) {
    return c.ordinary && !c.manyTokens() && OrdinaryWords.isEveryday(turn.word(c.first));
  }

  private static double context(Candidate c) {
    return switch (c.shape) {
      case CAPITAL -> c.ordinary ? 0.2 : 0.8;
      case START -> c.ordinary ? -1.5 : -0.8;
      case LOWER -> c.ordinary ? (c.letter ? -1.6 : -3) : -1;
      case CASELESS -> c.ordinary ? -2 : -1;
    };
  }

  /** The literal words are the first hypothesis; the odder they are here, the weaker it is. */
  private static void weighGarbled(Candidate c, SpokenTurn turn) {
    String code = c.ordinary ? "misheard:ordinary_words" : "misheard";
    boolean one = !c.manyTokens() && c.form.core() == null;
    double weight =
        one
            ? (c.ordinary ? -3 : OrdinaryWords.isPersonOrPlace(turn.folded(c.first)) ? -1.3 : -0.3)
            : !c.ordinary
                ? 0.8
                : c.spelled || c.compound ? 0.5 : hasFunctionWord(c, turn) ? -0.4 : 0;
    if (c.shape == Shape.CAPITAL && one) {
      weight += c.ordinary ? 1.6 : 0.8;
    }
    c.weigh(code, weight);
    boolean letter = c.entry().name().length() == 1;
    if (turn.folded(c.first).length() <= 3 && one && !letter) {
      c.weigh("short", -0.5);
    }
  }

  private static boolean hasFunctionWord(Candidate c, SpokenTurn turn) {
    for (int i = c.first; i <= c.last; i++) {
      if (turn.noNoun(i)) {
        return true;
      }
    }
    return false;
  }
}
