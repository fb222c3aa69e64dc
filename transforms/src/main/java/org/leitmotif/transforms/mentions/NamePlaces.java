package org.leitmotif.transforms.mentions;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads off the place of a name what it says for and against a tool. */
final class NamePlaces {
  private static final int NEAR = 12;
  private static final int FIELD = 50;

  private static final Set<String> LANGUAGE_NOUN = Grammar.words("language dialect dsl");
  private static final Set<String> LIBRARY_NOUN =
      Grammar.words(
          """
          library crate framework package module dependency sdk gem engine toolkit binding
          """);
  private static final Set<String> TOOL_NOUN =
      Grammar.words(
          """
          tool compiler linter fuzzer debugger checker plugin editor sanitizer profiler database
          toolchain verifier solver runtime bundler formatter parser scheduler orchestrator
          transpiler ide cli extension wrapper utility simulator emulator software
          """);
  private static final Set<String> API_NOUN =
      Grammar.words(
          """
          api app project command file config cluster server client server script code codebase
          service documentation docs doc syntax model pipeline workflow backend cloud integration
          component program developer community ecosystem query
          """);
  private static final Set<String> OTHER_NOUN =
      Grammar.words(
          """
          podcast conference company book movie show band episode meetup event team group blog site
          website newsletter standard protocol format practice concept game song person guy startup
          course paper talk friend methodology pattern idea technique algorithm hormone gene drug
          """);
  private static final Set<String> CODE = Grammar.words("impl derive trait struct type enum fn");
  private static final Set<String> CALLED = Set.of("called", "named");
  private static final Set<String> HANDLE =
      Grammar.words(
          """
          install deploy run adopt leverage import embed configure upgrade integrate invoke compile
          maintain implement support wrap publish host fork download launch
          """);
  private static final Set<String> TRY =
      Grammar.words(
          "try learn know prefer love like hate choose pick discover teach recommend evaluate find");
  private static final Set<String> SWITCH =
      Grammar.words("switch migrate port convert transition upgrade compile change transpile");
  private static final Set<String> WRITE =
      Grammar.words("write implement code program rewrite develop script do build");
  private static final Set<String> BUILD =
      Grammar.words("build base write run work develop deploy integrate start play depend rely");
  private static final Set<String> COMPARE =
      Grammar.words("than versus vs vs. over unlike without instead");
  private static final Set<String> DOES =
      Grammar.words(
          "support provide handle generate compile let allow offer run use give require parse come");
  private static final Set<String> COMPANY_AFTER =
      Grammar.words(
          "inc inc. corp ltd conference conf summit meetup foundation institute ceo team podcast company episode protocol standard event");
  private static final Set<String> COMPANY_BEFORE =
      Grammar.words("founder ceo cto join acquire company startup maintainer creator at employee");
  private static final Set<String> JOINS = Grammar.words(", and or / versus vs vs. &");

  /** Signs of the preposition before a name. */
  private static final Map<String, NameSign> PREPOSITION =
      Map.ofEntries(
          Map.entry("with", NameSign.WITH),
          Map.entry("via", NameSign.WITH),
          Map.entry("through", NameSign.WITH),
          Map.entry("at", NameSign.AT),
          Map.entry("by", NameSign.AT),
          Map.entry("for", NameSign.FOR),
          Map.entry("my", NameSign.OUR),
          Map.entry("our", NameSign.OUR),
          Map.entry("your", NameSign.OUR),
          Map.entry("their", NameSign.OUR),
          Map.entry("like", NameSign.LIKE),
          Map.entry("as", NameSign.LIKE));

  private static final Set<String> DEFINITE = Set.of("the", "this", "that");
  private static final Set<String> ON = Set.of("with", "on", "upon", "into", "via", "inside");
  private static final Set<String> QUOTES = Set.of("``", "\"", "“", "'", "`", "‘");
  private static final Pattern NUMBER = Pattern.compile("v?\\d+(\\.\\d+)+");

  private final SpokenTurn turn;
  private final BitSet mentioned;
  private final EnumSet<NameSign> signs = EnumSet.noneOf(NameSign.class);
  private final int first;
  private final int last;
  private @Nullable String kind;

  private NamePlaces(SpokenTurn turn, BitSet mentioned, int first, int last) {
    this.turn = turn;
    this.mentioned = mentioned;
    this.first = first;
    this.last = last;
  }

  /**
   * What the place of a name says.
   *
   * @param mentioned tokens of the turn that belong to a mention of the lexicon
   * @param cased whether the text has capitals
   */
  static NamePlaces of(SpokenTurn turn, BitSet mentioned, boolean cased, int first, int last) {
    NamePlaces place = new NamePlaces(turn, mentioned, first, last);
    place.before();
    place.after();
    place.itself(cased);
    place.others();
    return place;
  }

  EnumSet<NameSign> signs() {
    return signs;
  }

  /** What the words around call it: language, tool or library; null where nothing. */
  @Nullable String kind() {
    return kind;
  }

  private void sign(boolean holds, NameSign sign) {
    if (holds) {
      signs.add(sign);
    }
  }

  private String lemma(int i) {
    return i >= first - 4 && turn.sameSentence(i, first) ? turn.lemma(i) : "";
  }

  private void before() {
    String before = lemma(first - 1);
    String earlier = lemma(first - 2);
    if (CALLED.contains(turn.word(first - 1))) {
      String noun = nounBefore(first - 1);
      boolean other = noun == null && OTHER_NOUN.contains(lemma(first - 2));
      sign(noun != null, NameSign.CALLED);
      sign(noun == null && !other, NameSign.CALLED_BARE);
      sign(other, NameSign.CALLED_OTHER);
      kind = noun == null ? kind : kindOf(noun);
    } else if (kindOf(before) != null) {
      sign(true, NameSign.KIND);
      kind = kindOf(before);
    }
    boolean use = before.equals("use");
    sign(use, NameSign.USE);
    sign(
        use && turn.word(last + 1).equals("to") && turn.tag(last + 2).startsWith("VB"),
        NameSign.PURPOSE);
    sign(HANDLE.contains(before), NameSign.HANDLE);
    sign(TRY.contains(before) && turn.tag(first - 1).startsWith("VB"), NameSign.TRY);
    NameSign preposition = PREPOSITION.get(before);
    if (preposition != null) {
      signs.add(preposition);
    }
    sign(
        before.equals("to") && (SWITCH.contains(earlier) || SWITCH.contains(lemma(first - 3))),
        NameSign.SWITCH);
    if (before.equals("in") && WRITE.contains(earlier)) {
      sign(true, NameSign.WRITTEN);
      kind = "language";
    }
    sign(ON.contains(before) && BUILD.contains(earlier), NameSign.BUILT);
    boolean bare = !turn.sameSentence(last, last + 1) || !turn.tag(last + 1).startsWith("NN");
    sign(bare && DEFINITE.contains(before), NameSign.THE);
    sign(
        COMPARE.contains(before) || (before.equals("of") && earlier.equals("instead")),
        NameSign.COMPARE);
    sign(before.equals("of") && earlier.equals("version"), NameSign.VERSION);
    sign(turn.tag(first - 1).startsWith("JJ") && !before.isEmpty(), NameSign.ADJECTIVE);
    sign(turn.tag(first - 1).startsWith("NN") && !before.isEmpty(), NameSign.AFTER_NOUN);
    sign(CODE.contains(before), NameSign.IMPL);
    sign(Grammar.BEFORE_PERSON.contains(before), NameSign.PERSON);
    sign(COMPANY_BEFORE.contains(before) || COMPANY_BEFORE.contains(earlier), NameSign.COMPANY);
  }

  private void after() {
    if (!turn.sameSentence(last, last + 1)) {
      return;
    }
    String after = turn.lemma(last + 1);
    String tag = turn.tag(last + 1);
    String noun = kindOf(after);
    if (noun != null) {
      sign(true, NameSign.NOUN);
      kind = kind == null ? noun : kind;
    }
    sign(API_NOUN.contains(after), NameSign.API);
    sign(tag.equals("VBZ") || tag.equals("MD") || tag.equals("VBD"), NameSign.SUBJECT);
    sign(tag.startsWith("VB") && DOES.contains(after), NameSign.DOES);
    sign(tag.equals("POS"), NameSign.POSSESSIVE);
    sign(after.equals("version") || NUMBER.matcher(after).matches(), NameSign.VERSION);
    sign(Grammar.PERSON_VERB.contains(after) && tag.startsWith("VB"), NameSign.PERSON);
    sign(COMPANY_AFTER.contains(after), NameSign.COMPANY);
    sign(
        (after.equals(",") && turn.startsSentence(first))
            || (turn.word(first - 1).equals(",") && !turn.sameSentence(last, last + 2)),
        NameSign.VOCATIVE);
  }

  private void itself(boolean cased) {
    boolean proper = true;
    boolean title = last + 1 < turn.size() && isTitle(last + 1);
    for (int i = first; i <= last; i++) {
      proper &= turn.tag(i).startsWith("NNP");
      title |= isTitle(i);
    }
    sign(proper, NameSign.PROPER);
    sign(turn.capital(first), NameSign.CAPITAL);
    sign(cased && !turn.capital(first), NameSign.LOWER);
    sign(!cased, NameSign.CASELESS);
    sign(turn.tag(first).startsWith("VB"), NameSign.VERB);
    sign(turn.tag(last).endsWith("S"), NameSign.PLURAL);
    sign(title, NameSign.TITLE);
    sign(first > 0 && QUOTES.contains(turn.word(first - 1)), NameSign.QUOTED);
  }

  private boolean isTitle(int i) {
    return OtherSense.TITLE.contains(turn.surface(i, i));
  }

  private void others() {
    sign(touches(first - 1, first - 1) || touches(last + 1, last), NameSign.TOUCHES);
    list(first - 1, -1);
    list(last + 1, 1);
    sign(mentionedIn(FIELD), NameSign.FIELD);
    sign(mentionedIn(NEAR), NameSign.NEAR);
  }

  private boolean mentionedIn(int tokens) {
    int near = mentioned.nextSetBit(Math.max(0, first - tokens));
    return near >= 0 && near <= last + tokens;
  }

  private boolean touches(int other, int before) {
    return turn.sameSentence(other, first)
        && mentioned.get(other)
        && turn.gapAfter(before).equals(" ");
  }

  private void list(int from, int step) {
    int i = from;
    while (turn.sameSentence(first, i) && JOINS.contains(turn.word(i))) {
      i += step;
    }
    if (i != from && turn.sameSentence(first, i)) {
      sign(mentioned.get(i), NameSign.LIST);
      sign(turn.capital(i) && turn.tag(i).startsWith("NNP"), NameSign.ROW);
    }
  }

  private @Nullable String nounBefore(int called) {
    for (int i = called - 1; i >= called - 3 && turn.sameSentence(i, called); i--) {
      if (kindOf(turn.lemma(i)) != null) {
        return turn.lemma(i);
      }
    }
    return null;
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
}
