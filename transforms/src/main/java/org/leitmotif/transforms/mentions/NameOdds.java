package org.leitmotif.transforms.mentions;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Adds up the signs of a name to how likely it is a tool's. */
final class NameOdds {
  /** Log odds of a name without any sign. */
  private static final double PRIOR = -5.32;

  /** Signs of case, which say nothing of a place. */
  private static final Set<NameSign> CASE =
      EnumSet.of(NameSign.PROPER, NameSign.CAPITAL, NameSign.CASELESS);

  private static final Pattern PACKAGE =
      Pattern.compile("(?i).*[a-z](\\.js|-rs|\\.rs|\\.py|\\.io)");
  private static final Pattern CAMEL = Pattern.compile(".*\\p{Ll}\\p{Lu}.*");
  private static final Pattern CODE =
      Pattern.compile(
          ".*\\p{Ll}(Alloc|Array|Box|Buffer|Builder|Cell|Context|Data|Error|Event|Exception|Factory"
              + "|Guard|Handle|Handler|Id|Impl|Info|Int|Iter|Iterator|List|Lock|Map|Mut|Mutex|Node"
              + "|Object|Option|Pin|Pointer|Ptr|Queue|Reader|Ref|Result|Set|Slice|State|String|Struct"
              + "|Trait|Type|Uninit|Value|Vec|View|Writer)s?");
  private static final Pattern PRIMITIVE = Pattern.compile("(?i)[uif](8|16|32|64|128|size)s?");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]+(v?\\d+|s)?");
  private static final Pattern EVENT =
      Pattern.compile(".*(Con|Conf|Fest|Camp|Corp|Day|Days|Cast)s?");
  private static final int SHORT = 3;

  private NameOdds() {}

  /** Whether a place is one where tools are named. */
  static boolean support(Set<NameSign> signs) {
    return signs.stream().anyMatch(NameOdds::supports);
  }

  /** Whether a sign is of a place where tools are named. */
  static boolean supports(NameSign sign) {
    return sign.weight() > 0 && !CASE.contains(sign);
  }

  /** What a place says, in hundredths of log odds. */
  static int strength(Set<NameSign> signs) {
    double sum = 0;
    for (NameSign sign : signs) {
      sum += sign.weight();
    }
    return (int) Math.round(100 * sum);
  }

  /**
   * How likely a name is a tool's, 0 to 1.
   *
   * @param places number of its places with each sign
   * @param count number of its places
   */
  static double probability(String name, Map<NameSign, Integer> places, int count) {
    double odds = PRIOR;
    for (Map.Entry<NameSign, Integer> sign : places.entrySet()) {
      // One place proves less than all of many.
      odds += sign.getKey().weight() * Math.sqrt(sign.getValue() / (count + 1.0));
    }
    for (NameSign sign : spelling(name)) {
      odds += sign.weight();
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** What the spelling of a name says. */
  static Set<NameSign> spelling(String name) {
    EnumSet<NameSign> signs = EnumSet.noneOf(NameSign.class);
    String[] words = name.split(" ");
    sign(signs, CAMEL.matcher(name).matches(), NameSign.SHAPE);
    sign(signs, PACKAGE.matcher(name).matches(), NameSign.PACKAGE);
    sign(signs, CODE.matcher(name).matches(), NameSign.CODE);
    sign(signs, PRIMITIVE.matcher(name).matches(), NameSign.PRIMITIVE);
    sign(signs, ACRONYM.matcher(name).matches(), NameSign.ACRONYM);
    sign(signs, words.length == 2, NameSign.TWO);
    sign(signs, words.length > 2, NameSign.THREE);
    sign(
        signs,
        !signs.contains(NameSign.ACRONYM) && name.chars().anyMatch(Character::isDigit),
        NameSign.DIGIT);
    sign(signs, name.chars().anyMatch(c -> "./_'&".indexOf(c) >= 0), NameSign.ODD);
    sign(signs, name.indexOf('-') >= 0, NameSign.HYPHEN);
    sign(signs, name.length() <= SHORT, NameSign.SHORT);
    sign(signs, name.endsWith("s") && !name.endsWith("ss"), NameSign.ENDS_IN_S);
    sign(signs, EVENT.matcher(name).matches(), NameSign.EVENT);
    sign(signs, OrdinaryWords.isNoCandidate(words[0].toLowerCase(Locale.ROOT)), NameSign.PLACE);
    boolean ordinary = false;
    for (String word : words) {
      ordinary |= OrdinaryWords.contains(word.toLowerCase(Locale.ROOT));
    }
    sign(signs, ordinary, NameSign.ORDINARY);
    return signs;
  }

  private static void sign(Set<NameSign> signs, boolean holds, NameSign sign) {
    if (holds) {
      signs.add(sign);
    }
  }
}
