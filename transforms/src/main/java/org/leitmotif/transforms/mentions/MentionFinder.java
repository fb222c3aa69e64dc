package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mentions;
import org.leitmotif.schemas.Turn;

/**
 * Finds the mentions of a lexicon's entries in an annotated conversation.
 *
 * <p>Every stretch of tokens that folds to a form of the lexicon is a candidate, and so is one that
 * sounds like a name where only a name fits. Evidence for and against it is added up as log odds:
 * first what stands in and around it, then what the rest of the interview says. Each piece is named
 * in {@code evidence}; the calibrated sum is {@code confidence}. Of what is believed, names that
 * are only the start of a longer one give way to it.
 */
final class MentionFinder {
  /** Log odds from which a garbled name is looked for elsewhere. */
  private static final double REPEATED = 0.9;

  /** Share of tokens with a capital below which a text has no case to speak of. */
  private static final double CASED = 0.02;

  /** Tokens that show whether a text has case. */
  private static final int ENOUGH = 2_000;

  private final Lexicon lexicon;

  MentionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mentions in the order of the text, and the names that are not in the lexicon. */
  Mentions find(Conversation conversation, Annotation annotation) {
    WordForms forms = lexicon.words();
    List<SpokenTurn> turns = new ArrayList<>();
    for (int t = 0; t < conversation.getTurns().size(); t++) {
      turns.add(
          new SpokenTurn(
              conversation.getTurns().get(t).getText(), annotation.getTurns().get(t), forms));
    }
    Set<String> speakers = speakers(conversation);
    List<Candidate> believed =
        weighed(turns, speakers).stream().filter(Calibration::isMention).toList();
    List<Candidate> chosen =
        new LongerNames(lexicon).of(Selection.of(believed, Double.NEGATIVE_INFINITY), turns);
    MentionRows rows = new MentionRows(conversation, turns);
    return Mentions.newBuilder()
        .setMentions(rows.rows(chosen))
        .setUnknown(
            new UnknownNames(lexicon, turns, isCased(turns), speakers, chosen).find(rows::place))
        .setSpeakers(speakers.stream().sorted().toList())
        .build();
  }

  /** Every candidate with its evidence, also those that fall short. */
  List<Candidate> weighed(List<SpokenTurn> turns, Set<String> speakers) {
    boolean cased = isCased(turns);
    CandidateFinder finder = new CandidateFinder(lexicon, cased, new SaidWords(turns));
    List<Candidate> candidates = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      for (Candidate c : finder.find(t, turns.get(t))) {
        LocalEvidence.weigh(c, turns.get(t));
        candidates.add(c);
      }
    }
    InterviewEvidence evidence = new InterviewEvidence(turns, candidates, speakers);
    evidence.weigh();
    SoundAlikes alike = new SoundAlikes(lexicon, turns, evidence, cased);
    List<Candidate> heard = alike.find();
    heard.forEach(evidence::weigh);
    candidates.addAll(heard);
    List<Candidate> repeats = alike.repeats(Selection.of(heard, REPEATED));
    repeats.forEach(evidence::weigh);
    candidates.addAll(repeats);
    return candidates;
  }

  /** Folded words of the speakers' names; a label such as "Interviewer" is none of a lexicon's. */
  private static Set<String> speakers(Conversation conversation) {
    Set<String> names = new HashSet<>();
    for (Turn turn : conversation.getTurns()) {
      String speaker = turn.getSpeaker() == null ? "" : turn.getSpeaker();
      for (String word : speaker.split(" ")) {
        if (word.length() > 1) {
          names.add(Fold.key(word));
        }
      }
    }
    return names;
  }

  private static boolean isCased(List<SpokenTurn> turns) {
    int capitals = 0;
    int tokens = 0;
    for (SpokenTurn turn : turns) {
      for (int i = 0; i < turn.size() && tokens < ENOUGH; i++) {
        tokens++;
        capitals += turn.capital(i) && !turn.word(i).equals("i") ? 1 : 0;
      }
    }
    return capitals >= CASED * tokens;
  }
}
