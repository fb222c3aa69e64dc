package org.leitmotif.transforms.speakers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name looks like, and which words before a colon are none. */
public final class Names {
  private static final Set<String> INTERVIEWER =
      Set.of(
          "interviewer",
          "interviewers",
          "moderator",
          "facilitator",
          "researcher",
          "questioner",
          "question",
          "host",
          "bot",
          "int",
          "iv",
          "mod",
          "i",
          "q");
  private static final Pattern NUMBERED = Pattern.compile("[ _-]?(?:#|no\\.? ?)?\\d{1,3}[a-z]?$");
  private static final Set<String> PARTICIPANT =
      Set.of(
          "participant",
          "participants",
          "interviewee",
          "respondent",
          "informant",
          "guest",
          "subject",
          "answer",
          "narrator",
          "student",
          "patient",
          "user",
          "a",
          "p",
          "r");
  private static final Pattern ANONYMOUS =
      Pattern.compile(
          "(?:unknown|unidentified|other) (?:speaker|voice|person|male|female|man|woman)"
              + "|unknown|speaker|[mf]\\d{1,2}|id ?\\d{1,3}");
  private static final Pattern SPEAKER =
      Pattern.compile("(?:speaker|spkr|spk|voice)[ _-]?(?:[a-z]|\\d{1,3})");

  /** Parts of a recording in which nobody of the interview speaks. */
  private static final Set<String> NO_PERSON =
      Set.of("break", "jingle", "outro", "intro", "sample", "song", "music", "transcript");

  /** Words in brackets that are sounds or remarks of a typist. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)(?:[a-z]+ )?(?:laugh(?:s|ter|ing)?|applause|music|inaudible.*|unintelligible.*"
              + "|cross ?talk|pause[sd]?|silence|sighs?|cough(?:s|ing)?|noises?|redacted"
              + "|unknown word|sic|blank|phone rings?|recording.*|end.*|beep|clears throat|gasps?"
              + "|sound.*|tool|name|browser|company|place|person)");

  private static final Set<String> NO_NAMES =
      Set.of(
          ("note notes example examples summary date time title topic topics location venue warning"
                  + " update edit source sources url link links step part chapter section tip fact"
                  + " option monday tuesday wednesday thursday friday saturday sunday january"
                  + " february march april june july august september october november december"
                  + " conclusion introduction background agenda attendees duration language filename"
                  + " file recording transcription transcript transcriber transcribed spoiler"
                  + " disclaimer plus also bonus first second third next finally again and but so"
                  + " because however in on at for to with from my your our their its the this"
                  + " these those here there what why how when where who if then like yes no okay"
                  + " ok well reason reasons problem problems goal result results thing things"
                  + " meaning another other both either of is are was were")
              .split(" "));

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "del", "dos", "bin", "al",
          "el", "ter", "ten", "y", "e", "af", "zu");

  private Names() {}

  /** Same speaker, same key: case and spaces do not count. */
  public static String key(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  /** Whether a label names no person but a part of the recording. */
  static boolean isNoPerson(String label) {
    return NO_PERSON.contains(key(label));
  }

  /** Whether words in brackets are a sound or a remark, such as laughter. */
  public static boolean isNoise(String name) {
    return NOISE.matcher(name).matches();
  }

  /** Interviewer, Moderator 2, I, Q. */
  static boolean isInterviewer(String key) {
    return INTERVIEWER.contains(base(key));
  }

  /** Participant, P12, Respondent A, R. */
  static boolean isParticipant(String key) {
    return PARTICIPANT.contains(base(key))
        || key.matches("(?:participant|respondent|interviewee) [a-z]");
  }

  /**
   * Whether the label is a role or a number of a diarisation: no name, but sure to be a speaker.
   */
  static boolean isRole(String key) {
    return (key.length() > 1
            && !key.matches("question|answer|host|guest|user|bot|student|subject|int|iv|mod")
            && (isInterviewer(key) || isParticipant(key)))
        || isAnonymous(key);
  }

  /** Whether the label tells speakers apart without saying who they are. */
  static boolean isAnonymous(String key) {
    return ANONYMOUS.matcher(key).matches() || SPEAKER.matcher(key).matches();
  }

  private static String base(String key) {
    String word = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    return NUMBERED.matcher(word).replaceFirst("");
  }

  /** Capitalised words, at most five, none of which begins a remark or names a day. */
  public static boolean looksLikeName(String label) {
    String bare = label.replaceAll("\\([^)]*\\)|\\|.*", "").strip();
    String[] words = bare.split("\\s+");
    return !bare.isEmpty()
        && words.length <= 5
        && Arrays.stream(words).allMatch(Names::isNameWord)
        && Character.isLetterOrDigit(bare.codePointAt(0))
        && !Character.isLowerCase(bare.codePointAt(0))
        && !bare.matches(".*[.!?]\\s.*[a-z]{4,}.*[.!?]");
  }

  private static boolean isNameWord(String word) {
    int first = word.codePointAt(0);
    String lower = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return PARTICLES.contains(lower)
        || (!Character.isLowerCase(first) && !NO_NAMES.contains(lower));
  }
}
