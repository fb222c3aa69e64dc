package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Tells the company that makes a tool from the tool it is named like. */
final class CompanySense {
  /** Who is at a company, and what one has there. */
  private static final Set<String> AT_COMPANY =
      Grammar.words(
          """
          work job role engineer developer people person folk friend team intern internship career
          employee everyone everybody somebody someone ceo cto cofounder co-founder founder president
          director architect advocate designer here over back lead manager colleague interview
          stint time day year month
          """);

  /** With "at" they take what they are about, and no company: "look at Docker". */
  private static final Set<String> NOT_AT_COMPANY =
      Grammar.words(
          """
          look good great better best bad terrible awful amazing excellent expert excel skilled new
          decent proficient okay strong weak fine fast competent wizard beginner shot attempt go
          crack hand improve host suck struggle fail glance stare peek point aim target nose throw
          arrive get poke hack direct terminate yell scream shout swear mad angry annoyed stop
          """);

  /** Who is of a company, before its name and after it. */
  private static final Set<String> OF_COMPANY =
      Grammar.words("ceo cto cofounder co-founder employee");

  private static final Set<String> SENDS =
      Grammar.words(
          "folk friend guy engineer developer people person someone somebody team employee");

  /** Before what somebody comes to or goes from, and no person is. */
  private static final Set<String> MOVED = Grammar.words("to off on onto use");

  private static final Set<String> BOUGHT = Grammar.words("buy acquire");
  private static final Set<String> JOIN = Grammar.words("join acquire");

  /** Tokens before "at" in which what takes it may stand: "look a bit at". */
  private static final int AT_REACH = 4;

  /** Tokens to each side in which a list of companies is looked for. */
  private static final int LIST_REACH = 8;

  /** "At Kubernetes scale". */
  private static final Set<String> MEASURES = Grammar.words("scale level speed time version");

  /** Makers of much else, whose names stand beside those of other companies. */
  private static final Set<String> COMPANIES =
      Grammar.words(
          """
          google microsoft apple facebook amazon netflix ibm intel meta uber airbnb twitter linkedin
          spotify salesforce nvidia alibaba shopify
          """);

  /** What companies do, and tools do not. */
  private static final Set<String> ACTS =
      Grammar.words("announce hire sponsor fund invest sue donate");

  /** What comes from a company: "a tool from AWS". */
  private static final Set<String> PRODUCTS =
      Grammar.words("tool framework library product plugin release talk article");

  /** With these, what is said to be from something is taken from there. */
  private static final Set<String> TAKE =
      Grammar.words(
          "move migrate port copy pull call rewrite import start run switch go transition convert");

  /** With these, it is the tool that is used or run on. */
  private static final Set<String> USED = Grammar.words("use run deploy on");

  /** What companies have, after their name. */
  private static final Set<String> COMPANYS = Grammar.words("acquisition booth");

  private CompanySense() {}

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
          case "from" -> isSentBy(c, turn, place);
          default ->
              !before.isEmpty()
                  && JOIN.contains(turn.lemma(place))
                  && turn.word(place).endsWith("ed")
                  && isPersons(turn, place);
        };
    String after = turn.sameSentence(c.last, c.last + 1) ? turn.lemma(c.last + 1) : "";
    return of
        || isNamedCompany(turn, place, c.first)
        || OF_COMPANY.contains(after)
        || COMPANYS.contains(after)
        || isCompanyItself(turn, c.last + 1)
        || (c.entry().company()
            && (CompanyTalk.has(c, turn)
                || isTheCompany(turn, place, c.first)
                || isBought(turn, c.last + 1)
                || (ACTS.contains(after) && turn.tag(c.last + 1).equals("VBD"))
                || isAmongCompanies(turn, c.first, c.last)));
  }

  /** "AWS, and Google, and Microsoft", but "on AWS and Google Cloud". */
  private static boolean isAmongCompanies(SpokenTurn turn, int first, int last) {
    if (!isCompany(turn, beside(turn, first, -1), first)
        && !isCompany(turn, beside(turn, last, 1), first)) {
      return false;
    }
    int companies = 0;
    for (int i = first - LIST_REACH; i <= last + LIST_REACH; i++) {
      if (turn.sameSentence(i, first) && USED.contains(turn.lemma(i))) {
        return false;
      }
      companies += isCompany(turn, i, first) ? 1 : 0;
    }
    return companies > 1;
  }

  /** The token that a conjunction joins to another; the other where none does. */
  private static int beside(SpokenTurn turn, int from, int step) {
    int i = from + step;
    while (Math.abs(i - from) <= 2 && turn.joinsNames(i)) {
      i += step;
    }
    return Math.abs(i - from) > 1 ? i : from;
  }

  private static boolean isCompany(SpokenTurn turn, int i, int in) {
    return turn.sameSentence(i, in)
        && turn.capital(i)
        && COMPANIES.contains(turn.word(i))
        && !turn.tag(i + 1).startsWith("NNP");
  }

  /** "My job at Docker", "what we learnt at Docker", but "we looked at Docker". */
  private static boolean isAtCompany(Candidate c, SpokenTurn turn, int at) {
    if (turn.sameSentence(at - 1, at) && AT_COMPANY.contains(turn.lemma(at - 1))) {
      return true;
    }
    if (!c.entry().company()) {
      return false;
    }
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
  private static boolean isSentBy(Candidate c, SpokenTurn turn, int from) {
    if (!turn.sameSentence(from - 1, from)) {
      return false;
    }
    return (isSurname(turn, from - 1) && isGivenName(turn, from - 2, from))
        || (c.entry().company()
            && (SENDS.contains(turn.lemma(from - 1))
                || isMadeBy(c, turn, from)
                || (isGivenName(turn, from - 1, from) && !MOVED.contains(turn.word(from - 2)))));
  }

  /** "A tool from AWS", "called Shuttle from AWS", but "move the tool from Heroku". */
  private static boolean isMadeBy(Candidate c, SpokenTurn turn, int from) {
    if (!PRODUCTS.contains(turn.lemma(from - 1))
        && !(turn.sameSentence(from - 2, from) && turn.word(from - 2).equals("called"))) {
      return false;
    }
    for (int i = from - AT_REACH - 2; i < from; i++) {
      if (turn.sameSentence(i, from) && TAKE.contains(turn.lemma(i))) {
        return false;
      }
    }
    for (int i = c.last + 1; i <= c.last + AT_REACH && turn.sameSentence(i, c.last); i++) {
      if (turn.word(i).equals("to") || turn.word(i).equals("into")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGivenName(SpokenTurn turn, int i, int in) {
    return turn.sameSentence(i, in)
        && turn.capital(i)
        && OrdinaryWords.isPersonOrPlace(turn.folded(i));
  }

  /** "Kimball", and no "CI". */
  private static boolean isSurname(SpokenTurn turn, int i) {
    return turn.capital(i) && turn.folded(i).length() > 2;
  }

  /** "The company Docker", but "in the company Docker is what everybody has". */
  private static boolean isTheCompany(SpokenTurn turn, int company, int first) {
    return turn.sameSentence(company - 1, first)
        && turn.word(company).equals("company")
        && turn.word(company - 1).equals("the")
        && !turn.tag(company - 2).equals("IN");
  }

  /** "A company called Tilt", "companies like Netlify", but "I have seen companies like it". */
  private static boolean isNamedCompany(SpokenTurn turn, int naming, int first) {
    return turn.sameSentence(naming - 1, first)
        && turn.lemma(naming - 1).equals("company")
        && (turn.word(naming).equals("called")
            || (turn.word(naming).equals("like") && turn.tag(naming).equals("IN")));
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
        && turn.lemma(noun).equals("company")
        && !turn.tag(noun + 1).startsWith("NN")
        && !turn.word(noun + 1).equals("-");
  }

  /** Whether a person is the subject of a verb: "I have been working", "she joined". */
  private static boolean isPersons(SpokenTurn turn, int verb) {
    for (int i = verb - 1; turn.sameSentence(i, verb); i--) {
      if (Grammar.PEOPLE.contains(turn.word(i))) {
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
