package org.leitmotif.transforms.mentions;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What words around a name tell of it. */
final class Grammar {
  /** Words after which a language, tool or library is likely to be named. */
  static final Set<String> BEFORE_NAME =
      words(
          """
          in use using with write into learn call via like through run try install under adopt
          know prefer program port rewrite import leverage embed teach love hate compile support
          wrap generate invoke target plus of about than from for to
          """);

  /** Of these, the ones after which little else is. */
  static final Set<String> STRONG_BEFORE =
      words(
          """
          use using write learn via run install program rewrite import compile port adopt
          leverage
          """);

  /** Words before what a thing is done with or runs on. */
  static final Set<String> BEFORE_MEANS = words("with on via into through");

  /** Words for being inside of or below a thing, which no person is. */
  static final Set<String> WITHIN = words("under inside within via in through");

  /** Nouns a name of a language, tool or library stands before. */
  static final Set<String> NOUN_AFTER =
      words(
          """
          code compiler program programming library crate developer programmer language project
          api package binding community ecosystem module plugin codebase app application
          framework script syntax runtime interpreter server client wrapper macro function type
          struct class dependency engineer repo toolchain std ffi sdk cluster database query
          config backend frontend extension service tool tooling core team world developers book
          standard side stack version file test container image component hook user land
          header linter debugger pointer source abi interface object array string stdlib driver
          kernel dev commit log diff branch history
          """);

  /** Words that go with a name and are no part of it, capitalised or not. */
  static final Set<String> WITH_A_NAME =
      words(
          """
          unsafe safe async modern plain pure vanilla legacy standard language programming code lang
          notebook notebooks chart charts
          """);

  /** Tokens between two items of a list. */
  static final Set<String> LIST =
      words(
          """
          , and or / versus vs vs. & plus than to from slash like also then as well either uh um
          into with over even in
          """);

  /** What people are to each other. */
  static final Set<String> ROLE =
      words(
          """
          colleague coworker co-worker friend boss manager wife husband brother sister daughter son
          mother father cousin aunt uncle niece nephew neighbor neighbour girlfriend boyfriend
          supervisor professor intern advisor adviser mentor teammate classmate roommate co-founder
          cofounder
          """);

  /** Before whom something is told: "to my boss, React is the future". */
  static final Set<String> TOLD = words("to tell told ask asked for");

  /** Words a person is named after. */
  static final Set<String> BEFORE_PERSON =
      words("thanks hi hey hello mr ms mrs dr guest host co-host guy " + String.join(" ", ROLE));

  /** What people do and languages, tools and libraries do not. */
  static final Set<String> PERSON_VERB = words("say tell ask mention laugh reply joke nod");

  /** Marks that no name goes across. */
  static final Set<String> BREAK = words(", ; : ? ! ... … -- \"");

  /** What people are by what they use: "a C person". */
  static final Set<String> PERSON_NOUN = words("person people guy shop reproducer");

  /** Words that the tagger takes for the people themselves now and then. */
  static final Set<String> POSSESSIVE = words("my your our their his its");

  /** Words for people as they are spoken of. */
  static final Set<String> PEOPLE = words("i we he she they you who");

  /** Words that no name is put together of. */
  static final Set<String> JOINS_NO_NAME = words("and or on in is to at of the it as for be an");

  /** Words that name something else when a single letter follows. */
  static final Set<String> BEFORE_LETTER =
      words(
          """
          vitamin plan series option part point class grade type letter capital section exhibit
          step case team group phase version column round appendix flag
          """);

  /** What makes of a letter before a hyphen still a language: "C-like". */
  static final Set<String> AFTER_HYPHEN =
      words(
          """
          like based style side level compatible only code library lib api ffi to and styled
          flavored flavoured esque ish land isms written specific powered first native driven
          managed inspired friendly free aware ready backed hosted heavy centric related alike dot
          install ed cache repository setup job
          """);

  /** Words after which "go" and its like are verbs even with a capital. */
  static final Set<String> AFTER_VERB =
      words(
          """
          ahead for to back through on out up down over away home read check look find get see
          watch figure try sure it that this you me them the a your my our us
          """);

  /** Of the nouns a name stands before, those that need no article. */
  static final Set<String> MASS_NOUN =
      words("code programming syntax software tooling support std land dev");

  /** Words that are tagged as prepositions and start clauses: "that go on". */
  static final Set<String> BEFORE_CLAUSE =
      words(
          "that if because while although though since like as than so when whether until unless");

  /** What is done to where one arrives: "migrate to Go". */
  static final Set<String> BEFORE_TO =
      words("migrate move switch port convert transition contribute compare upgrade translate");

  /** What is moved: "migrated everything to Go". */
  static final Set<String> MOVED = words("everything it all of things stuff them over this that");

  /** Before "to", what goes on with a thing: "similar to Go". */
  static final Set<String> RELATED =
      words(
          """
          similar access due thanks thank close closer alternative binding bindings welcome according
          relative prior next equivalent wrapper interface used down exposure comparable
          """);

  /** Words for when, after where one has arrived. */
  static final Set<String> WHEN = words("last this next years now again completely entirely");

  /** What a verb that has an object goes on with. */
  static final Set<String> OBJECT =
      words("that this these those what if how whether why where who it them the a an some any");

  /** What one does and sees: "wait and see", "try it and see". */
  static final Set<String> AND_SEE =
      words("wait try go come look run check sit test let read watch stop experiment hear do");

  /** Words that recognisers write for names, and that are never nouns. */
  static final Set<String> NO_NOUN = words("see");

  /** Before "of", what makes it an adverb: "I kind of see". */
  static final Set<String> KIND_OF = words("kind sort because instead");

  /** Tags of verbs that have a subject. */
  static final Set<String> FINITE = words("VBZ VBP VBD MD");

  private Grammar() {}

  /** Words that stand between spaces. */
  static Set<String> words(String text) {
    // Asked for every token: a HashSet answers three times as fast as Set.copyOf.
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(text.strip().split("\\s+"))));
  }

  /** A plural noun as one, as far as its letters tell. */
  static String singular(String noun) {
    return noun.endsWith("ies")
        ? noun.substring(0, noun.length() - 3) + "y"
        : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** Whether a tag is of a small word that no part of a name is taken for. */
  static boolean closed(String tag) {
    return noNoun(tag) && !tag.startsWith("VB") && !tag.startsWith("JJ") && !tag.startsWith("RB");
  }

  /** Whether a verb that follows a word of this tag is in its own place: "you see", "to see". */
  static boolean subjectOrAuxiliary(String tag) {
    return tag.startsWith("PRP")
        || tag.startsWith("W")
        || tag.startsWith("RB")
        || Set.of("TO", "MD", "NNS", "EX", "VB").contains(tag);
  }

  /** Whether a tag is of what a single subject stands before: "is", "will", "had". */
  static boolean afterSubject(String tag) {
    return tag.equals("VBZ") || tag.equals("MD") || tag.equals("VBD");
  }

  /** Whether a tag is of a word that is no noun and no name. */
  static boolean noNoun(String tag) {
    return switch (tag.isEmpty() ? ' ' : tag.charAt(0)) {
      // Verbs, question words, adverbs and particles, IN, DT, MD, UH, TO, EX.
      case 'V', 'W', 'R', 'I', 'D', 'M', 'U', 'T', 'E' -> true;
      case 'P' -> !tag.equals("POS");
      case 'C' -> tag.equals("CC");
      case 'J' -> tag.equals("JJR") || tag.equals("JJS");
      default -> false;
    };
  }
}
