package org.leitmotif.transforms.mentions;

import java.util.Set;

/** Tells where people talk of business: of money, of staff, of sponsors, and not of tools. */
final class CompanyTalk {
  /** Tokens to each side in which business is talked of. */
  private static final int NEAR = 8;

  private static final int NEXT = 3;

  /** What companies deal with, and tools do not. */
  private static final Set<String> BUSINESS =
      Grammar.words(
          """
          funding fundraise fundraising investor investment ipo combinator acquisition
          valuation salary headquarters payroll unicorn shareholder invest donation sponsor
          """);

  /** What a company has. */
  private static final Set<String> HAS =
      Grammar.words(
          """
          company mission strategy business culture ceo cto coo founder cofounder co-founder employee
          swag competitor future office headquarters sponsorship marketing sales recruiter
          """);

  /** Who is of a company, and what of it is. */
  private static final Set<String> OF =
      Grammar.words("officer coo cfo cmo vp head president chairman culture mission board");

  /** What is done by a company and to one. */
  private static final Set<String> BY = Grammar.words("own found fund sponsor employ back hire");

  private static final Set<String> DEALT = Grammar.words("found co-found cofound");
  private static final Set<String> TRADED = Grammar.words("sold bought acquired");
  private static final Set<String> THANK = Grammar.words("thank thanks sponsor sponsored");
  private static final Set<String> SENT = Grammar.words("be actually not come");
  private static final Set<String> GREAT = Grammar.words("and big huge many special our");
  private static final Set<String> LIKE = Grammar.words("like are such including");
  private static final Set<String> STAFF = Grammar.words("people folk person here employee");

  private CompanyTalk() {}

  /** "Thanks to Sentry", "the culture of Grafana", "we raised an A round for Fly". */
  static boolean has(Candidate c, SpokenTurn turn) {
    return isBefore(c, turn)
        || isAfter(c, turn)
        || isAffiliation(c, turn)
        || isOfCompanies(c, turn)
        || isAround(c, turn);
  }

  private static boolean isBefore(Candidate c, SpokenTurn turn) {
    int place = c.first - 1;
    if (!turn.sameSentence(place, c.first)) {
      return false;
    }
    String earlier = turn.sameSentence(place - 1, c.first) ? turn.lemma(place - 1) : "";
    return switch (turn.word(place)) {
      case "to" -> isThanked(turn, place);
      case "," -> THANK.contains(earlier);
      case "of" -> OF.contains(earlier);
      case "by" -> BY.contains(earlier);
      case "in", "inside" -> STAFF.contains(earlier) && turn.capital(c.first);
      case "from" -> SENT.contains(earlier) && isPersons(turn, place - 1);
      case "with" -> earlier.equals("be") && isPersons(turn, place - 2);
      default ->
          TRADED.contains(turn.word(place))
              || (DEALT.contains(turn.lemma(place)) && turn.tag(place).startsWith("VB"));
    };
  }

  /** "Thanks again to Sentry". */
  private static boolean isThanked(SpokenTurn turn, int to) {
    for (int i = to - 1; i >= to - NEXT && turn.sameSentence(i, to); i--) {
      if (THANK.contains(turn.lemma(i))) {
        // "It works thanks to Datadog".
        return turn.startsPhrase(i) || GREAT.contains(turn.word(i - 1));
      }
    }
    return false;
  }

  /** Whether a person is said to be: "you're not from Grafana". */
  private static boolean isPersons(SpokenTurn turn, int verb) {
    for (int i = verb; i >= verb - NEXT && turn.sameSentence(i, verb); i--) {
      if (Grammar.PEOPLE.contains(turn.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Companies like npm or Sentry", "those companies are Elastic and Docker". */
  private static boolean isOfCompanies(Candidate c, SpokenTurn turn) {
    for (int i = c.first - NEAR; i < c.first - 1; i++) {
      if (turn.sameSentence(i, c.first)
          && turn.word(i).equals("companies")
          && LIKE.contains(turn.word(i + 1))
          && (c.first - i <= NEXT || !turn.word(i + 1).equals("are"))) {
        return true;
      }
    }
    return false;
  }

  /** "Npm's mission", "the Fly mission", "a Vercel competitor", "for sponsoring". */
  private static boolean isAfter(Candidate c, SpokenTurn turn) {
    int next = c.last + 1;
    boolean possessive = turn.tag(next).equals("POS");
    int noun = possessive ? next + 1 : next;
    if (possessive && turn.tag(noun).startsWith("JJ")) {
      noun++;
    }
    if (turn.sameSentence(c.last, noun) && HAS.contains(turn.lemma(noun))) {
      return true;
    }
    for (int i = next; i <= c.last + NEXT && turn.sameSentence(i, c.last); i++) {
      if (turn.word(i).equals("sponsoring") || turn.word(i).equals("sponsored")) {
        return true;
      }
    }
    return false;
  }

  /** "Adam Wiggins (Heroku)". */
  private static boolean isAffiliation(Candidate c, SpokenTurn turn) {
    return turn.sameSentence(c.first - 2, c.last + 1)
        && turn.surface(c.first - 1, c.first - 1).equals("(")
        && turn.surface(c.last + 1, c.last + 1).equals(")")
        && turn.capital(c.first - 2)
        && turn.capital(c.first - 3);
  }

  private static boolean isAround(Candidate c, SpokenTurn turn) {
    if (turn.sameSentence(c.first - 1, c.first)
        && Grammar.STRONG_BEFORE.contains(turn.lemma(c.first - 1))) {
      return false;
    }
    for (int i = c.first - NEAR; i <= c.last + NEAR; i++) {
      if (turn.sameSentence(i, c.first)
          && (BUSINESS.contains(turn.lemma(i))
              || (turn.lemma(i).equals("series") && turn.word(i + 1).length() == 1))) {
        return true;
      }
    }
    return false;
  }
}
