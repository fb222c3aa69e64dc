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
  CALLED("called", 5.74),
  /** "called X", with no word of what it is. */
  CALLED_BARE("named", 1.11),
  /** "a podcast called X". */
  CALLED_OTHER("called-other", -2.91),
  /** "the X library". */
  NOUN("noun", 1.25),
  /** "the library X". */
  KIND("kind", 2.45),
  /** "the X project": a word that goes with tools and with much else. */
  API("api", 1.91),
  /** "we use X". */
  USE("use", 4.42),
  /** "using X to fuzz". */
  PURPOSE("purpose", 1.48),
  /** "install X": what is done with tools. */
  HANDLE("handle", 2.77),
  /** "I tried X": what is done with tools and other things. */
  TRY("try", 1.33),
  /** "migrate to X". */
  SWITCH("switch", 1.59),
  /** "written in X". */
  WRITTEN("written", 4.50),
  /** "built on X". */
  BUILT("built", 1.67),
  /** "Docker and X": in a list with a known name. */
  LIST("list", 2.96),
  /** In a list with another proper noun. */
  ROW("row", 0.76),
  /** A known name within some words. */
  NEAR("near", 0.85),
  /** A known name some sentences away. */
  FIELD("field", 1.44),
  /** "X 2.0". */
  VERSION("version", 1.34),
  /** "tools like X". */
  LIKE("like", 1.51),
  /** "faster than X". */
  COMPARE("compare", 0.90),
  /** "X supports". */
  DOES("does", 1.34),
  /** "with X". */
  WITH("with", 1.60),
  /** "for X". */
  FOR("for", 1.27),
  /** "X is". */
  SUBJECT("subject", 1.16),
  /** "impl X". */
  IMPL("impl", -3.26),
  /** "the X", with no noun after it. */
  THE("the", -1.67),
  /** "my X". */
  OUR("our", -1.62),
  /** "at X": a company or a place. */
  AT("at", -1.17),
  /** "X's". */
  POSSESSIVE("'s", -2.95),
  /** "simple X". */
  ADJECTIVE("adj", -0.79),
  /** "memory X". */
  AFTER_NOUN("after-nn", -0.85),
  /** "my colleague X", "X laughs". */
  PERSON("person", -2.51),
  /** "X, what do you think?". */
  VOCATIVE("vocative", -1.07),
  /** "the founder of X", "X Inc". */
  COMPANY("company", -1.29),
  /** "X Weekly": of a show, a book, an event. */
  TITLE("title", -4.02),
  /** "Docker X": right beside a known name. */
  TOUCHES("touches", -1.84),
  /** Where somebody's words are quoted. */
  QUOTED("quoted", -0.70),
  /** Tagged as a verb. */
  VERB("verb", -1.96),
  /** Tagged as a plural. */
  PLURAL("plural", -0.21),
  /** Tagged as a proper noun. */
  PROPER("proper", 0.15),
  /** Starts with a capital. */
  CAPITAL("capital", 2.24),
  /** Has no capital, in a text that has them. */
  LOWER("lower", -0.86),
  /** The text has no capitals. */
  CASELESS("caseless", 2.40),
  /** Spelling: capitals inside. */
  SHAPE("shape", 1.19),
  /** Spelling: an ending of packages. */
  PACKAGE("package", 3.91),
  /** Spelling: all capitals. */
  ACRONYM("acronym", -0.90),
  /** Spelling: CamelCase that ends in a word for data, as types do. */
  CODE("code", -1.77),
  /** Spelling: a letter and digits. */
  PRIMITIVE("primitive", -1.52),
  /** Spelling: two words. */
  TWO("two", -1.53),
  /** Spelling: three words. */
  THREE("three", -3.11),
  /** Spelling: with a digit, and not all capitals. */
  DIGIT("digit", 1.30),
  /** Spelling: signs inside. */
  ODD("odd", -2.25),
  /** Spelling: a hyphen inside. */
  HYPHEN("hyphen", -1.33),
  /** Spelling: three letters or fewer. */
  SHORT("short", -0.37),
  /** Spelling: ends as plurals do. */
  ENDS_IN_S("s", -0.83),
  /** Spelling: ends as the names of conferences do. */
  EVENT("event", -3.59),
  /** Spelling: starts with a given name, a place or a big company. */
  PLACE("place", -4.10),
  /** Spelling: an ordinary word, capitalised. */
  ORDINARY("ordinary", -0.25);

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
