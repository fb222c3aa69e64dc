package org.leitmotif.transforms.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leitmotif.schemas.Segment;
import org.leitmotif.schemas.Speaker;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.Transcript;
import org.leitmotif.transforms.speakers.Label.Form;

/**
 * Learns a transcript's own speakers before odd labels are believed: "In January: we began" is
 * prose, unless somebody of that name speaks elsewhere in the file ({@link LabelEvidence}).
 *
 * <p>Roles come from the team's manifest first, then from labels that are roles ("Interviewer",
 * "P3"), last from strong evidence ({@link InterviewerInference}).
 */
public final class SpeakerLearner {
  private final InterviewFacts facts;

  /** Without a manifest. */
  public SpeakerLearner() {
    this(InterviewFacts.NONE);
  }

  /** With what the manifest says of the interview. */
  public SpeakerLearner(InterviewFacts facts) {
    this.facts = facts;
  }

  /** Whether a label names no person but a part of the recording. */
  public boolean isNoPerson(String label) {
    return Names.isNoPerson(label);
  }

  /** Same speaker, same key: case and spaces do not count. */
  public static String key(String label) {
    return Names.key(label);
  }

  /** The speakers of a transcript and the candidates that are prose. */
  public Speakers learn(Transcript transcript) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    List<Integer> prose = new ArrayList<>();
    Set<String> believed = believed(transcript);
    List<Segment> segments = transcript.getSegments();
    for (int i = 0; i < segments.size(); i++) {
      String label = segments.get(i).getLabel();
      if (label == null || segments.get(i).getSkipReason() != null || Names.isNoPerson(label)) {
        continue;
      }
      if (believed.contains(key(label))) {
        labels.computeIfAbsent(key(label), k -> new ArrayList<>()).add(label);
      } else {
        prose.add(i);
      }
    }
    Map<String, String> inferred = InterviewerInference.roles(transcript, labels.keySet());
    List<Speaker> speakers = new ArrayList<>();
    labels.forEach(
        (key, forms) -> speakers.add(speaker(key, forms, transcript, labels.keySet(), inferred)));
    return Speakers.newBuilder()
        .setSpeakers(speakers)
        .setProseLabels(prose)
        .setWarnings(warnings(transcript, labels.keySet()))
        .build();
  }

  private List<String> warnings(Transcript transcript, Set<String> keys) {
    List<String> warnings = new ArrayList<>();
    boolean speech = transcript.getSegments().stream().anyMatch(s -> s.getSkipReason() == null);
    if (keys.isEmpty() && speech) {
      warnings.add("no_speakers");
    }
    if (!facts.roles().isEmpty()) {
      if (!facts.roles().keySet().containsAll(keys)) {
        warnings.add("speaker_not_in_manifest");
      }
      if (!keys.containsAll(facts.roles().keySet())) {
        warnings.add("manifest_speaker_not_found");
      }
    }
    return warnings;
  }

  private Set<String> believed(Transcript transcript) {
    LabelEvidence evidence = new LabelEvidence();
    for (Segment segment : transcript.getSegments()) {
      String label = segment.getLabel();
      if (segment.getSkipReason() != null || (label != null && Names.isNoPerson(label))) {
        continue;
      }
      if (label == null) {
        evidence.unlabelled();
      } else {
        evidence.label(label, form(segment));
      }
    }
    Set<String> believed = evidence.believed();
    for (Segment segment : transcript.getSegments()) {
      // Whom the team names is a speaker, whatever the file looks like.
      if (segment.getLabel() != null && facts.roles().containsKey(key(segment.getLabel()))) {
        believed.add(key(segment.getLabel()));
      }
    }
    return believed;
  }

  private static Form form(Segment segment) {
    return Form.valueOf(segment.getLabelForm().toUpperCase(Locale.ROOT));
  }

  private Speaker speaker(
      String key,
      List<String> forms,
      Transcript transcript,
      Set<String> keys,
      Map<String, String> inferred) {
    String role = facts.roles().get(key);
    String source = "manifest";
    if (role == null) {
      role = roleOfLabel(key, keys);
      source = isTypographic(transcript) ? "inferred" : "label";
    }
    if (role == null) {
      role = inferred.get(key);
      source = "inferred";
    }
    return Speaker.newBuilder()
        .setName(mostFrequent(forms))
        .setRole(role == null ? "other" : role)
        .setRoleSource(role == null ? "none" : source)
        .setLabels(forms.size())
        .build();
  }

  private static boolean isTypographic(Transcript transcript) {
    return transcript.getSegments().stream()
        .anyMatch(s -> s.getLabelForm().equals(Form.TYPOGRAPHIC.code()));
  }

  /**
   * The role that a label is. A single letter is one only beside its counterpart: I and R, Q and A;
   * the A and B of a diarisation are none.
   */
  private static @org.jspecify.annotations.Nullable String roleOfLabel(
      String key, Set<String> keys) {
    boolean asks = Names.isInterviewer(key);
    boolean answers = Names.isParticipant(key);
    if (!asks && !answers) {
      return null;
    }
    boolean counterpart =
        keys.stream().anyMatch(asks ? Names::isParticipant : Names::isInterviewer);
    boolean letters =
        keys.size() > 2 && keys.stream().filter(k -> k.length() == 1).count() == keys.size();
    if (key.length() == 1
        && (letters || !(counterpart || (asks && keys.stream().anyMatch(Names::isRole))))) {
      return asks && !letters ? "interviewer" : null;
    }
    return asks ? "interviewer" : "participant";
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
