package org.leitmotif.transforms.tables;

import java.util.List;
import org.apache.avro.Schema;
import org.leitmotif.schemas.Code;
import org.leitmotif.schemas.Interview;
import org.leitmotif.schemas.Keyword;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.NameCandidate;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.QuoteWindow;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.Skipped;
import org.leitmotif.schemas.Text;
import org.leitmotif.schemas.Theme;
import org.leitmotif.schemas.ThemeMention;
import org.leitmotif.schemas.Turn;

/** The tables of the dataset, as their schemas describe them. */
public enum Table {
  INTERVIEWS(Interview.SCHEMA$),
  TEXTS(Text.SCHEMA$),
  TURNS(Turn.SCHEMA$),
  MENTIONS(Mention.SCHEMA$),
  NAME_CANDIDATES(NameCandidate.SCHEMA$),
  THEMES(Theme.SCHEMA$),
  CODES(Code.SCHEMA$),
  PASSAGES(Passage.SCHEMA$),
  MENTIONS_BY_THEME(ThemeMention.SCHEMA$),
  KEYWORDS(Keyword.SCHEMA$),
  QUOTE_WINDOWS(QuoteWindow.SCHEMA$),
  SKIPPED(Skipped.SCHEMA$),
  REJECTS(Reject.SCHEMA$);

  @SuppressWarnings("Immutable") // Avro's class can change; a parsed schema never does here.
  private final Schema schema;

  Table(Schema schema) {
    this.schema = schema;
  }

  /** Name of the table and of its folder. */
  public String folder() {
    return schema.getProp("leitmotif.table");
  }

  /** Columns that tell the rows apart, and in whose order they stand. */
  public List<String> key() {
    Object key = schema.getObjectProp("leitmotif.key");
    return ((List<?>) key).stream().map(Object::toString).toList();
  }

  /** Whether the table has a folder for each theme. */
  public boolean byTheme() {
    return this == PASSAGES || this == MENTIONS_BY_THEME || this == KEYWORDS;
  }

  /** Schema of a row. */
  public Schema schema() {
    return schema;
  }
}
