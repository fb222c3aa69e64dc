package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leitmotif.transforms.mentions.Candidate.Method;
import org.leitmotif.transforms.mentions.KnownNames.Alike;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * Finds words that sound like a name: like one the interview speaks of wherever they are no words
 * of English, and like any name of the lexicon where only a name fits. What the words say by
 * themselves is the first hypothesis, so a candidate starts with a handicap that its likeness and
 * oddness reduce.
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
  private static final int LONG = 7;

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

  SoundAlikes(Lexicon lexicon, List<SpokenTurn> turns, InterviewEvidence evidence, boolean cased) {
    this.lexicon = lexicon;
    this.turns = turns;
    this.evidence = evidence;
    this.cased = cased;
    this.known = new KnownNames(evidence);
    this.slots = new NameSlots(evidence);
  }

  /** Candidates where no right name stands, with the weight of their sound. */
  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      SpokenTurn turn = turns.get(t);
      for (int first = 0; first < turn.size(); first++) {
        if (!turn.folded(first).isEmpty() && evidence.free(t, first) && !turn.insideWord(first)) {
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
    startAlike(t, turn, first, found);
    if (turn.ordinary(first) && turn.noNoun(first)) {
      joined(t, turn, first, found);
      return;
    }
    boolean opened = slots.opens(t, turn, first);
    String letters = "";
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
      letters = letters.isEmpty() ? turn.folded(last) : letters + turn.folded(last);
      boolean pair = last == first + 1 && isNoun(turn, first) && isNoun(turn, last);
      if (letters.length() >= SHORTEST && (slot || strange || pair)) {
        HeardWords window = new HeardWords(t, turn, first, last, letters, cased);
        if (!lexicon.isName(window.letters)) {
          alike(window, slot, found);
        }
      }
    }
  }

  /** A small word that is the start of a name: "we alloc". */
  private void joined(int t, SpokenTurn turn, int first, List<Candidate> found) {
    if (mayJoinStrange(t, turn, first)) {
      HeardWords window =
          new HeardWords(
              t, turn, first, first + 1, turn.folded(first) + turn.folded(first + 1), cased);
      if (window.letters.length() >= LONG && !lexicon.isName(window.letters)) {
        homophones(window, found);
      }
    }
  }

  private boolean mayJoinStrange(int t, SpokenTurn turn, int first) {
    int last = first + 1;
    return turn.sameSentence(first, last)
        && !turn.ordinary(last)
        && turn.gap(first) == 1
        && turn.folded(last).length() >= SHORTEST
        && evidence.free(t, last);
  }

  private static boolean isAcronym(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  /** Names that end with a strange word and start like the one before it: "live PNG". */
  private void startAlike(int t, SpokenTurn turn, int first, List<Candidate> found) {
    if (!mayJoinStrange(t, turn, first)
        || Grammar.closed(turn.tag(first))
        || (turn.tag(first).startsWith("VB") && !evidence.garbles())) {
      return;
    }
    String start = turn.folded(first);
    String end = turn.folded(first + 1);
    boolean acronym = isAcronym(turn.surface(first + 1, first + 1));
    if (lexicon.isName(end) || (OrdinaryWords.isOtherName(end) && !acronym)) {
      return;
    }
    String sounds = Sounds.of(start);
    NameIndex names = lexicon.names();
    for (int place : names.endingWith(end)) {
      String rest = names.key(place).substring(0, names.key(place).length() - end.length());
      double likeness =
          rest.length() < 2 || rest.equals(start)
              ? 0
              : Sounds.likeness(sounds, Sounds.of(rest), 0.75);
      for (Form form : likeness < 0.75 ? List.<Form>of() : names.forms(place)) {
        if (!form.misheard() && form.core() == null) {
          HeardWords window = new HeardWords(t, turn, first, first + 1, start + end, cased);
          Candidate c = window.candidate(form, cased);
          c.weigh("starts_like:" + Math.round(100 * likeness), -1.2 + 6 * (likeness - 0.75));
          weighAround(c, window);
          found.add(c);
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
      if (name.likeness() >= least && (!bare || (often && evidence.garbles()))) {
        Candidate c = resembling(window, name);
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
    }
    if (slot && !ownName) {
      for (Form form : lexicon.sounds().alike(window.letters)) {
        String key = Fold.key(form.written());
        double likeness = SoundIndex.likeness(window.letters, key);
        if (likeness >= LEAST_LIKENESS && !partly(window.letters, key)) {
          found.add(sounding(window, form, key, likeness));
        }
      }
    }
  }

  /** Long names that sound the same to the letter: "crab cake". */
  private void homophones(HeardWords window, List<Candidate> found) {
    for (Form form : lexicon.sounds().alike(window.letters)) {
      String key = Fold.key(form.written());
      if (key.length() >= LONG
          && !partly(window.letters, key)
          && Sounds.likeness(Sounds.of(window.letters), Sounds.of(key)) >= SAME) {
        Candidate c = window.candidate(form, cased);
        c.weigh("same_sound", window.ordinary ? -0.8 : window.named ? -1.2 : 0);
        weighAround(c, window);
        found.add(c);
      }
    }
  }

  private static boolean partly(String heard, String key) {
    return heard.startsWith(key) || key.startsWith(heard) || key.endsWith(heard);
  }

  /** Like a name the interview speaks of. */
  private Candidate resembling(HeardWords window, Alike name) {
    Candidate c = window.candidate(name.form(), cased);
    double weight = -2.9 + 7 * (name.likeness() - 0.75);
    weight += Math.min(1, 0.35 * Math.log(evidence.sure(name.form().entry().name())));
    weight += window.ordinary ? (window.last > window.first ? -0.6 : -1.2) : window.named ? 0 : 1.2;
    c.weigh(
        "resembles:"
            + Math.round(100 * name.likeness())
            + (window.ordinary ? ":ordinary_word" : ""),
        weight);
    weighAround(c, window);
    return c;
  }

  /** Like any name there is. */
  private Candidate sounding(HeardWords window, Form form, String key, double likeness) {
    Candidate c = window.candidate(form, cased);
    double weight = -2.8 + 3 * (likeness - 0.5);
    weight += window.ordinary ? (window.last > window.first ? -0.8 : -2) : window.named ? -1 : 0.3;
    weight += c.shape == Shape.CAPITAL && !window.ordinary ? 0.4 : 0;
    weight += key.length() >= 6 ? 0.5 : key.length() <= 3 ? -0.7 : 0;
    weight += form.entry().ambiguity() == Ambiguity.CONTEXT ? -0.7 : 0;
    c.weigh(
        "sounds_like:" + Math.round(100 * likeness) + (window.ordinary ? ":ordinary_word" : ""),
        weight);
    weighAround(c, window);
    return c;
  }

  private void weighAround(Candidate c, HeardWords window) {
    if (!window.ordinary && Grammar.STRONG_BEFORE.contains(window.turn.lemma(window.first - 1))) {
      c.weigh("in_place_of_name", 0.4);
    }
    if (window.ordinary
        && window.turn.sameSentence(window.first - 1, window.first)
        && !evidence.free(window.t, window.first - 1)) {
      // "C style": what goes with a name.
      c.weigh("after_name", -1.5);
    }
    LocalEvidence.weighAround(c, window.turn);
  }
}
