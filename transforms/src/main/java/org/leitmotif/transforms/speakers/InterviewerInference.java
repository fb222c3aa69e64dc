package org.leitmotif.transforms.speakers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Segment;
import org.leitmotif.schemas.Transcript;

/**
 * Infers who interviews whom between named speakers, on strong evidence only: the file's header
 * says who the interviewer is, or there are two speakers and one of them asks nearly all questions
 * and speaks less. Otherwise nobody has a role.
 */
final class InterviewerInference {
  /** Share of all questions that marks an interviewer among two named speakers. */
  private static final double QUESTION_SHARE = 0.8;

  private static final int QUESTIONS = 5;
  private static final Pattern STATED =
      Pattern.compile("(?i)\\b(?:interviewers?|interviewed by|moderators?)\\b([^\\n.]{0,160})");

  private InterviewerInference() {}

  /** Roles by speaker's key; empty where the evidence is not strong. */
  static Map<String, String> roles(Transcript transcript, Set<String> keys) {
    if (keys.size() < 2) {
      return Map.of();
    }
    Map<String, String> stated = stated(transcript, keys);
    if (!stated.isEmpty() || (keys.stream().anyMatch(Names::isRole) && !anonymous(keys))) {
      return stated;
    }
    String asker = keys.size() == 2 ? asker(transcript, keys) : null;
    if (asker == null) {
      return Map.of();
    }
    Map<String, String> roles = new LinkedHashMap<>();
    keys.forEach(key -> roles.put(key, key.equals(asker) ? "interviewer" : "participant"));
    return roles;
  }

  private static boolean anonymous(Set<String> keys) {
    return keys.stream()
        .noneMatch(
            key -> Names.isRole(key) && (Names.isInterviewer(key) || Names.isParticipant(key)));
  }

  /** What the text before the first label says: "Interviewer: Ann Lee". */
  private static Map<String, String> stated(Transcript transcript, Set<String> keys) {
    int start =
        transcript.getSegments().stream()
            .filter(s -> s.getSkipReason() == null && s.getLabel() != null)
            .filter(s -> keys.contains(Names.key(String.valueOf(s.getLabel()))))
            .mapToInt(Segment::getLabelStart)
            .findFirst()
            .orElse(0);
    Matcher matcher = STATED.matcher(transcript.getText().substring(0, start));
    Map<String, String> roles = new LinkedHashMap<>();
    while (matcher.find()) {
      String names =
          " " + matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
      for (String key : keys) {
        if (!Names.isAnonymous(key)
            && names.contains(" " + key.replaceAll("[^\\p{L}]+", " ").strip() + " ")) {
          roles.put(key, "interviewer");
        }
      }
    }
    if (roles.isEmpty() || roles.size() == keys.size()) {
      return Map.of();
    }
    keys.stream()
        .filter(key -> !Names.isAnonymous(key))
        .forEach(key -> roles.putIfAbsent(key, "participant"));
    return roles;
  }

  private static @Nullable String asker(Transcript transcript, Set<String> keys) {
    Map<String, Integer> questions = new LinkedHashMap<>();
    Map<String, Integer> length = new LinkedHashMap<>();
    keys.forEach(key -> questions.put(key, 0));
    keys.forEach(key -> length.put(key, 0));
    String current = null;
    for (Segment segment : transcript.getSegments()) {
      if (segment.getLabel() != null && keys.contains(Names.key(segment.getLabel()))) {
        current = Names.key(segment.getLabel());
      }
      if (current != null && segment.getSkipReason() == null) {
        String text = transcript.getText().substring(segment.getCharStart(), segment.getCharEnd());
        questions.merge(current, (int) text.chars().filter(c -> c == '?').count(), Integer::sum);
        length.merge(current, text.length(), Integer::sum);
      }
    }
    int all = questions.values().stream().mapToInt(Integer::intValue).sum();
    List<Map.Entry<String, Integer>> order =
        questions.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    String asker = order.get(0).getKey();
    int spoken = length.values().stream().mapToInt(Integer::intValue).sum();
    boolean listens = length.getOrDefault(asker, 0) * 2 < spoken;
    return all >= QUESTIONS && order.get(0).getValue() >= QUESTION_SHARE * all && listens
        ? asker
        : null;
  }
}
