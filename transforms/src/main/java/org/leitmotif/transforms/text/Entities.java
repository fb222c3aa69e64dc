package org.leitmotif.transforms.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** HTML entities in transcripts; what stands for no character stays as it is written. */
public final class Entities {
  /** What may be an entity. */
  static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

  private Entities() {}

  /** A text with its entities decoded. */
  public static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(decodeOne(m.group())));
  }

  /** What an entity stands for; itself where it stands for no character. */
  static String decodeOne(String entity) {
    try {
      String decoded = StringEscapeUtils.unescapeHtml4(entity);
      boolean character =
          decoded.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
      return character ? decoded : entity;
    } catch (IllegalArgumentException e) {
      return entity; // a number beyond all characters
    }
  }
}
