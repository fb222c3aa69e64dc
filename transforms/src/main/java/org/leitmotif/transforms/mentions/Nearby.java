package org.leitmotif.transforms.mentions;

import java.util.Set;

/**
 * What the speaker says near a name of the same thing: by the same name again, or by a pronoun
 * after it. "Kani is slow. We use it in CI." Reads the sentence of the name and the two next to it,
 * and of these no more than {@link #REACH} tokens to each side.
 */
final class Nearby {
  private static final int REACH = 50;

  /** Sentences to each side of the name's own. */
  private static final int SENTENCES = 1;

  /** What is said of use holds of the thing; a wish or refusal is often of one thing about it. */
  private static final Set<String> CARRIED =
      Set.of(Stance.USES, Stance.USED_BEFORE, Stance.NOT_USED);

  /** Tokens between the parts of "it is what we use". */
  private static final int IDENTITY = 5;

  private static final Set<String> USED =
      Grammar.words("use run work write build rely deploy maintain adopt utilize");

  private static final Set<String> PRONOUN = Set.of("it", "that", "them", "this", "those", "these");

  /** Verbs whose "it" is a tool or a language, rather than a task or a thought. */
  private static final Set<String> OF_TOOLS =
      Grammar.words(
          """
          use utilize adopt run try learn love like enjoy prefer avoid hate install import deploy
          abandon drop ditch quit trust integrate touch migrate switch replace embrace
          """);

  private final SpokenTurn turn;
  private final int first;
  private final int last;

  /** First and last token that are read. */
  private final int from;

  private final int to;

  private Nearby(SpokenTurn turn, int first, int last) {
    this.turn = turn;
    this.first = first;
    this.last = last;
    int start = first;
    int end = last;
    while (start > first - REACH && isNear(start - 1)) {
      start--;
    }
    while (end < last + REACH && isNear(end + 1)) {
      end++;
    }
    this.from = start;
    this.to = end;
  }

  private boolean isNear(int i) {
    return i >= 0
        && i < turn.size()
        && Math.abs(turn.sentence(i) - turn.sentence(first)) <= SENTENCES;
  }

  /**
   * The stance said near of what is named from one token to another.
   *
   * @param next the token from which something is named next: "it" is that from there on
   */
  static String of(SpokenTurn turn, int first, int last, int next) {
    Nearby nearby = new Nearby(turn, first, last);
    String again = nearby.again();
    return again.equals(Stance.NAMED) ? nearby.byPronoun(next) : again;
  }

  /** The claim nearest to the name that is made of the same words; use outweighs former use. */
  private String again() {
    int length = last - first + 1;
    String told = Stance.NAMED;
    for (int far = length; far <= REACH; far++) {
      told = told(first - far, told);
      told = told(first + far, told);
      if (!told.equals(Stance.NAMED) && !told.equals(Stance.USED_BEFORE)) {
        return told;
      }
    }
    return told;
  }

  /** What is known so far, or what is claimed where a token starts the same name. */
  private String told(int i, String known) {
    if (i < from || i + last - first > to || !turn.repeats(i, turn, first, last)) {
      return known;
    }
    String claim = Stance.ofUse(turn, i, i + last - first);
    boolean news =
        claim.equals(Stance.USES) || (known.equals(Stance.NAMED) && CARRIED.contains(claim));
    return news ? claim : known;
  }

  private String byPronoun(int next) {
    for (int i = last + 1; i <= to && i < next; i++) {
      if (turn.tag(i).startsWith("NNP")) {
        return Stance.NAMED;
      }
      if (PRONOUN.contains(turn.word(i))) {
        String claim = isObject(i) ? Stance.ofUse(turn, i, i) : identified(i);
        if (!claim.equals(Stance.NAMED) && !claim.equals(Stance.WANTS)) {
          return claim;
        }
      }
    }
    return Stance.NAMED;
  }

  /** "it is what we use". */
  private String identified(int pronoun) {
    int self = pronoun + 2;
    while (self < pronoun + IDENTITY
        && turn.sameSentence(pronoun, self)
        && !turn.word(self).equals("i")
        && !turn.word(self).equals("we")) {
      self++;
    }
    boolean what = turn.word(self - 1).equals("what") || turn.tag(self - 1).startsWith("NN");
    if (!turn.lemma(pronoun + 1).equals("be") || !what || !turn.sameSentence(pronoun, self)) {
      return Stance.NAMED;
    }
    for (int i = self + 1; i <= self + IDENTITY && turn.sameSentence(self, i); i++) {
      if (turn.tag(i).startsWith("VB") && USED.contains(turn.lemma(i))) {
        Clause clause = Clause.of(turn, i);
        return Claim.of(turn, clause, pronoun, pronoun);
      }
    }
    return Stance.NAMED;
  }

  /** "use it", "switched to it". */
  private boolean isObject(int pronoun) {
    boolean placed = turn.tag(pronoun - 1).equals("IN") || turn.tag(pronoun - 1).equals("TO");
    int verb = placed ? pronoun - 2 : pronoun - 1;
    return turn.tag(verb).startsWith("VB")
        && turn.sameSentence(verb, pronoun)
        && (OF_TOOLS.contains(turn.lemma(verb)) || (placed && turn.lemma(verb).equals("work")));
  }
}
