package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leitmotif.schemas.UnknownName;

/**
 * Collects names that look like tools and are not in the lexicon: proper nouns (as CoreNLP tags
 * them), words of a program's shape, and what is called something, in places where tools are named.
 */
final class UnknownNames {
  private static final int MOST_TOKENS = 3;
  private static final Set<String> CALLED = Set.of("called", "named");
  private static final Set<String> LANGUAGE_NOUN = Set.of("language", "dialect");
  private static final Set<String> LIBRARY_NOUN =
      Set.of("library", "crate", "framework", "package", "module", "dependency", "sdk", "api");
  private static final Set<String> TOOL_NOUN =
      Set.of(
          "tool",
          "compiler",
          "linter",
          "fuzzer",
          "debugger",
          "checker",
          "plugin",
          "editor",
          "sanitizer",
          "profiler",
          "database",
          "toolchain",
          "verifier",
          "solver",
          "runtime",
          "command",
          "project");

  private final Lexicon lexicon;
  private final List<SpokenTurn> turns;
  private final Set<String> speakers;
  private final Map<Integer, List<Candidate>> mentions = new HashMap<>();
  private final Map<String, Found> found = new TreeMap<>();

  /** What is known of a name so far. */
  private static final class Found {
    final Map<String, Integer> spellings = new TreeMap<>();
    final Set<String> patterns = new TreeSet<>();
    final Map<String, Integer> kinds = new TreeMap<>();
    int count;
    int supported;
    int turn = -1;
    int first;
    int last;
  }

  /** A name's place in the canonical text. */
  interface Locator {
    /** Start and end in code points. */
    int[] locate(int turn, int first, int last);
  }

  UnknownNames(
      Lexicon lexicon, List<SpokenTurn> turns, Set<String> speakers, List<Candidate> chosen) {
    this.lexicon = lexicon;
    this.turns = turns;
    this.speakers = speakers;
    chosen.forEach(c -> mentions.computeIfAbsent(c.turn, k -> new ArrayList<>()).add(c));
  }

  /** The names in the order of their folded keys. */
  List<UnknownName> find(Locator locator) {
    for (int t = 0; t < turns.size(); t++) {
      SpokenTurn turn = turns.get(t);
      int i = 0;
      while (i < turn.size()) {
        int last = nameFrom(t, turn, i);
        if (last >= i) {
          note(t, turn, i, last);
          i = last + 1;
        } else {
          i++;
        }
      }
    }
    List<UnknownName> rows = new ArrayList<>();
    found.forEach(
        (key, name) -> {
          if (name.supported > 0) {
            rows.add(row(key, name, locator));
          }
        });
    return rows;
  }

  /** Last token of a name that starts at a token; less than it where none does. */
  private int nameFrom(int t, SpokenTurn turn, int first) {
    int last = first - 1;
    while (last + 1 < turn.size()
        && last - first + 1 < MOST_TOKENS
        && (last < first || (turn.sameSentence(last, last + 1) && turn.gap(last) == 1))
        && isPart(t, turn, last + 1, last >= first)) {
      last++;
    }
    return last;
  }

  private boolean isPart(int t, SpokenTurn turn, int i, boolean continued) {
    if (turn.ordinary(i) || turn.word(i).length() < 3) {
      return false;
    }
    boolean named =
        turn.capital(i) && turn.tag(i).startsWith("NNP") && (continued || !turn.startsSentence(i));
    boolean called = !continued && CALLED.contains(turn.word(i - 1)) && !turn.tag(i).equals("DT");
    return (named || called || turn.shaped(i))
        && !speakers.contains(turn.folded(i))
        && !OrdinaryWords.isOtherName(turn.folded(i))
        && !inMention(t, i)
        && !lexicon.isName(turn.folded(i));
  }

  private boolean inMention(int t, int i) {
    for (Candidate c : mentions.getOrDefault(t, List.of())) {
      if (c.first <= i && i <= c.last) {
        return true;
      }
    }
    return false;
  }

  private void note(int t, SpokenTurn turn, int first, int last) {
    String surface = turn.surface(first, last);
    Found name = found.computeIfAbsent(Fold.key(surface), k -> new Found());
    name.count++;
    name.spellings.merge(surface, 1, Integer::sum);
    boolean supported = false;
    String before = turn.sameSentence(first - 1, first) ? turn.lemma(first - 1) : "";
    String after = turn.sameSentence(last, last + 1) ? turn.lemma(last + 1) : "";
    if (CALLED.contains(turn.word(first - 1)) && nounBefore(turn, first - 1) != null) {
      supported |= pattern(name, "called", nounBefore(turn, first - 1));
    }
    if (Grammar.STRONG_BEFORE.contains(before)) {
      supported |= pattern(name, before, null);
    }
    if (before.equals("in") && turn.tag(first - 2).equals("VBN")) {
      supported |= pattern(name, "in", "language");
    }
    if (kindOf(after) != null) {
      supported |= pattern(name, "noun:" + after, after);
    }
    if (first == last && turn.shaped(first)) {
      supported |= pattern(name, "shape", null);
    }
    if (first == last && (inList(t, turn, first - 1, -1) || inList(t, turn, last + 1, 1))) {
      supported |= pattern(name, "list", null);
    }
    if (supported) {
      name.supported++;
      if (name.turn < 0) {
        name.turn = t;
        name.first = first;
        name.last = last;
      }
    }
  }

  private static boolean pattern(Found name, String code, @Nullable String noun) {
    name.patterns.add(code);
    String kind = noun == null ? null : kindOf(noun);
    if (kind != null) {
      name.kinds.merge(kind, 1, Integer::sum);
    }
    return true;
  }

  private static @Nullable String kindOf(String noun) {
    if (LANGUAGE_NOUN.contains(noun)) {
      return "language";
    }
    if (LIBRARY_NOUN.contains(noun)) {
      return "library";
    }
    return TOOL_NOUN.contains(noun) ? "tool" : null;
  }

  private static @Nullable String nounBefore(SpokenTurn turn, int called) {
    for (int i = called - 1; i >= called - 3 && turn.sameSentence(i, called); i--) {
      if (kindOf(turn.lemma(i)) != null) {
        return turn.lemma(i);
      }
    }
    return null;
  }

  private boolean inList(int t, SpokenTurn turn, int from, int step) {
    int i = from;
    while (turn.sameSentence(from, i) && Set.of(",", "and", "or").contains(turn.word(i))) {
      i += step;
    }
    return i != from && turn.sameSentence(from, i) && inMention(t, i);
  }

  private UnknownName row(String key, Found name, Locator locator) {
    int[] place = locator.locate(name.turn, name.first, name.last);
    return UnknownName.newBuilder()
        .setKey(key)
        .setName(most(name.spellings, ""))
        .setCount(name.count)
        .setSupported(name.supported)
        .setPatterns(String.join(";", name.patterns))
        .setKind(most(name.kinds, "tool"))
        .setNearest(String.join(";", lexicon.sounds().nearest(key)))
        .setCharStart(place[0])
        .setCharEnd(place[1])
        .setSentence(turns.get(name.turn).sentenceText(name.first))
        .build();
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
