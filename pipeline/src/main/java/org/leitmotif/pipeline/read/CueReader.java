package org.leitmotif.pipeline.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.speakers.Label.Form;
import org.leitmotif.transforms.speakers.LabelEvidence;
import org.leitmotif.transforms.speakers.Names;
import org.leitmotif.transforms.text.Entities;

/**
 * Reads WebVTT and SubRip: captions of Zoom (a name before the text), Teams (voice tags, utterances
 * in fragments), Whisper (no hours), YouTube (lines that roll), with or without speakers.
 */
final class CueReader implements FormatReader {
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^>\\n]*>|<[\\d:.]+>|\\{\\\\[^}]*\\}");
  private static final Pattern ROLLING = Pattern.compile("<\\d{2}:\\d{2}:\\d{2}\\.\\d{3}>");
  private static final Pattern PREFIX =
      Pattern.compile("(?:>{1,3} ?|- )?([^:\\[\\]<>]{1,60}?) ?[::](?:\\s+|$)");
  private static final Pattern BRACKET_PREFIX =
      Pattern.compile("[\\[(]([^\\])]{1,60})[\\])](?::\\s*|\\s+(?=\\S))");

  /** Teams: {@code <guid>/<utterance>-<fragment>}. */
  private static final Pattern FRAGMENT = Pattern.compile("[0-9a-fA-F-]{30,40}/(\\d+)-\\d+");

  private static final int ROLLING_CUES = 8;

  /** What one voice says in one cue, or in all fragments of one utterance. */
  private static final class Said {
    private @Nullable String speaker;
    private final StringBuilder words = new StringBuilder();
    private @Nullable Long start;
    private @Nullable Long end;
  }

  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    String text = content.text();
    if (text.startsWith("WEBVTT")) {
      return true;
    }
    List<String> head = text.lines().filter(line -> !line.isBlank()).limit(30).toList();
    long timings = head.stream().filter(Cues::isTiming).count();
    boolean first = head.stream().limit(3).anyMatch(Cues::isTiming);
    return first && (timings >= 2 || (head.size() <= 6 && timings == 1));
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    String text = content.text();
    boolean vtt =
        text.startsWith("WEBVTT") || !text.lines().limit(4).anyMatch(l -> l.contains(","));
    Cues cues = Cues.parse(text);
    for (Cues.Broken broken : cues.broken()) {
      findings.partly(
          "cue " + broken.number(),
          "bad_cue",
          broken.line(),
          "The times of the cue cannot be read; its text is kept, without times.");
    }
    List<Said> said = said(cues.cues(), isRolling(text, cues.cues()));
    boolean voices = said.stream().anyMatch(s -> s.speaker != null);
    if (!voices) {
      namePrefixes(said);
    }
    Utterances utterances = new Utterances();
    said.forEach(s -> utterances.add(s.speaker, s.words.toString(), s.start, s.end));
    String kind = voices ? "_voices" : utterances.named() ? "_names" : "_unlabelled";
    findings.transcript(
        (vtt ? "webvtt" : "subrip") + kind,
        vtt && text.startsWith("WEBVTT")
            ? "its first line is WEBVTT"
            : "it consists of cues with times",
        null,
        utterances);
  }

  private static List<Said> said(List<Cues.Cue> cues, boolean rolling) {
    List<Said> all = new ArrayList<>();
    Map<String, Said> byUtterance = new HashMap<>();
    List<String> shown = List.of();
    for (Cues.Cue cue : cues) {
      List<String> lines = cue.lines();
      if (rolling) {
        List<String> now = lines.stream().map(CueReader::plain).filter(l -> !l.isEmpty()).toList();
        lines = now.subList(overlap(shown, now), now.size());
        shown = now;
      }
      Matcher fragment = FRAGMENT.matcher(cue.id());
      String utterance = fragment.matches() ? fragment.group(1) : null;
      for (Said voice : voices(String.join("\n", lines))) {
        Said open = utterance == null ? null : byUtterance.get(utterance + "\t" + voice.speaker);
        if (open == null) {
          voice.start = cue.startMs();
          all.add(voice);
          open = voice;
          if (utterance != null) {
            byUtterance.put(utterance + "\t" + voice.speaker, voice);
          }
        } else {
          open.words.append(' ').append(voice.words);
        }
        open.end = cue.endMs();
      }
    }
    return all;
  }

  /** How many of the first lines were shown last already. */
  private static int overlap(List<String> shown, List<String> now) {
    for (int size = Math.min(shown.size(), now.size()); size > 0; size--) {
      if (shown.subList(shown.size() - size, shown.size()).equals(now.subList(0, size))) {
        return size;
      }
    }
    return 0;
  }

  /** Lines that roll come twice: with tags inside, or the last line of a cue first in the next. */
  private static boolean isRolling(String text, List<Cues.Cue> cues) {
    if (ROLLING.matcher(text).find()) {
      return true;
    }
    int repeats = 0;
    for (int i = 1; i < cues.size(); i++) {
      List<String> before = cues.get(i - 1).lines();
      List<String> now = cues.get(i).lines();
      boolean repeated =
          !before.isEmpty()
              && !now.isEmpty()
              && before.get(before.size() - 1).equals(now.get(0))
              && now.get(0).indexOf(' ') > 0;
      repeats += repeated ? 1 : 0;
    }
    return cues.size() >= ROLLING_CUES && repeats > cues.size() / 3;
  }

  private static List<Said> voices(String raw) {
    List<Said> voices = new ArrayList<>();
    Matcher matcher = VOICE.matcher(raw);
    int from = 0;
    String speaker = null;
    while (matcher.find()) {
      add(voices, speaker, raw.substring(from, matcher.start()));
      speaker = plain(matcher.group(1));
      from = matcher.end();
    }
    add(voices, speaker, raw.substring(from));
    return voices;
  }

  private static void add(List<Said> voices, @Nullable String speaker, String raw) {
    String words = plain(raw);
    if (!words.isEmpty()) {
      Said said = new Said();
      said.speaker = speaker;
      said.words.append(words);
      voices.add(said);
    }
  }

  private static String plain(String raw) {
    String text = Entities.decode(TAG.matcher(raw).replaceAll(""));
    return text.replaceAll("[\\s\\u00a0\\u200e\\u200f]+", " ").strip();
  }

  /** Learns the file's names first, then takes them off the text they stand before. */
  private static void namePrefixes(List<Said> said) {
    LabelEvidence evidence = new LabelEvidence();
    List<@Nullable Matcher> prefixes = new ArrayList<>();
    for (Said cue : said) {
      Matcher prefix = prefix(cue.words.toString());
      prefixes.add(prefix);
      if (prefix == null) {
        evidence.unlabelled();
      } else {
        boolean bracket = prefix.pattern() == BRACKET_PREFIX;
        evidence.label(prefix.group(1), bracket ? Form.MARKED : Form.PLAIN);
      }
    }
    Set<String> believed = evidence.believed();
    for (int i = 0; i < said.size(); i++) {
      Matcher prefix = prefixes.get(i);
      if (prefix != null && believed.contains(Names.key(prefix.group(1)))) {
        said.get(i).speaker = prefix.group(1);
        said.get(i).words.delete(0, prefix.end());
      }
    }
  }

  private static @Nullable Matcher prefix(String words) {
    for (Pattern pattern : List.of(BRACKET_PREFIX, PREFIX)) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.lookingAt()
          && matcher.group(1).strip().split("\\s+").length <= 6
          && matcher.group(1).chars().anyMatch(Character::isLetterOrDigit)
          && !Names.isNoise(matcher.group(1))) {
        return matcher;
      }
    }
    return null;
  }
}
