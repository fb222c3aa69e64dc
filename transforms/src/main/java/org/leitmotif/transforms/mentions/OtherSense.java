package org.leitmotif.transforms.mentions;

import java.util.Set;

/**
 * Rules a candidate out whose words are a name and mean something else: the title of a show, an
 * account, a figure of speech, the company that makes the tool.
 */
final class OtherSense {
  private static final double OUT = -20;

  /** With a name before them, these make a title of their own, or the name of a company. */
  static final Set<String> TITLE =
      Grammar.words(
          """
          Time Party Weekly Conf Days Magazine Foundation License Conference Meetup Summit Academy
          Newsletter Podcast Labs Inc Inc. Corp LLC GmbH Company Interactive School Girls Rocks
          """);

  /** Of these, the ones that make one in a text without capitals, too, and are no other words. */
  private static final Set<String> SMALL_TITLE = Grammar.words("weekly labs inc llc gmbh");

  /** Pairs of words in which the name's word is itself. */
  private static final Set<String> LITERAL =
      Set.of(
          "assembly line",
          "assembly lines",
          "general assembly",
          "cargo cult",
          "cargo culting",
          "cargo culted",
          "apache projects",
          "apache software",
          "x axis",
          "y axis",
          "mt. gox",
          "shiny object",
          "shiny new",
          "from scratch",
          "js party",
          "go time",
          "carbon footprint",
          "carbon emissions",
          "apache license",
          "apache 2",
          "apache 2.0",
          "apache licensed",
          "vin diesel",
          "dick tracy",
          "in flux",
          "idl file",
          "idl files",
          "apache-2.0 license",
          "git hub",
          "who go",
          "two c",
          "squared c",
          "c level",
          "c levels",
          "c corp",
          "c group",
          "c groups",
          "c corps",
          "c corporation",
          "c suite");

  /** What other tools are called by after a hyphen. */
  private static final Set<String> PART =
      Grammar.words("server client cli core ctl sys utils tools daemon proxy lite");

  /** Words that have a capital only at the start of a sentence, and in titles. */
  private static final Set<String> SMALL = Grammar.words("of in with into for and to from on at");

  private static final Set<String> MISTER = Grammar.words("mr mr. mrs mrs.");

  private OtherSense() {}

  static void weigh(Candidate c, SpokenTurn turn) {
    if (turn.word(c.first).startsWith("@") && turn.surface(c.first, c.last).indexOf('/') < 0) {
      c.weigh("account", OUT);
    }
    // Sound-alikes may have swallowed the title's word: "Grafana Labs" is no Loki.
    if (isTitle(turn, c.last + 1, c.last)
        || (c.shape == Shape.CASELESS && isSmallTitle(turn, c.last))
        || (c.garbled() && isTitle(turn, c.last, c.last))
        || QuotedTitles.has(turn, c.first, c.last)
        || (c.shape != Shape.LOWER
            && (isInTitle(turn, c.first) || (c.entry().company() && hasShow(turn, c.last))))) {
      c.weigh("title", OUT);
    }
    if (c.shape == Shape.LOWER && startsWord(turn, c.last)) {
      c.weigh("part_of_word", OUT);
    }
    if (LITERAL.contains(turn.word(c.last) + " " + turn.word(c.last + 1))
        || LITERAL.contains(turn.word(c.first - 1) + " " + turn.word(c.first))) {
      c.weigh("literal", OUT);
    }
    if (turn.surface(c.first, c.last).equals("JS") && endsName(turn, c.first)) {
      c.weigh("end_of_name", OUT);
    }
    if (c.shape != Shape.LOWER
        && turn.sameSentence(c.first - 1, c.first)
        && MISTER.contains(turn.word(c.first - 1))) {
      c.weigh("person", OUT);
    }
    boolean asWritten =
        c.shape != Shape.LOWER || turn.surface(c.first, c.last).equals(c.entry().name());
    if (asWritten && !c.entry().kind().equals("language") && CompanySense.has(c, turn)) {
      c.weigh("company", OUT);
      c.company = true;
    }
  }

  /** "lldb-server" is a tool of its own, "cargo-culting" none; "curl-like" is said of curl. */
  private static boolean startsWord(SpokenTurn turn, int last) {
    return turn.gapAfter(last).isEmpty()
        && turn.word(last + 1).equals("-")
        && turn.gapAfter(last + 1).isEmpty()
        && (PART.contains(turn.word(last + 2)) || isNameAfterHyphen(turn, last + 2));
  }

  private static boolean isNameAfterHyphen(SpokenTurn turn, int i) {
    String word = turn.word(i);
    return word.length() > 1
        && turn.tag(i).startsWith("NN")
        && !word.endsWith("ing")
        && !Grammar.AFTER_HYPHEN.contains(word)
        && !Grammar.NOUN_AFTER.contains(turn.lemma(i));
  }

  /** "Synaptic JS" is one name. */
  private static boolean endsName(SpokenTurn turn, int i) {
    return turn.sameSentence(i - 1, i)
        && turn.gapAfter(i - 1).equals(" ")
        && turn.capital(i - 1)
        && !turn.ordinary(i - 1)
        && turn.tag(i - 1).startsWith("NNP")
        && turn.word(i - 1).length() > 2;
  }

  /** "The Future Of Go", "Dive Into Python": small words have capitals in titles alone. */
  private static boolean isInTitle(SpokenTurn turn, int first) {
    int place = first - 1;
    return turn.sameSentence(place, first)
        && turn.capital(place)
        && SMALL.contains(turn.word(place))
        && !turn.startsPhrase(place)
        && turn.capital(place - 1)
        && turn.gapAfter(place).equals(" ");
  }

  /** "Grafana's Big Tent". */
  private static boolean hasShow(SpokenTurn turn, int last) {
    return turn.tag(last + 1).equals("POS")
        && turn.sameSentence(last, last + 3)
        && isCapitalised(turn, last + 2)
        && isCapitalised(turn, last + 3);
  }

  private static boolean isCapitalised(SpokenTurn turn, int i) {
    String word = turn.surface(i, i);
    return turn.tag(i).startsWith("NNP")
        && word.length() > 2
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }

  /** "Redis labs", "js party". */
  private static boolean isSmallTitle(SpokenTurn turn, int last) {
    return turn.sameSentence(last, last + 1)
        && turn.gapAfter(last).equals(" ")
        && SMALL_TITLE.contains(turn.word(last + 1));
  }

  private static boolean isTitle(SpokenTurn turn, int i, int last) {
    // "Django Software Foundation"
    int at = turn.word(i).equals("software") ? i + 1 : i;
    return turn.sameSentence(last, at)
        && (turn.word(at).equals("foundation")
            || (turn.capital(at) && TITLE.contains(turn.surface(at, at))));
  }
}
