package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Tells the company that makes a tool from the tool it is named like. */
final class CompanySense {
  /** With "at" they take what they are about, and no company: "look at Docker". */
  private static final Set<String> NOT_AT_COMPANY =
      Grammar.words(
          """
          look good great better best bad terrible awful amazing excellent expert excel skilled new
          suck struggle fail glance stare peek point aim target nose throw arrive get poke hack
          direct terminate yell scream shout swear mad angry annoyed stop
          """);

  /** Who is of a company, before its name and after it. */
  private static final Set<String> OF_COMPANY =
      Grammar.words("ceo cto cofounder co-founder employee");

  private static final Set<String> SENDS = Grammar.words("folk friend guy donation");
  private static final Set<String> BOUGHT = Grammar.words("buy acquire");
  private static final Set<String> JOIN = Grammar.words("join acquire");
  private static final Set<String> PEOPLE = Grammar.words("i we he she they you who");

  /** Tokens before "at" in which what takes it may stand: "look a bit at". */
  private static final int AT_REACH = 4;

  /** "At Kubernetes scale". */
  private static final Set<String> MEASURES = Grammar.words("scale level speed time version");

  /** Before a company's name: "an American company called". */
  private static final Set<String> NAMING = Grammar.words("call like");

  /** What companies have, after their name. */
  private static final Set<String> COMPANYS = Grammar.words("acquisition booth");

  private CompanySense() {}

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
  static boolean has(Candidate c, SpokenTurn turn) {
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
        || isCalledCompany(turn, place, c.first)
        || (NAMING.contains(turn.lemma(place)) && earlier.equals("company"))
        || OF_COMPANY.contains(after)
        || COMPANYS.contains(after)
        || isCompanyItself(turn, c.last + 1)
        || isBought(turn, c.last + 1);
  }

  /** "The company Docker", but "in our company Docker is what everybody has". */
  private static boolean isCalledCompany(SpokenTurn turn, int company, int first) {
    return turn.sameSentence(company, first)
        && turn.lemma(company).equals("company")
        && !turn.tag(company - 1).startsWith("PRP$");
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

  /** "Xamarin was acquired". */
  private static boolean isBought(SpokenTurn turn, int be) {
    String verb = turn.sameSentence(be - 1, be) ? turn.lemma(be) : "";
    return (verb.equals("be") || verb.equals("get"))
        && turn.sameSentence(be, be + 1)
        && turn.tag(be + 1).equals("VBN")
        && BOUGHT.contains(turn.lemma(be + 1));
  }
}
