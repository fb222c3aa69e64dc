package org.leitmotif.transforms.mentions;

/**
 * What a place or the spelling of a name says of whether the name is a tool's, as log odds.
 *
 * <p>The weights are those of a logistic model of the share of a name's places with each sign. It
 * was fitted to transcripts read with a lexicon from which entries had been taken out: the names
 * taken out are the tools to be found. What is rare there is held near what grammar suggests.
 */
enum NameSign {
  /** "a crate called X". */
  CALLED("called", 5.55),
  /** "called X", with no word of what it is. */
  CALLED_BARE("named", 0.62),
  /** "the X library". */
  NOUN("noun", 1.58),
  /** "the library X". */
  KIND("kind", 2.52),
  /** "the X project": a word that goes with tools and with much else. */
  API("api", 1.82),
  /** "we use X". */
  USE("use", 4.09),
  /** "using X to fuzz". */
  PURPOSE("purpose", 1.58),
  /** "install X": what is done with tools. */
  HANDLE("handle", 2.90),
  /** "I tried X": what is done with tools and other things. */
  TRY("try", 0.82),
  /** "migrate to X". */
  SWITCH("switch", 1.71),
  /** "written in X". */
  WRITTEN("written", 4.62),
  /** "built on X". */
  BUILT("built", 1.77),
  /** "Docker and X": in a list with a known name. */
  LIST("list", 2.55),
  /** In a list with another proper noun. */
  ROW("row", 0.66),
  /** A known name within some words. */
  NEAR("near", 0.81),
  /** A known name some sentences away. */
  FIELD("field", 1.46),
  /** "X 2.0". */
  VERSION("version", 1.46),
  /** "tools like X". */
  LIKE("like", 1.36),
  /** "faster than X". */
  COMPARE("compare", 0.92),
  /** "X supports". */
  DOES("does", 1.46),
  /** "with X". */
  WITH("with", 1.13),
  /** "for X". */
  FOR("for", 1.06),
  /** "X is". */
  SUBJECT("subject", 0.77),
  /** "the X trait": something in code. */
  TYPE("type", -0.09),
  /** "impl X". */
  IMPL("impl", -3.31),
  /** "an X", with no noun after it: one of many, such as a value of a type. */
  ARTICLE("a", 0.00),
  /** "the X", with no noun after it. */
  THE("the", -1.65),
  /** "my X". */
  OUR("our", -1.23),
  /** "at X": a company or a place. */
  AT("at", -1.54),
  /** "X's". */
  POSSESSIVE("'s", -2.79),
  /** "simple X". */
  ADJECTIVE("adj", -0.72),
  /** "memory X". */
  AFTER_NOUN("after-nn", -0.77),
  /** "my colleague X", "X laughs". */
  PERSON("person", -2.63),
  /** "X, what do you think?". */
  VOCATIVE("vocative", -1.56),
  /** "the founder of X", "X Inc". */
  COMPANY("company", -0.97),
  /** "X Weekly": of a show, a book, an event. */
  TITLE("title", -4.06),
  /** "Docker X": right beside a known name. */
  TOUCHES("touches", -2.60),
  /** Where somebody's words are quoted. */
  QUOTED("quoted", -0.73),
  /** Tagged as a verb. */
  VERB("verb", -1.45),
  /** Tagged as a plural. */
  PLURAL("plural", -0.22),
  /** Tagged as a proper noun. */
  PROPER("proper", 0.67),
  /** Starts with a capital. */
  CAPITAL("capital", 2.57),
  /** Has no capital, in a text that has them. */
  LOWER("lower", -0.19),
  /** Spelling: capitals inside. */
  SHAPE("shape", 1.28),
  /** Spelling: an ending of packages. */
  PACKAGE("package", 3.98),
  /** Spelling: all capitals. */
  ACRONYM("acronym", -0.91),
  /** Spelling: CamelCase that ends in a word for data, as types do. */
  CODE("code", -2.01),
  /** Spelling: a letter and digits. */
  PRIMITIVE("primitive", -1.64),
  /** Spelling: two words. */
  TWO("two", -1.49),
  /** Spelling: three words. */
  THREE("three", -3.12),
  /** Spelling: with a digit. */
  DIGIT("digit", 2.13),
  /** Spelling: signs inside. */
  ODD("odd", -2.59),
  /** Spelling: a hyphen inside. */
  HYPHEN("hyphen", -1.35),
  /** Spelling: three letters or fewer. */
  SHORT("short", -0.48),
  /** Spelling: ends as plurals do. */
  ENDS_IN_S("s", -0.81),
  /** Spelling: ends as the names of conferences do. */
  EVENT("event", -3.68),
  /** Spelling: starts with a given name, a place or a big company. */
  PLACE("place", -4.06),
  /** Spelling: an ordinary word, capitalised. */
  ORDINARY("ordinary", -0.14);

  private final String code;
  private final double weight;

  NameSign(String code, double weight) {
    this.code = code;
    this.weight = weight;
  }

  /** Short name of the sign. */
  String code() {
    return code;
  }

  /** Log odds where every place of a name that is said often has the sign. */
  double weight() {
    return weight;
  }
}
