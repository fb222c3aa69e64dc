package org.leitmotif.transforms.turns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Interview;
import org.leitmotif.schemas.Segment;
import org.leitmotif.schemas.Skipped;
import org.leitmotif.schemas.Speaker;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.schemas.Transcript;
import org.leitmotif.schemas.Turn;
import org.leitmotif.schemas.TurnSpan;
import org.leitmotif.transforms.speakers.InterviewFacts;
import org.leitmotif.transforms.speakers.Label.Form;
import org.leitmotif.transforms.speakers.SpeakerLearner;
import org.leitmotif.transforms.text.CanonicalText;
import org.leitmotif.transforms.text.SpokenText;
import org.leitmotif.transforms.text.Words;

/**
 * Makes turns of the segments a reader found. A segment without a label continues the turn before
 * it, adjacent segments of a speaker are one turn, and all that is in no turn is listed as skipped.
 */
public final class TurnNormaliser {
  /** Fewer words may lack the usual function words by chance. */
  private static final int ENOUGH_FOR_A_LANGUAGE = 40;

  private final InterviewFacts facts;
  private final Transcript transcript;
  private final Speakers speakers;
  private final SpeakerLearner learner = new SpeakerLearner();
  private final CanonicalText text;
  private final boolean markdown;
  private final Map<String, Speaker> byKey = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<TurnSpan> spans = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** The turn being put together. */
  private @Nullable Speaker speaker;

  private boolean inSpeech;
  private List<Segment> pending = new ArrayList<>();

  /** Makes turns of a transcript whose speakers are known. */
  public TurnNormaliser(Transcript transcript, Speakers speakers, InterviewFacts facts) {
    this.facts = facts;
    this.transcript = transcript;
    this.speakers = speakers;
    this.text = new CanonicalText(transcript.getText());
    this.markdown = transcript.getMarkup().equals("markdown");
    speakers.getSpeakers().forEach(s -> byKey.put(SpeakerLearner.key(s.getName()), s));
  }

  /** The turns, and all that is in none. */
  public Conversation conversation() {
    inSpeech = speakers.getSpeakers().isEmpty();
    Set<Integer> prose = new HashSet<>(speakers.getProseLabels());
    List<Segment> segments = transcript.getSegments();
    for (int i = 0; i < segments.size(); i++) {
      add(segments.get(i), prose.contains(i));
    }
    endTurn();
    linkQuestions();
    SuspectLabels.flag(turns);
    skipped.sort((a, b) -> Integer.compare(a.getCharStart(), b.getCharStart()));
    return Conversation.newBuilder()
        .setInterview(interview())
        .setText(transcript.getText())
        .setMarkup(transcript.getMarkup())
        .setTurns(turns)
        .setSpans(spans)
        .setSkipped(skipped)
        .build();
  }

  private void add(Segment segment, boolean prose) {
    if (segment.getSkipReason() != null) {
      skip(segment.getCharStart(), segment.getCharEnd(), segment.getSkipReason());
      return;
    }
    String label = prose ? null : segment.getLabel();
    if (label != null && learner.isNoPerson(label)) {
      endTurn();
      inSpeech = false;
      speaker = null;
      skip(segment.getLabelStart(), segment.getCharEnd(), "break");
      return;
    }
    if (label == null && segment.getLabelForm().equals(Form.STRUCTURED.code())) {
      // The format says that it does not know who speaks: nobody's turn, not the last speaker's.
      if (!inSpeech || speaker != null) {
        endTurn();
      }
      speaker = null;
      inSpeech = true;
      pending.add(segment);
      return;
    }
    if (label != null) {
      Speaker next = byKey.get(SpeakerLearner.key(label));
      if (!inSpeech || !Objects.equals(next, speaker)) {
        endTurn();
      }
      speaker = next;
      inSpeech = true;
      skip(segment.getLabelStart(), segment.getCharStart(), "label");
    } else if (!inSpeech) {
      String reason = turns.isEmpty() && speaker == null ? "header" : "break";
      skip(segment.getLabelStart(), segment.getCharEnd(), reason);
      return;
    }
    pending.add(prose ? withLabel(segment) : segment);
  }

  /** A label candidate that is prose belongs to what is said. */
  private static Segment withLabel(Segment segment) {
    return Segment.newBuilder(segment).setCharStart(segment.getLabelStart()).build();
  }

  private void endTurn() {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Segment segment : pending) {
      int start = segment.getCharStart();
      int end = segment.getCharEnd();
      while (start < end && Character.isWhitespace(transcript.getText().charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(transcript.getText().charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        starts.add(start);
        ends.add(end);
      }
    }
    List<Segment> segments = pending;
    pending = new ArrayList<>();
    if (starts.isEmpty()) {
      return;
    }
    int start = starts.get(0);
    int end = ends.get(ends.size() - 1);
    String spoken = SpokenText.of(transcript.getText(), markdown, starts, ends).text();
    if (spoken.isEmpty()) {
      skip(start, end, "clock");
      return;
    }
    turns.add(
        Turn.newBuilder()
            .setInterviewId(transcript.getInterviewId())
            .setTurnIndex(turns.size())
            .setSpeaker(speaker == null ? null : speaker.getName())
            .setRole(speaker == null ? "other" : speaker.getRole())
            .setRoleSource(speaker == null ? "none" : speaker.getRoleSource())
            .setText(spoken)
            .setCharStart(text.codePoint(start))
            .setCharEnd(text.codePoint(end))
            .setLine(text.line(start))
            .setStartMs(segments.get(0).getStartMs())
            .setEndMs(last(segments))
            .setBackChannel(BackChannel.matches(spoken))
            .setFlags("")
            .build());
    spans.add(TurnSpan.newBuilder().setStarts(starts).setEnds(ends).build());
  }

  private static @Nullable Long last(List<Segment> segments) {
    Long last = null;
    for (Segment segment : segments) {
      last = segment.getEndMs() == null ? last : segment.getEndMs();
    }
    return last;
  }

  private void skip(int start, int end, String reason) {
    if (!transcript.getText().substring(start, end).isBlank()) {
      skipped.add(
          Skipped.newBuilder()
              .setInterviewId(transcript.getInterviewId())
              .setCharStart(text.codePoint(start))
              .setCharEnd(text.codePoint(end))
              .setLine(text.line(start))
              .setReason(reason)
              .build());
    }
  }

  /** An answer's question is the last substantive turn of an interviewer. */
  private void linkQuestions() {
    Integer question = null;
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      if (turn.getRole().equals("interviewer")) {
        question = turn.getBackChannel() ? question : (Integer) i;
      } else {
        turns.set(i, Turn.newBuilder(turn).setQuestionTurnIndex(question).build());
      }
    }
  }

  private Interview interview() {
    List<String> warnings = new ArrayList<>(transcript.getWarnings());
    warnings.addAll(speakers.getWarnings());
    String language = Language.of(turns);
    int words = turns.stream().mapToInt(t -> Words.count(t.getText())).sum();
    if (turns.isEmpty()) {
      warnings.add("no_turns");
    } else if (!language.equals("en") && words >= ENOUGH_FOR_A_LANGUAGE) {
      warnings.add("not_english");
    }
    return Interview.newBuilder()
        .setInterviewId(transcript.getInterviewId())
        .setParticipant(facts.participant())
        .setDate(facts.date())
        .setAttributes(facts.attributesJson())
        .setSource(transcript.getSource())
        .setSourceSha256(transcript.getSourceSha256())
        .setFormat(transcript.getFormat())
        .setLanguage(language)
        .setTurns(turns.size())
        .setWords(words)
        .setParticipantWords(
            turns.stream()
                .filter(t -> t.getRole().equals("participant"))
                .mapToInt(t -> Words.count(t.getText()))
                .sum())
        .setWarnings(String.join(";", warnings))
        .build();
  }
}
