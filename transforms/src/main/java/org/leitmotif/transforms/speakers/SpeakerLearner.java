package org.leitmotif.transforms.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Segment;
import org.leitmotif.schemas.Speaker;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.Transcript;
import org.leitmotif.transforms.speakers.Label.Form;

/**
 * Learns a transcript's own speakers before odd labels are believed: "In January: we began" is
 * prose, unless somebody of that name speaks elsewhere in the file.
 *
 * <p>Roles come from the labels where these are roles ("Interviewer", "P3"). Between named speakers
 * the interviewer is inferred only where there are two, and one of them asks nearly all questions.
 */
public final class SpeakerLearner {
  private static final Set<String> INTERVIEWER =
      Set.of("interviewer", "moderator", "facilitator", "researcher", "host", "i", "q", "int");
  private static final Pattern PARTICIPANT =
      Pattern.compile(
          "(?:participant|interviewee|respondent|informant|guest|subject|a|p|r)(?: ?\\d{1,3})?");
  private static final Set<String> NO_PERSON =
      Set.of("break", "jingle", "outro", "intro", "sample", "song", "music", "transcript");

  /** How often a plain label must come back to be believed. */
  private static final int PLAIN_LABELS = 2;

  /** Share of all questions that marks an interviewer among two named speakers. */
  private static final double QUESTION_SHARE = 0.8;

  private static final int QUESTIONS = 5;

  /** Whether a label names no person but a part of the recording. */
  public boolean isNoPerson(String label) {
    return NO_PERSON.contains(key(label));
  }

  /** The speakers of a transcript and the candidates that are prose. */
  public Speakers learn(Transcript transcript) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    List<Integer> prose = new ArrayList<>();
    Set<String> believed = believed(transcript);
    List<Segment> segments = transcript.getSegments();
    for (int i = 0; i < segments.size(); i++) {
      String label = segments.get(i).getLabel();
      if (label == null || isNoPerson(label)) {
        continue;
      }
      if (believed.contains(key(label))) {
        labels.computeIfAbsent(key(label), k -> new ArrayList<>()).add(label);
      } else {
        prose.add(i);
      }
    }
    List<String> warnings = labels.isEmpty() ? List.of("no_speakers") : List.of();
    @Nullable String inferred = inferInterviewer(transcript, labels.keySet());
    List<Speaker> speakers = new ArrayList<>();
    labels.forEach(
        (key, forms) -> speakers.add(speaker(mostFrequent(forms), key, forms.size(), inferred)));
    return Speakers.newBuilder()
        .setSpeakers(speakers)
        .setProseLabels(prose)
        .setWarnings(warnings)
        .build();
  }

  /** Same speaker, same key: case and spaces do not count. */
  public static String key(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private Set<String> believed(Transcript transcript) {
    Map<String, Integer> plain = new LinkedHashMap<>();
    Set<String> believed = new java.util.LinkedHashSet<>();
    for (Segment segment : transcript.getSegments()) {
      String label = segment.getLabel();
      if (label == null || isNoPerson(label)) {
        continue;
      }
      String key = key(label);
      boolean plainForm = segment.getLabelForm().equals(Form.PLAIN.code());
      if (!plainForm || isRole(key)) {
        believed.add(key);
      } else if (looksLikeName(label) && plain.merge(key, 1, Integer::sum) >= PLAIN_LABELS) {
        believed.add(key);
      }
    }
    return believed;
  }

  private static boolean isRole(String key) {
    return INTERVIEWER.contains(key) || (key.length() > 1 && PARTICIPANT.matcher(key).matches());
  }

  private static boolean looksLikeName(String label) {
    String[] words = label.split("\\s+");
    return words.length <= 4
        && java.util.Arrays.stream(words)
            .allMatch(w -> !Character.isLowerCase(w.codePointAt(0)) || w.length() <= 3);
  }

  private static Speaker speaker(
      String name, String key, int labels, @Nullable String interviewer) {
    String role = "other";
    String source = "none";
    if (INTERVIEWER.contains(key)) {
      role = "interviewer";
      source = "label";
    } else if (PARTICIPANT.matcher(key).matches()) {
      role = "participant";
      source = "label";
    } else if (interviewer != null) {
      role = interviewer.equals(key) ? "interviewer" : "participant";
      source = "inferred";
    }
    return Speaker.newBuilder()
        .setName(name)
        .setRole(role)
        .setRoleSource(source)
        .setLabels(labels)
        .build();
  }

  private @Nullable String inferInterviewer(Transcript transcript, Set<String> keys) {
    if (keys.size() != 2 || keys.stream().anyMatch(SpeakerLearner::isRole)) {
      return null;
    }
    Map<String, Integer> questions = new LinkedHashMap<>();
    Map<String, Integer> length = new LinkedHashMap<>();
    keys.forEach(key -> questions.put(key, 0));
    keys.forEach(key -> length.put(key, 0));
    String current = null;
    for (Segment segment : transcript.getSegments()) {
      if (segment.getLabel() != null && keys.contains(key(segment.getLabel()))) {
        current = key(segment.getLabel());
      }
      if (current != null && segment.getSkipReason() == null) {
        String text = transcript.getText().substring(segment.getCharStart(), segment.getCharEnd());
        questions.merge(current, (int) text.chars().filter(c -> c == '?').count(), Integer::sum);
        length.merge(current, text.length(), Integer::sum);
      }
    }
    int all = questions.values().stream().mapToInt(Integer::intValue).sum();
    String asker =
        questions.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .orElseThrow()
            .getKey();
    boolean listens =
        length.getOrDefault(asker, 0) * 2
            < length.values().stream().mapToInt(Integer::intValue).sum();
    return all >= QUESTIONS && questions.getOrDefault(asker, 0) >= QUESTION_SHARE * all && listens
        ? asker
        : null;
  }

  private static String mostFrequent(List<String> forms) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    forms.forEach(form -> counts.merge(form, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
