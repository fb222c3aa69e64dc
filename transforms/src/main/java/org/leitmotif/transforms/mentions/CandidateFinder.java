package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leitmotif.transforms.mentions.Candidate.Method;
import org.leitmotif.transforms.mentions.Lexicon.Form;

/** Finds every stretch of tokens that folds to a form of the lexicon, overlapping ones too. */
final class CandidateFinder {
  private static final int MOST_TOKENS = 6;

  private final NameIndex names;
  private final boolean cased;
  private final SaidWords said;

  /**
   * @param cased whether the interview's text has capitals
   * @param said what is said in the interview
   */
  CandidateFinder(Lexicon lexicon, boolean cased, SaidWords said) {
    this.names = lexicon.names();
    this.cased = cased;
    this.said = said;
  }

  /** The candidates of a turn, by their first token. */
  List<Candidate> find(int t, SpokenTurn turn) {
    List<Candidate> found = new ArrayList<>();
    for (int first = 0; first < turn.size(); first++) {
      if (turn.insideWord(first)) {
        continue;
      }
      int start = turn.start(first);
      if (start != NameIndex.NONE) {
        grow(t, turn, first, first, start, "", found);
      }
      String letter = turn.letter(first);
      if (letter != null) {
        extendSpelled(t, turn, first, first, NameIndex.ALL, letter, "", found);
      }
    }
    return found;
  }

  private void extend(
      int t,
      SpokenTurn turn,
      int first,
      int next,
      int start,
      String spelled,
      List<Candidate> found) {
    int plain = names.after(start, turn.folded(next));
    if (plain != NameIndex.NONE) {
      grow(t, turn, first, next, plain, spelled, found);
    }
    String letter = turn.letter(next);
    if (letter != null) {
      extendSpelled(t, turn, first, next, start, letter, spelled, found);
    }
  }

  private void extendSpelled(
      int t,
      SpokenTurn turn,
      int first,
      int next,
      int start,
      String letter,
      String spelled,
      List<Candidate> found) {
    int after = names.after(start, letter);
    if (after != NameIndex.NONE) {
      String said = spelled + (spelled.isEmpty() ? "" : "+") + turn.folded(next) + "=" + letter;
      grow(t, turn, first, next, after, said, found);
    }
  }

  private void grow(
      int t,
      SpokenTurn turn,
      int first,
      int last,
      int start,
      String spelled,
      List<Candidate> found) {
    boolean possessive = last > first && turn.tag(last).equals("POS");
    if (!turn.folded(last).isEmpty() && !possessive) {
      for (Form form : names.complete(start)) {
        add(t, turn, first, last, form, spelled, found);
      }
    }
    if (last + 1 < first + MOST_TOKENS && mayJoin(turn, last)) {
      extend(t, turn, first, last + 1, start, spelled, found);
    }
  }

  private static boolean mayJoin(SpokenTurn turn, int last) {
    return turn.sameSentence(last, last + 1) && turn.gap(last) <= 1 && !turn.breaksNames(last + 1);
  }

  private void add(
      int t,
      SpokenTurn turn,
      int first,
      int last,
      Form form,
      String spelled,
      List<Candidate> found) {
    if (!spelled.isEmpty() && (first == last || form.misheard())) {
      return;
    }
    boolean plain = ordinary(turn, first, last);
    if (first == last && plain && hasDigit(form.written()) && !hasDigit(turn.word(first))) {
      // "Done" is no D1.
      return;
    }
    if (isCutBySlash(turn, first, last) && form.written().indexOf('/') < 0) {
      // "I/O" is no io.
      return;
    }
    boolean ordinary = plain && !JoinedWords.initialised(turn, first, last);
    if ((Candidate.wantsCue(form, ordinary, first < last)
            && !said.mayCue(form.entry())
            && !NameSlots.isSaidOf(turn, first, last))
        || isPlural(turn, last, form.written())) {
      return;
    }
    if (first < last && !JoinedWords.plausible(turn, first, last, form, ordinary)) {
      return;
    }
    int from = first;
    int to = last;
    String core =
        form.core() == null ? JoinedWords.versioned(turn, first, last, form) : form.core();
    if (core != null) {
      int[] place = JoinedWords.core(turn, first, last, core);
      from = place[0];
      to = place[1];
    }
    Candidate candidate =
        new Candidate(
            t,
            from,
            to,
            form,
            method(turn, first, last, form, spelled),
            Shape.of(turn, from, to, cased),
            ordinary && ordinary(turn, from, to));
    if (to - from < last - first) {
      candidate.weigh("phrase", 1.5);
    }
    if (!spelled.isEmpty()) {
      candidate.weigh("spelled:" + spelled, 0);
    }
    candidate.spelled = spelled.startsWith("p") || spelled.contains("+p");
    candidate.letter = from == to && turn.folded(from).length() == 1;
    candidate.compound = compound(turn, from, to);
    found.add(candidate);
  }

  private static boolean isCutBySlash(SpokenTurn turn, int first, int last) {
    if (turn.word(first).length() > 3) {
      // Most are: their text is not asked for.
      return false;
    }
    String surface = turn.surface(first, last);
    return surface.length() == 3 && surface.charAt(1) == '/';
  }

  private static boolean hasDigit(String written) {
    return written.chars().anyMatch(Character::isDigit);
  }

  /** "GCs" are garbage collectors, and no GCS; "RxJs" is RxJS. */
  private static boolean isPlural(SpokenTurn turn, int last, String written) {
    if (!written.endsWith("S") || !written.equals(written.toUpperCase(Locale.ROOT))) {
      return false;
    }
    String word = turn.surface(last, last);
    int end = word.length() - 1;
    return end > 1
        && word.charAt(end) == 's'
        && word.chars().limit(end).allMatch(Character::isUpperCase);
  }

  private static boolean ordinary(SpokenTurn turn, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!turn.ordinary(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean compound(SpokenTurn turn, int first, int last) {
    for (int i = first; i <= last; i++) {
      String tag = turn.tag(i);
      if (!tag.startsWith("NN") && !(i < last && (tag.startsWith("JJ") || tag.equals("CD")))) {
        return false;
      }
    }
    return true;
  }

  private static Method method(SpokenTurn turn, int first, int last, Form form, String spelled) {
    if (form.misheard() || !spelled.isEmpty()) {
      return Method.GARBLED;
    }
    String surface = turn.surface(first, last);
    boolean exact =
        surface.equals(form.written())
            || surface.equals(form.written() + ".")
            || surface.toLowerCase(Locale.ROOT).equals(form.written() + "s");
    return exact ? Method.EXACT : Method.VARIANT;
  }
}
