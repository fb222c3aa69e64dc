package org.leitmotif.transforms.mentions;

import java.util.HashSet;
import java.util.Set;

/** What stands around the candidates of a name. */
final class Places {
  /**
   * Times, and words on each side, from which places tell something: "from scratch" and "key
   * binding" are one.
   */
  private static final int OFTEN = 3;

  private static final double LEAST = 1;

  /** Log odds of what stands at a place from which only a name is to be expected there. */
  private static final double SURE = 1.4;

  /** Words before, and share of the places, from which a noun without an article is a name. */
  private static final int AGAIN_AND_AGAIN = 5;

  private static final double MOSTLY = 0.7;

  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final Set<String> beforeOdd = new HashSet<>();
  private double sum;
  private int count;
  private int odd;
  private int verbs;
  private int withoutArticle;
  private int sure;
  private final Set<String> besideSure = new HashSet<>();
  private final Set<String> beforeWithoutArticle = new HashSet<>();

  /** Adds a place with the log odds of what stands there. */
  void add(double around, String wordBefore, String wordAfter) {
    sum += around;
    count++;
    before.add(wordBefore);
    after.add(wordAfter);
  }

  /** Adds a place where no verb is to be expected, with the log odds of what stands there. */
  void addNoVerb(double placed, String wordBefore, String wordAfter) {
    if (placed >= SURE) {
      sure++;
      besideSure.add(wordBefore + " " + wordAfter);
    }
  }

  /** Whether places where a name must be are many: the name is written small here. */
  boolean areSmallNames() {
    return sure >= OFTEN && besideSure.size() >= OFTEN;
  }

  /** How many places there are where a name must be. */
  int sure() {
    return sure;
  }

  /** Adds a place of what the tagger takes for a verb: where no verb can be, or where one may. */
  void addVerb(boolean oddPlace, String wordBefore) {
    if (oddPlace) {
      odd++;
      beforeOdd.add(wordBefore);
    } else {
      verbs++;
    }
  }

  /** Adds a place where a single thing would want an article, and has none: "use cat to". */
  void addWithoutArticle(String wordBefore) {
    withoutArticle++;
    beforeWithoutArticle.add(wordBefore);
  }

  /** How many they are. */
  int count() {
    return count;
  }

  /** Whether they are mostly such as names have. */
  boolean areOfNames() {
    return count >= OFTEN
        && before.size() >= OFTEN
        && after.size() >= OFTEN
        && sum >= LEAST * count;
  }

  /** "Use cat, about cat, in cat": again and again, and seldom "a cat". */
  boolean areOfNoThing() {
    return beforeWithoutArticle.size() >= AGAIN_AND_AGAIN && withoutArticle >= MOSTLY * count;
  }

  /** "In curl, with curl, use curl", and seldom "to curl". */
  boolean areOfNoVerb() {
    return beforeOdd.size() >= OFTEN && odd > 2 * verbs;
  }
}
