package org.leitmotif.pipeline.read;

import java.util.regex.Pattern;

/** Lines that software and typists add to a transcript: no speech. */
final class Notices {
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)[\\s#*_>\\[(]*(?:"
              + "(?:transcribed by|transcription (?:is )?(?:provided )?by|powered by) .{1,80}"
              + "|(?:meeting|transcription|recording) ended after .{1,30}"
              + "|this editable transcript was computer generated.*"
              + "|.{1,60} (?:started|stopped) transcription"
              + "|(?:recording|transcription|transcript) (?:started|stopped|paused|resumed|begins"
              + "|ends?|starts?|stops?)(?: (?:at )?[\\d:.]+)?"
              + "|(?:start|end|beginning|conclusion) of (?:the )?(?:audio|recording|interview"
              + "|transcript(?:ion)?|tape|side|session|meeting|part)\\b.{0,20}"
              + "|(?:tape|cassette|disc|cd) \\d{1,2}(?:,? side [a-d\\d])?"
              + "|side [a-d]"
              + "|(?:begin|end) (?:tape|side|disc) .{1,20}"
              + "|more info:?.{0,80}"
              + "|page \\d{1,4}(?: of \\d{1,4})?"
              + "|\\[?transcript ends\\]?"
              + ")[\\s.*_\\])!👋:]*\\\\?");

  private static final Pattern RULE = Pattern.compile("\\s*([-*_=~.—–])(?:\\s*\\1){2,}\\s*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");

  private Notices() {}

  static boolean isNotice(String line) {
    return line.length() <= 240 && NOTICE.matcher(line).matches();
  }

  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  static boolean isHeading(String line) {
    return HEADING.matcher(line).matches();
  }
}
