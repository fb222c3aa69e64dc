package org.leitmotif.pipeline.read;

import java.util.BitSet;

/** Text of a document, a line a paragraph, that remembers what is bold. */
final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private final BitSet bold = new BitSet();

  /** Adds a run. Line breaks in it are kept. */
  void add(String run, boolean isBold) {
    String clean = run.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n');
    if (isBold) {
      bold.set(text.length(), text.length() + clean.length());
    }
    text.append(clean);
  }

  /** Ends a paragraph. */
  void endParagraph() {
    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      bold.clear(text.length() - 1);
      text.setLength(text.length() - 1);
    }
    text.append('\n');
  }

  boolean atLineStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  /** Starts a new line unless one has just begun. */
  void freshLine() {
    if (!atLineStart()) {
      endParagraph();
    }
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  String text() {
    return text.toString();
  }

  TextReader reader() {
    return new TextReader(text.toString(), bold);
  }
}
