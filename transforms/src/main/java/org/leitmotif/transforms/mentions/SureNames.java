package org.leitmotif.transforms.mentions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leitmotif.transforms.mentions.Lexicon.Ambiguity;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

/**
 * What an interview names for sure, and what that says of the rest: what it is about, whether a
 * machine that garbles names has written it, whether people talk of tools at all.
 */
final class SureNames {
  /** Tokens of talk in which people who talk of tools name more than one. */
  private static final int LONG = 1_000;

  /** Sure names from which on one can tell what an interview is about. */
  private static final int ENOUGH = 5;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> ecosystems = new HashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int count;
  private int tokens;

  /** How many of the names are garbled or fallen to pieces. */
  private int broken;

  /**
   * @param sure candidates that stand well by themselves, in the order of the text
   */
  SureNames(List<SpokenTurn> turns, Collection<Candidate> sure) {
    for (SpokenTurn turn : turns) {
      tokens += turn.size();
    }
    for (Candidate c : sure) {
      broken += isBroken(c, turns.get(c.turn)) ? 1 : 0;
      if (!c.garbled()) {
        entries.putIfAbsent(c.entry().name(), c.entry());
        counts.merge(c.entry().name(), 1, Integer::sum);
        c.entry().ecosystems().forEach(e -> ecosystems.merge(e, 1, Integer::sum));
        count++;
      }
    }
  }

  /** "bind gen": no person writes so. */
  private static boolean isBroken(Candidate c, SpokenTurn turn) {
    return c.garbled()
        || (c.manyTokens()
            && c.entry().name().indexOf(' ') < 0
            && turn.surface(c.first, c.last).indexOf(' ') > 0);
  }

  /** How often a name is sure. */
  int count(String name) {
    return counts.getOrDefault(name, 0);
  }

  /** What is named, in the order of the text. */
  Collection<Entry> entries() {
    return entries.values();
  }

  /** Whether names have come out garbled or in pieces. */
  boolean garbles() {
    return broken >= 2 && broken >= 0.025 * (count + 1.0);
  }

  /** Whether people talk long and name nothing else: they hardly talk of tools. */
  boolean areNoOthers(Candidate c) {
    return tokens >= LONG && count == count(c.entry().name());
  }

  /** A machine that garbles one name garbles others; a careful typist garbles none. */
  void weighTranscript(Candidate c) {
    double share = broken / (count + 1.0);
    if (count == 0 && !c.hasCue()) {
      c.weigh("no_names", -1.2);
    } else if (garbles()) {
      c.weigh("transcript_garbles", 0.7);
    } else if (count >= 20 && share < 0.012) {
      c.weigh("transcript_clean", -0.9);
    }
  }

  /** Whether something else of a thing's field is named. */
  boolean areOfField(Entry entry) {
    return entry.ecosystems().stream().anyMatch(ecosystems::containsKey);
  }

  /** What belongs to what an interview is about is likelier in it. */
  void weighTopic(Candidate c) {
    if (count < ENOUGH || c.entry().ecosystems().isEmpty() || count(c.entry().name()) > 0) {
      return;
    }
    int most =
        c.entry().ecosystems().stream()
            .mapToInt(e -> ecosystems.getOrDefault(e, 0))
            .max()
            .orElse(0);
    double share = most / (double) count;
    if (share >= 0.5) {
      c.weigh("topic", 1.2);
    } else if (share >= 0.2) {
      c.weigh("topic", 0.5);
    } else if (share < 0.03) {
      boolean language = c.entry().kind().equals("language");
      boolean other = c.ambiguity() == Ambiguity.CONTEXT && !language;
      c.weigh("off_topic", c.garbled() ? -0.6 : other ? -0.8 : -0.3);
    }
  }
}
