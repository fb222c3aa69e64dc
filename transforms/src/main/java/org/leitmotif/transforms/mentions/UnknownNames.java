package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leitmotif.schemas.UnknownName;

/**
 * Collects the words that may be names of tools and are not in the lexicon: proper nouns (as
 * CoreNLP tags them), and words that English does not have.
 */
final class UnknownNames {
  private static final int MOST_TOKENS = 3;

  /** Names less likely than this in an interview only count, and show no place. */
  private static final double LEAST = 0.03;

  private static final BitSet NONE = new BitSet();

  private final Lexicon lexicon;
  private final List<SpokenTurn> turns;
  private final boolean cased;
  private final Set<String> speakers;
  private final Map<Integer, BitSet> mentioned = new HashMap<>();
  private final Map<String, Found> found = new TreeMap<>();

  /** What is known of a name so far. */
  private static final class Found {
    final Map<String, Integer> spellings = new TreeMap<>();
    final EnumMap<NameSign, Integer> signs = new EnumMap<>(NameSign.class);
    final Map<String, Integer> kinds = new TreeMap<>();
    int count;
    int strength = Integer.MIN_VALUE;
    boolean supported;
    int turn;
    int first;
    int last;
  }

  /** A name's place in the canonical text. */
  interface Locator {
    /** Start and end in code points. */
    int[] locate(int turn, int first, int last);
  }

  UnknownNames(
      Lexicon lexicon,
      List<SpokenTurn> turns,
      boolean cased,
      Set<String> speakers,
      List<Candidate> chosen) {
    this.lexicon = lexicon;
    this.turns = turns;
    this.cased = cased;
    this.speakers = speakers;
    for (Candidate c : chosen) {
      mentioned.computeIfAbsent(c.turn, k -> new BitSet()).set(c.first, c.last + 1);
    }
  }

  /** The names in the order of their folded keys. */
  List<UnknownName> find(Locator locator) {
    for (int t = 0; t < turns.size(); t++) {
      SpokenTurn turn = turns.get(t);
      BitSet known = mentioned.getOrDefault(t, NONE);
      int i = 0;
      while (i < turn.size()) {
        if (known.get(i) || !starts(turn, i)) {
          i++;
          continue;
        }
        int last = end(turn, known, i);
        if (last - i < MOST_TOKENS) {
          note(t, known, i, last);
        }
        i = last + 1;
      }
    }
    List<UnknownName> rows = new ArrayList<>();
    found.forEach((key, name) -> rows.add(row(key, name, locator)));
    return rows;
  }

  private boolean starts(SpokenTurn turn, int i) {
    if (turn.ordinary(i)) {
      return turn.capital(i)
          && turn.tag(i).startsWith("NNP")
          && !turn.startsPhrase(i)
          && turn.word(i).length() > 2
          && isFree(turn.folded(i));
    }
    return turn.word(i).length() > 1 && !turn.insideWord(i) && isFree(turn.folded(i));
  }

  private boolean isFree(String folded) {
    return folded.length() > 1
        && !speakers.contains(folded)
        && !OrdinaryWords.isOtherName(folded)
        && !lexicon.isName(folded);
  }

  /** Last token of the name that starts at a token: the proper nouns that follow belong to it. */
  private static int end(SpokenTurn turn, BitSet known, int first) {
    int last = first;
    while (turn.capital(first)
        && turn.sameSentence(last, last + 1)
        && turn.gapAfter(last).equals(" ")
        && turn.capital(last + 1)
        && turn.tag(last + 1).startsWith("NNP")
        && !known.get(last + 1)) {
      last++;
    }
    return last;
  }

  private void note(int t, BitSet known, int first, int last) {
    SpokenTurn turn = turns.get(t);
    String surface = turn.surface(first, last);
    String key = Fold.key(surface);
    if (key.length() < 2 || lexicon.isName(key)) {
      return;
    }
    NamePlaces place = NamePlaces.of(turn, known, cased, first, last);
    EnumSet<NameSign> signs = place.signs();
    Found name = found.computeIfAbsent(key, k -> new Found());
    name.count++;
    name.spellings.merge(surface, 1, Integer::sum);
    signs.forEach(sign -> name.signs.merge(sign, 1, Integer::sum));
    if (place.kind() != null) {
      name.kinds.merge(place.kind(), 1, Integer::sum);
    }
    name.supported |= NameOdds.support(signs);
    int strength = NameOdds.strength(signs);
    if (strength > name.strength) {
      name.strength = strength;
      name.turn = t;
      name.first = first;
      name.last = last;
    }
  }

  private UnknownName row(String key, Found name, Locator locator) {
    String written = most(name.spellings, "");
    // Tracing places and looking for near names costs most, and most words have none to show.
    boolean supported =
        name.supported && NameOdds.probability(written, name.signs, name.count) >= LEAST;
    int[] place = supported ? locator.locate(name.turn, name.first, name.last) : new int[] {0, 0};
    return UnknownName.newBuilder()
        .setKey(key)
        .setName(written)
        .setCount(name.count)
        .setSigns(written(name.signs))
        .setSupported(supported)
        .setStrength(name.strength)
        .setKind(most(name.kinds, "tool"))
        .setNearest(supported ? String.join(";", lexicon.sounds().nearest(key)) : "")
        .setCharStart(place[0])
        .setCharEnd(place[1])
        .setSentence(supported ? turns.get(name.turn).sentenceText(name.first) : "")
        .build();
  }

  private static String written(Map<NameSign, Integer> signs) {
    List<String> written = new ArrayList<>();
    signs.forEach((sign, count) -> written.add(sign + "=" + count));
    return String.join(";", written);
  }

  /** The commonest; of equals the first in the order of the letters. */
  private static String most(Map<String, Integer> counts, String otherwise) {
    String most = otherwise;
    int best = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > best) {
        best = entry.getValue();
        most = entry.getKey();
      }
    }
    return most;
  }
}
