package org.leitmotif.transforms.keywords;

import java.util.Set;

/**
 * Words that carry no subject of their own, whatever is talked about: the general nouns of English
 * (Halliday &amp; Hasan 1976, "Cohesion in English", ch. 6.1, and the shell nouns of Schmid 2000),
 * units and names of time, adjectives that judge, compare or point, and what fills a pause. Closed
 * classes; words of any field of study do not belong in here.
 */
final class LightWords {
  private static final Set<String> GENERAL_NOUNS =
      words(
          """
          ability affair amount answer aspect basis beginning bit bunch case chance choice concept
          consequence couple deal degree detail difference end example exception extent fact half
          idea instance issue item kind lot majority matter means middle mind moment move notion
          number occasion one opinion opportunity other part perspective piece place plenty point
          portion possibility problem purpose question reason regard respect rest result scenario
          sense side situation solution sort standpoint start stuff term thing thought time truth
          use variety view way while
          """);

  private static final Set<String> PEOPLE =
      words(
          """
          anybody anyone buddy dude everybody everyone fella folk gentleman guy human lady man
          nobody person people self somebody someone woman
          """);

  private static final Set<String> PRONOUNS =
      words("anything everything nothing something none mine yours bunch ton tons");

  private static final Set<String> TIMES =
      words(
          """
          afternoon april august century day decade december evening february friday hour january
          july june march may midnight minute monday month morning night november october
          quarter saturday season second september sunday thursday today tomorrow tonight tuesday
          wednesday week weekend year yesterday
          """);

  private static final Set<String> ADJECTIVES =
      words(
          """
          able actual amazing awesome bad beautiful best better big bigger certain clear common
          complete cool correct crazy current different difficult early easy entire essential
          exact exciting extra fair false familiar famous fantastic few fine first following
          former full fun funny general glad good great happy hard high horrible huge important
          impossible incredible interesting just large last late latter least less likely little
          long low main major many maximum mere minimum minor more most much necessary new next
          nice normal obvious odd okay old only original other overall own particular perfect
          plain poor possible potential pretty previous primary prior proper quick rare ready real
          reasonable recent regular related relevant right same scary second separate serious
          several short significant similar simple single slight small sorry special specific
          strange strong stupid such sudden super sure terrible third tiny top total tough tricky
          true typical unable unlikely unusual upper useful useless usual various vast weird whole
          wide wonderful wrong young
          """);

  private static final Set<String> FILLERS =
      words(
          """
          ah alright aw blah bye crap damn eh etc gee god gonna gosh gotcha gotta ha haha heck hell
          hello hey hi hm hmm huh mhm mm mmm nah nope oh ok okay ooh oops ouch please shit sorry
          thank thanks uh uhm um wanna welcome whoa wow yay yeah yep yes yup
          """);

  /** Nouns that make an adverb with the preposition before them. */
  private static final Set<String> ADVERBS =
      Set.of(
          "at first",
          "at hand",
          "at heart",
          "at home",
          "at last",
          "at least",
          "at length",
          "at most",
          "at once",
          "at scale",
          "at stake",
          "at work",
          "by accident",
          "by chance",
          "by default",
          "by definition",
          "by design",
          "by hand",
          "by mistake",
          "by nature",
          "for example",
          "for fun",
          "for granted",
          "for instance",
          "for sure",
          "in addition",
          "in advance",
          "in charge",
          "in contrast",
          "in depth",
          "in detail",
          "in effect",
          "in essence",
          "in fact",
          "in favor",
          "in full",
          "in general",
          "in line",
          "in mind",
          "in order",
          "in part",
          "in particular",
          "in place",
          "in practice",
          "in principle",
          "in progress",
          "in question",
          "in reality",
          "in return",
          "in short",
          "in spite",
          "in sync",
          "in theory",
          "in touch",
          "in turn",
          "of course",
          "on average",
          "on board",
          "on hold",
          "on paper",
          "on purpose",
          "on top",
          "on track",
          "to date",
          "to death",
          "under control",
          "up front");

  private LightWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Whether a term cannot end in this noun, by its lemma. */
  static boolean isLightNoun(String lemma) {
    return GENERAL_NOUNS.contains(lemma)
        || PEOPLE.contains(lemma)
        || PRONOUNS.contains(lemma)
        || TIMES.contains(lemma)
        || isFiller(lemma);
  }

  /** Whether an adjective makes no term of the noun it stands before, by its lemma. */
  static boolean isLightAdjective(String lemma) {
    return ADJECTIVES.contains(lemma) || isFiller(lemma);
  }

  /** Whether a word fills a pause, whatever the tagger makes of it. */
  static boolean isFiller(String lemma) {
    return FILLERS.contains(lemma);
  }

  /** Whether a noun is half of an adverb such as "of course". */
  static boolean isAdverb(String preposition, String noun) {
    return ADVERBS.contains(preposition + " " + noun);
  }
}
