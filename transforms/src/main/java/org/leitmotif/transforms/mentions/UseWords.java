package org.leitmotif.transforms.mentions;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which people say that they use a thing, left it, want it or will not have it. */
final class UseWords {
  /** What words between a subject and its verb make of the verb. */
  enum Cue {
    NEGATED,
    WANTED,
    STOPPED,
    STARTED,
    ENDED,
    PERFECT,
    PAST,
    PLUPERFECT,
    HYPOTHETIC,
    COULD,
    LASTING,
    UNDONE,
    MIND,
    ADVERBIAL,
    PARTICIPLE,
    RATHER,
    USED_TO
  }

  /** What one does with a language, a tool or a library. */
  static final Set<String> USE =
      Grammar.words(
          """
          use run write program work build rely adopt code develop deploy ship maintain love like
          enjoy prefer do leverage play start learn try move rewrite port install import compile
          wrap hook integrate embed link debug fire throw mark contribute communicate switch trust
          need utilize employ touch dabble experiment tinker mess fiddle pick choose favor migrate
          replace convert generate expose call combine depend stick settle standardize implement
          introduce pull spend teach
          """);

  /** Of these, what has lasted since when it is said in the past. */
  static final Set<String> LASTING =
      Grammar.words(
          """
          adopt install rewrite port switch move migrate convert hook integrate choose pick settle
          standardize introduce contribute replace go land end stick get
          """);

  /** Of these, what lasts only where it is said to have been done until now. */
  static final Set<String> LASTING_SO_FAR = Set.of("stick", "contribute");

  /** What leaves a thing behind that is still there when one says to have done it. */
  static final Set<String> LEAVES_A_WORK =
      Grammar.words("write build implement develop code create make wrap generate");

  /** What one does to what one does not want. */
  static final Set<String> REFUSE =
      Grammar.words(
          "avoid hate refuse ban dislike reject despise disqualify distrust detest loathe");

  static final Set<String> STOP =
      Grammar.words("stop quit abandon drop remove ditch retire deprecate outgrow rid");

  /** What one does to a thing one works with, where it is the verb's object: "set up Vault". */
  static final Set<String> HANDLE =
      Grammar.words(
          """
          create make put add support design set spin test configure open upload download store
          deal dig operate instrument trace package patch query manage update upgrade bundle fork
          fix improve parse cross-compile upstream provision host publish render translate refactor
          edit merge commit containerize dockerize script automate type hack extend expose swap
          export teach prototype scale profile benchmark optimize monitor train pipe step load
          review feed pass pack handle extend submit patch invoke include involve have get do
          """);

  /** Words before what something is done with or in. */
  static final Set<String> MEANS = Grammar.words("in with via through into on using");

  /** Verbs of use that are as often said of an event or a part: "do a talk for". */
  static final Set<String> VAGUE = Grammar.words("do build like love need start enjoy pull spend");

  static final Set<String> WANT = Grammar.words("want wish wanna crave");

  /** Verbs of taste, which deny with "not" more than the use. */
  static final Set<String> TASTE = Grammar.words("like love trust enjoy prefer");

  /** What one has not done to what one has not used: "I never heard of it". */
  static final Set<String> MEET = Grammar.words("hear look know see");

  /** Verbs that are of use with one preposition: "went with Go". */
  static final Map<String, Set<String>> PHRASES =
      Map.of(
          "go", Grammar.words("with"),
          "get", Grammar.words("into"),
          "come", Grammar.words("from"),
          "end", Grammar.words("with on"),
          "land", Grammar.words("on"));

  /** Verbs that say nothing of use, of those that are not asked for elsewhere. */
  static final Set<String> IDLE =
      Grammar.words(
          """
          think guess mean say tell talk speak ask mention watch read remember recall forget feel
          find notice realize understand wonder believe suppose imagine assume expect compare
          describe explain discuss argue agree doubt worry care matter seem appear happen exist
          give let keep help show thank name consider plan hope sound point lead last leave
          lose note suspect follow report reach wait answer recommend suggest advocate announce
          release publish launch present cover dive jump stumble influence partner welcome join
          attend record listen shout view focus invest interest involve impress attach benefit relate
          associate research risk picture resist promote sell buy vote fund sponsor compete fight
          interview respond react apply stay sit talk live turn happen base back
          """);

  /** Words with which a clause begins or a comparison: what stands before is another matter. */
  static final Set<String> BREAKS =
      Grammar.words(
          """
          than that which who whose because if when where how what why but while since unlike versus
          whereas though although whether about compared called named opposed unless
          """);

  static final Set<String> SELF = Grammar.words("i we my our");

  /** Said by who does it all the same: "wrote it myself". */
  static final Set<String> REFLEXIVE = Grammar.words("myself ourselves");

  /** After these an object is who does the verb that follows: "lets me use". */
  static final Set<String> CAUSES =
      Grammar.words("let make help allow enable force get have want ask");

  static final Set<String> PEOPLE =
      Grammar.words(
          """
          you your they he she people someone somebody one folks everyone everybody their his her
          who anyone anybody nobody
          """);

  /** Who or what does it, and is not the speaker. */
  static final Set<String> OTHERS =
      Stream.concat(PEOPLE.stream(), Stream.of("it", "that", "which", "this", "these", "those"))
          .collect(Collectors.toUnmodifiableSet());

  static final Set<String> MIND =
      Grammar.words(
          "feel think know understand see find say guess mean realize remember believe hear");

  /** Where a clause of its own begins: the subject of its verb is not before it. */
  static final Set<String> OPENS = Grammar.words("because where when while whether how if");

  /** "Our customers" are others. */
  static final Set<String> OUR_OTHERS =
      Grammar.words(
          """
          customer user client friend colleague coworker listener audience kid competitor partner
          guest student reader vendor boss sponsor teacher professor manager mentor wife husband
          dad father mom brother cofounder roommate
          """);

  /** Hardly a pronoun that can be an object. */
  static final Set<String> SUBJECTS = Grammar.words("i we they he she");

  static final Set<String> CONDITION = Grammar.words("if whether unless suppose");

  static final Set<String> WELCOME =
      Grammar.words(
          """
          good nice great cool awesome beautiful lovely amazing fantastic dream ideal wonderful neat
          helpful useful
          """);

  static final Set<String> WOULD = Grammar.words("would 'd");

  /** What one does in a team or with a course that is about what one works with. */
  static final Set<String> INVOLVES = Grammar.words("work teach maintain contribute");

  /** Words after a name that put what is said of it in the past. */
  static final Set<String> LONG_AGO = Grammar.words("before previously ago back formerly");

  private static final Map<String, Cue> CUES =
      Stream.of(
              cues(Cue.NEGATED, "not n't never without neither nor hardly barely no"),
              cues(
                  Cue.WANTED,
                  "want wanted wants wanting wish hope hoping plan planning plans wanna gonna gon"),
              cues(Cue.WANTED, "considering intend tempted excited eager ought"),
              cues(Cue.STOPPED, "stop stopped stopping quit tired abandoned dropped"),
              cues(Cue.STARTED, "start started starting begin began begun switched moved"),
              cues(Cue.ENDED, "ended"),
              cues(Cue.PERFECT, "have 've has having"),
              cues(Cue.PAST, "was were did"),
              cues(Cue.PLUPERFECT, "had"),
              cues(Cue.HYPOTHETIC, "would 'd might should may"),
              cues(Cue.COULD, "could"),
              cues(
                  Cue.LASTING, "been recently sometimes always now currently still mostly usually"),
              cues(Cue.LASTING, "lately since only typically often already generally"),
              cues(Cue.RATHER, "rather"))
          .flatMap(m -> m.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private UseWords() {}

  /** What a word makes of the verb after it; null where nothing. */
  static @Nullable Cue cue(String word) {
    return CUES.get(word);
  }

  private static Map<String, Cue> cues(Cue cue, String text) {
    return Grammar.words(text).stream().collect(Collectors.toMap(w -> w, w -> cue));
  }
}
