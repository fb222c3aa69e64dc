package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leitmotif.transforms.mentions.Candidate.Method;
import org.leitmotif.transforms.mentions.KnownNames.Alike;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * Finds words that sound like a name: like one the interview speaks of wherever they are no words
 * of English, and like any name of the lexicon where only a name fits.
 */
final class SoundAlikes {
  private static final int MOST_TOKENS = 3;
  private static final int SHORTEST = 3;
  private static final double LEAST_LIKENESS = 0.57;

  /** Likeness from which a strange word is taken for a known name where any word may stand. */
  private static final double LEAST_ANYWHERE = 0.78;

  /** Acronyms, and what is written as programs are, are many, and alike. */
  private static final double LEAST_OWN_NAME = 0.95;

  /** Letters of a name that no other words sound like by chance. */
  static final int LONG = 7;

  private static final double SAME = 0.97;

  /** Times a name is sure from which a word of English may be that name. */
  private static final int OFTEN = 5;

  /** Words of English sound like something. */
  private static final double LEAST_ORDINARY = 0.75;

  private final Lexicon lexicon;
  private final List<SpokenTurn> turns;
  private final InterviewEvidence evidence;
  private final boolean cased;
  private final KnownNames known;
  private final NameSlots slots;
  private final SoundEvidence weights;
  private final BrokenNames broken;
  private final Map<String, List<Form>> sounding = new HashMap<>();

  SoundAlikes(Lexicon lexicon, List<SpokenTurn> turns, InterviewEvidence evidence, boolean cased) {
    this.lexicon = lexicon;
    this.turns = turns;
    this.evidence = evidence;
    this.cased = cased;
    this.known = new KnownNames(evidence);
    this.slots = new NameSlots(evidence);
    this.weights = new SoundEvidence(evidence, cased);
    this.broken = new BrokenNames(lexicon, evidence, weights, cased);
  }

  /** Candidates where no right name stands, with the weight of their sound. */
  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      SpokenTurn turn = turns.get(t);
      for (int first = 0; first < turn.size(); first++) {
        if (turn.startsWord(first) && evidence.free(t, first)) {
          windows(t, turn, first, found);
        }
      }
    }
    return found;
  }

  /**
   * The other places of what was taken for a name: who garbles it once does so again. Words of
   * English must be two to be no chance.
   */
  List<Candidate> repeats(List<Candidate> accepted) {
    Map<String, Candidate> garbles = new HashMap<>();
    Set<String> places = new HashSet<>();
    for (Candidate c : accepted) {
      places.add(c.turn + ":" + c.first);
      if (!c.ordinary || c.manyTokens()) {
        garbles.putIfAbsent(words(turns.get(c.turn), c.first, c.last), c);
      }
    }
    List<Candidate> found = new ArrayList<>();
    if (garbles.isEmpty()) {
      return found;
    }
    Set<String> starts = new HashSet<>();
    garbles.keySet().forEach(words -> starts.add(words.split(" ")[0]));
    for (int t = 0; t < turns.size(); t++) {
      SpokenTurn turn = turns.get(t);
      for (int first = 0; first < turn.size(); first++) {
        if (starts.contains(turn.word(first))
            && evidence.free(t, first)
            && !places.contains(t + ":" + first)) {
          repeated(t, turn, first, garbles, found);
        }
      }
    }
    return found;
  }

  private void repeated(
      int t, SpokenTurn turn, int first, Map<String, Candidate> garbles, List<Candidate> found) {
    for (int last = first; last < Math.min(turn.size(), first + MOST_TOKENS); last++) {
      Candidate like = garbles.get(words(turn, first, last));
      if (like != null
          && turn.sameSentence(first, last)
          && (!turn.ordinary(first) || like.manyTokens() || HeardWords.isNamed(turn, first))) {
        Shape shape = Shape.of(turn, first, last, cased);
        Candidate c =
            new Candidate(t, first, last, like.form, Method.GARBLED, shape, like.ordinary);
        c.weigh("garbled_elsewhere", Math.min(1.2, 0.6 * like.logit) - (like.ordinary ? 0.5 : 0));
        LocalEvidence.weighAround(c, turn);
        found.add(c);
      }
    }
  }

  private static String words(SpokenTurn turn, int first, int last) {
    StringBuilder words = new StringBuilder(turn.word(first));
    for (int i = first + 1; i <= last; i++) {
      words.append(' ').append(turn.word(i));
    }
    return words.toString();
  }

  private void windows(int t, SpokenTurn turn, int first, List<Candidate> found) {
    boolean small = turn.ordinary(first) && turn.noNoun(first);
    if (broken.mayStart(t, turn, first)) {
      broken.endingRight(t, turn, first, found);
      if (small) {
        broken.joined(t, turn, first).ifPresent(window -> homophones(window, found));
      }
    }
    if (small) {
      return;
    }
    boolean opened = slots.opens(t, turn, first);
    int length = 0;
    boolean anyStrange = false;
    for (int last = first; last < Math.min(turn.size(), first + MOST_TOKENS); last++) {
      if (last > first
          && (!turn.sameSentence(last - 1, last)
              || turn.folded(last).isEmpty()
              || turn.gap(last - 1) > 1
              || turn.noNoun(first)
              || turn.noNoun(last)
              || !evidence.free(t, last))) {
        return;
      }
      boolean slot = opened || slots.closes(t, turn, last);
      anyStrange |= !turn.ordinary(last) || (cased && HeardWords.isNamed(turn, last));
      boolean strange =
          first == last
              ? anyStrange || NameSlots.bare(turn, first) || NameSlots.noun(turn, first)
              : anyStrange;
      length += turn.folded(last).length();
      boolean pair = last == first + 1 && isNoun(turn, first) && isNoun(turn, last);
      if (length >= SHORTEST && (slot || strange || pair)) {
        HeardWords window = new HeardWords(t, turn, first, last, turn.folded(first, last), cased);
        if (!lexicon.isName(window.letters)) {
          alike(window, slot, found);
        }
      }
    }
  }

  private static boolean isNoun(SpokenTurn turn, int i) {
    return turn.tag(i).startsWith("NN");
  }

  private void alike(HeardWords window, boolean slot, List<Candidate> found) {
    boolean many = window.last > window.first;
    if ((window.function && (window.ordinary || many)) || window.otherName) {
      return;
    }
    boolean bare =
        !many
            && !slot
            && window.ordinary
            && (NameSlots.bare(window.turn, window.first)
                || NameSlots.noun(window.turn, window.first));
    boolean ownName = window.acronym || window.shaped;
    for (Alike name : known.alike(window.letters, window.ordinary)) {
      double least =
          ownName
              ? LEAST_OWN_NAME
              : bare ? 0 : !slot ? LEAST_ANYWHERE : window.ordinary && !many ? LEAST_ORDINARY : 0;
      boolean often = evidence.sure(name.form().entry().name()) >= OFTEN;
      if (name.likeness() >= least
          && (!bare || (often && evidence.garbles()))
          && !isStem(window, name.form().written())) {
        Candidate c = weights.resembling(window, name);
        if (bare) {
          c.weigh("bare", 1);
        }
        found.add(c);
      }
    }
    if (window.function) {
      return;
    }
    if (window.letters.length() >= LONG && (many ? window.nouns : !window.ordinary)) {
      homophones(window, found);
    } else if (!many && window.named) {
      // "Facebook's Profit" is Prophet where people talk of forecasts.
      List<Candidate> capitals = new ArrayList<>();
      homophones(window, capitals);
      capitals.removeIf(c -> !c.hasCue());
      found.addAll(capitals);
    }
    if (slot && !ownName) {
      for (Form form : sounding(window.letters)) {
        String key = Fold.key(form.written());
        double likeness = SoundIndex.likeness(window.letters, key, LEAST_LIKENESS);
        if (likeness >= LEAST_LIKENESS && !partly(window.letters, key)) {
          found.add(weights.sounding(window, form, key, likeness));
        }
      }
    }
  }

  /** "Auth" is no Auth0. */
  private static boolean isStem(HeardWords window, String name) {
    return window.ordinary && Fold.key(name.replaceAll("\\d+", "")).equals(window.letters);
  }

  /** Long names that sound the same to the letter: "crab cake". */
  private void homophones(HeardWords window, List<Candidate> found) {
    for (Form form : sounding(window.letters)) {
      String key = Fold.key(form.written());
      if (key.length() >= LONG
          && !partly(window.letters, key)
          && Sounds.likeness(Sounds.of(window.letters), Sounds.of(key), SAME) >= SAME) {
        found.add(weights.sameSound(window, form));
      }
    }
  }

  /** The names that sound like letters: the same words are asked for more than once. */
  private List<Form> sounding(String letters) {
    return sounding.computeIfAbsent(letters, lexicon.sounds()::alike);
  }

  private static boolean partly(String heard, String key) {
    return heard.startsWith(key) || key.startsWith(heard) || key.endsWith(heard);
  }
}
