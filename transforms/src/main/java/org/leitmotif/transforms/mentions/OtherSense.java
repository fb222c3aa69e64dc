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

  /** Pairs of words in which the name's word is itself. */
  private static final Set<String> LITERAL =
      Set.of(
          "assembly line",
          "assembly lines",
          "general assembly",
          "cargo cult",
          "cargo culting",
          "cargo culted",
          "apache software",
          "x axis",
          "y axis",
          "shiny object",
          "shiny new",
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
          "c corp",
          "c corps",
          "c corporation",
          "c suite");

  /** With "at" they take what they are about, and no company: "look at Docker". */
  private static final Set<String> NOT_AT_COMPANY =
      Grammar.words(
          """
          look good great better best bad terrible awful amazing excellent expert excel skilled new
          suck struggle fail glance stare peek point aim target start nose throw arrive get poke hack
          direct terminate
          """);

  /** Who is of a company, before its name and after it. */
  private static final Set<String> OF_COMPANY =
      Grammar.words("ceo cto cofounder co-founder employee");

  private static final Set<String> SENDS = Grammar.words("folk friend guy donation");
  private static final Set<String> BOUGHT = Grammar.words("buy acquire");
  private static final Set<String> JOIN = Grammar.words("join acquire");
  private static final Set<String> PEOPLE = Grammar.words("i we he she they you who");

  /** What other tools are called by after a hyphen. */
  private static final Set<String> PART =
      Grammar.words("server client cli core ctl sys utils tools daemon proxy lite");

  /** Tokens before "at" in which what takes it may stand: "look a bit at". */
  private static final int AT_REACH = 4;

  /** "At Kubernetes scale". */
  private static final Set<String> MEASURES = Grammar.words("scale level speed time version");

  /** Before a company's name: "an American company called". */
  private static final Set<String> NAMING = Grammar.words("call like");

  /** What companies have, after their name. */
  private static final Set<String> COMPANYS = Grammar.words("acquisition booth");

  private static final Set<String> MISTER = Grammar.words("mr mr. mrs mrs. ms ms.");

  private OtherSense() {}

  static void weigh(Candidate c, SpokenTurn turn) {
    if (turn.word(c.first).startsWith("@") && turn.surface(c.first, c.last).indexOf('/') < 0) {
      c.weigh("account", OUT);
    }
    // Sound-alikes may have swallowed the title's word: "Grafana Labs" is no Loki.
    if (isTitle(turn, c.last + 1, c.last) || (c.garbled() && isTitle(turn, c.last, c.last))) {
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
    if (c.shape != Shape.LOWER && MISTER.contains(turn.word(c.first - 1))) {
      c.weigh("person", OUT);
    }
    if (c.shape != Shape.LOWER && !c.entry().kind().equals("language") && isCompany(c, turn)) {
      c.weigh("company", OUT);
      c.company = true;
    }
  }

  /** "lldb-server" is a tool of its own. */
  private static boolean startsWord(SpokenTurn turn, int last) {
    return turn.gapAfter(last).isEmpty()
        && turn.word(last + 1).equals("-")
        && turn.gapAfter(last + 1).isEmpty()
        && PART.contains(turn.word(last + 2));
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

  private static boolean isTitle(SpokenTurn turn, int i, int last) {
    // "Django Software Foundation"
    int at = turn.word(i).equals("software") ? i + 1 : i;
    return turn.sameSentence(last, at) && turn.capital(at) && TITLE.contains(turn.surface(at, at));
  }

  /** "Something we learnt at Docker", but "we looked at Docker". */
  private static boolean isAtCompany(Candidate c, SpokenTurn turn, int at) {
    if (turn.sameSentence(c.last, c.last + 1)
        && (turn.tag(c.last + 1).equals("CD") || MEASURES.contains(turn.lemma(c.last + 1)))) {
      return false;
    }
    for (int i = at - 1; i >= at - AT_REACH && turn.sameSentence(i, at); i--) {
      if (NOT_AT_COMPANY.contains(turn.lemma(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Spencer Kimball from Cockroach", "the guys from Docker". */
  private static boolean isSentBy(SpokenTurn turn, int from) {
    String before = turn.sameSentence(from - 1, from) ? turn.lemma(from - 1) : "";
    return SENDS.contains(before)
        || isGivenName(turn, from - 1, from)
        || (turn.capital(from - 1) && isGivenName(turn, from - 2, from));
  }

  private static boolean isGivenName(SpokenTurn turn, int i, int in) {
    return turn.sameSentence(i, in)
        && turn.capital(i)
        && OrdinaryWords.isPersonOrPlace(turn.folded(i));
  }

  /** "She works at Docker", "the CEO of Vercel", "a company called Tilt". */
  private static boolean isCompany(Candidate c, SpokenTurn turn) {
    int place = c.first - 1;
    String before = turn.sameSentence(place, c.first) ? turn.word(place) : "";
    String earlier = turn.sameSentence(place - 1, c.first) ? turn.lemma(place - 1) : "";
    boolean of =
        switch (before) {
          case "at" -> isAtCompany(c, turn, place);
          case "for" -> earlier.equals("work") && isPersons(turn, place - 1);
          case "of" -> OF_COMPANY.contains(earlier) || earlier.equals("founder");
          case "by" -> BOUGHT.contains(earlier);
          case "from" -> isSentBy(turn, place);
          default ->
              !before.isEmpty()
                  && JOIN.contains(turn.lemma(place))
                  && turn.word(place).endsWith("ed")
                  && isPersons(turn, place);
        };
    String after = turn.sameSentence(c.last, c.last + 1) ? turn.lemma(c.last + 1) : "";
    return of
        || (!before.isEmpty() && turn.lemma(place).equals("company"))
        || (NAMING.contains(turn.lemma(place)) && earlier.equals("company"))
        || OF_COMPANY.contains(after)
        || COMPANYS.contains(after)
        || isCompanyItself(turn, c.last + 1);
  }

  /** "Netlify is a company". */
  private static boolean isCompanyItself(SpokenTurn turn, int is) {
    if (!turn.lemma(is).equals("be") || !turn.sameSentence(is - 1, is + 2)) {
      return false;
    }
    int noun = is + 2;
    while (turn.sameSentence(is, noun) && turn.tag(noun).startsWith("JJ")) {
      noun++;
    }
    return turn.tag(is + 1).equals("DT")
        && turn.sameSentence(is, noun)
        && turn.lemma(noun).equals("company");
  }

  /** Whether a person is the subject of a verb: "I have been working", "she joined". */
  private static boolean isPersons(SpokenTurn turn, int verb) {
    for (int i = verb - 1; turn.sameSentence(i, verb); i--) {
      if (PEOPLE.contains(turn.word(i))) {
        return true;
      }
      String tag = turn.tag(i);
      if (!tag.startsWith("VB") && !tag.startsWith("RB") && !tag.equals("MD")) {
        return false;
      }
    }
    return false;
  }
}
