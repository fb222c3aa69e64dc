package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leitmotif.transforms.mentions.Candidate.Method;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/**
 * Finds words that sound like a name of the lexicon in places where only a name fits: after "using"
 * or "written in", in a list of names, before "library". What the words say by themselves is the
 * first hypothesis, so a candidate starts with a handicap that its likeness and oddness reduce.
 */
final class SoundAlikes {
  private static final int MOST_TOKENS = 3;
  private static final int SHORTEST = 3;
  private static final double LEAST_LIKENESS = 0.57;
  private static final double LEAST_LIKENESS_KNOWN = 0.55;

  /** Nouns that are said of languages, tools and libraries and of little else. */
  private static final Set<String> SURE_NOUN =
      Set.of(
          "library",
          "crate",
          "compiler",
          "framework",
          "language",
          "binding",
          "plugin",
          "linter",
          "debugger",
          "sdk",
          "api",
          "toolchain",
          "macro",
          "programmer",
          "codebase");

  /** What is done in a language. */
  private static final Set<String> WRITTEN =
      Set.of("write", "program", "code", "implement", "rewrite", "develop", "script");

  private static final Set<String> CONJUNCTION =
      Set.of(",", "and", "or", "/", "versus", "vs", "vs.", "than", "&");

  private final Lexicon lexicon;
  private final List<SpokenTurn> turns;
  private final InterviewEvidence evidence;
  private final boolean cased;

  /** Names that are sure in the interview, by folded key, with a form of each. */
  private final Map<String, Form> known = new LinkedHashMap<>();

  SoundAlikes(Lexicon lexicon, List<SpokenTurn> turns, InterviewEvidence evidence, boolean cased) {
    this.lexicon = lexicon;
    this.turns = turns;
    this.evidence = evidence;
    this.cased = cased;
    for (Entry entry : evidence.sureEntries()) {
      String key = Fold.key(entry.name());
      if (key.length() > SHORTEST) {
        known.put(key, new Form(entry, entry.name(), true, null));
      }
    }
  }

  /** Candidates where no right name stands, with the weight of their sound. */
  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      SpokenTurn turn = turns.get(t);
      for (int first = 0; first < turn.size(); first++) {
        if (!turn.folded(first).isEmpty() && evidence.free(t, first)) {
          windows(t, turn, first, found);
        }
      }
    }
    return found;
  }

  /** Whether a stretch is an item of a list in which another item is a name for sure. */
  private boolean beside(int t, SpokenTurn turn, int first, int last) {
    int before = first - 1;
    while (before >= 0 && first - before <= 3 && CONJUNCTION.contains(turn.word(before))) {
      before--;
    }
    int after = last + 1;
    while (after < turn.size() && after - last <= 3 && CONJUNCTION.contains(turn.word(after))) {
      after++;
    }
    return (before < first - 1 && turn.sameSentence(before, first) && !evidence.free(t, before))
        || (after > last + 1 && turn.sameSentence(after, last) && !evidence.free(t, after));
  }

  private void windows(int t, SpokenTurn turn, int first, List<Candidate> found) {
    StringBuilder letters = new StringBuilder();
    for (int last = first; last < Math.min(turn.size(), first + MOST_TOKENS); last++) {
      if (last > first
          && (!turn.sameSentence(last - 1, last)
              || turn.folded(last).isEmpty()
              || turn.gap(last - 1) > 1
              || !evidence.free(t, last))) {
        return;
      }
      letters.append(turn.folded(last));
      if (letters.length() >= SHORTEST && isSlot(t, turn, first, last)) {
        alike(t, turn, first, last, letters.toString(), found);
      }
    }
  }

  private void alike(
      int t, SpokenTurn turn, int first, int last, String heard, List<Candidate> found) {
    boolean function = false;
    for (int i = first; i <= last; i++) {
      function |= Grammar.noNoun(turn.tag(i));
    }
    if (function || lexicon.isName(heard) || isAcronym(turn, first, last)) {
      return;
    }
    for (Form form : lexicon.sounds().alike(heard)) {
      add(t, turn, first, last, form, heard, LEAST_LIKENESS, "sounds_like", found);
    }
    if (heard.length() >= 5) {
      for (Map.Entry<String, Form> name : known.entrySet()) {
        if (Math.abs(name.getKey().length() - heard.length()) <= 2) {
          Form form = name.getValue();
          add(t, turn, first, last, form, heard, LEAST_LIKENESS_KNOWN, "resembles", found);
        }
      }
    }
  }

  /** Whether what is around a stretch is said of names only. */
  private boolean isSlot(int t, SpokenTurn turn, int first, int last) {
    String before = turn.sameSentence(first - 1, first) ? turn.lemma(first - 1) : "";
    return Grammar.STRONG_BEFORE.contains(before)
        || (turn.sameSentence(last, last + 1) && SURE_NOUN.contains(turn.lemma(last + 1)))
        || (before.equals("in") && WRITTEN.contains(turn.lemma(first - 2)))
        || beside(t, turn, first, last);
  }

  private static boolean isAcronym(SpokenTurn turn, int first, int last) {
    String word = turn.surface(first, last);
    return first == last && word.length() <= 5 && word.chars().allMatch(Character::isUpperCase);
  }

  private void add(
      int t,
      SpokenTurn turn,
      int first,
      int last,
      Form form,
      String heard,
      double least,
      String code,
      List<Candidate> found) {
    String key = Fold.key(form.written());
    double likeness = SoundIndex.likeness(heard, key);
    if (likeness < least || heard.startsWith(key) || key.startsWith(heard) || key.endsWith(heard)) {
      return;
    }
    boolean ordinary = true;
    for (int i = first; i <= last; i++) {
      ordinary &= turn.ordinary(i);
    }
    Shape shape = Shape.of(turn, first, last, cased);
    Candidate c = new Candidate(t, first, last, form, Method.GARBLED, shape, ordinary);
    double weight = code.equals("resembles") ? -3.9 : -2.8;
    weight += 3 * (likeness - 0.5);
    weight += ordinary ? (last > first ? 0 : -1.2) : 0.6;
    weight += shape == Shape.CAPITAL && !ordinary ? 0.4 : 0;
    weight += key.length() >= 6 ? 0.5 : key.length() <= 3 ? -0.7 : 0;
    weight += form.entry().ambiguity() == Ambiguity.CONTEXT ? -0.7 : 0;
    c.weigh(code + ":" + Math.round(100 * likeness) + (ordinary ? ":ordinary_word" : ""), weight);
    if (!ordinary && Grammar.STRONG_BEFORE.contains(turn.lemma(first - 1))) {
      c.weigh("in_place_of_name", 0.4);
    }
    LocalEvidence.weighAround(c, turn);
    found.add(c);
  }
}
