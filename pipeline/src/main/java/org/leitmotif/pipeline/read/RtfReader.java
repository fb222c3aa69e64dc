package org.leitmotif.pipeline.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Reads RTF. A parser of our own, as the JDK's drops the text of links and knows one code page
 * only, and the libraries that resolve build on it.
 */
final class RtfReader implements FormatReader {
  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("tab", "\t"),
          Map.entry("line", "\n"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("bullet", "•"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("~", "\u00a0"),
          Map.entry("_", "-"),
          Map.entry("\\", "\\"),
          Map.entry("{", "{"),
          Map.entry("}", "}"));

  /** Groups that hold no text of the document. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "object",
          "themedata",
          "fldinst",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "xmlnstbl",
          "datastore",
          "annotation",
          "atnid",
          "atnauthor",
          "latentstyles",
          "bkmkstart",
          "bkmkend",
          "nonshppict",
          "listtext",
          "pntext");

  private static final int DEEPEST = 500;

  @Override
  public boolean recognises(Content content) {
    return content.startsWith("{\\rtf");
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    StyledText styled = new Parse(content.bytes()).styled();
    if (styled.isBlank()) {
      throw new UnreadableTranscriptException("empty", null, "The document holds no text.");
    }
    TextReader reader = styled.reader();
    reader.segments();
    findings.transcript("rtf_" + HtmlReader.suffix(reader), "it begins as RTF", null, reader);
  }

  /** State of a group. */
  private record Group(boolean bold, boolean silent, int fallback) {}

  private static final class Parse {
    private final String rtf;
    private final StyledText styled = new StyledText();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream coded = new ByteArrayOutputStream();
    private Charset charset = Charset.forName("windows-1252");
    private Group group = new Group(false, false, 1);
    private int at;

    /** Characters to pass over: what stands for a Unicode character where that is not known. */
    private int pass;

    Parse(byte[] bytes) {
      this.rtf = new String(bytes, ISO_8859_1);
    }

    StyledText styled() throws UnreadableTranscriptException {
      while (at < rtf.length()) {
        char c = rtf.charAt(at);
        if (c == '{') {
          open();
        } else if (c == '}') {
          flush();
          pass = 0;
          group = groups.isEmpty() ? group : groups.pop();
          at++;
        } else if (c == '\\') {
          control();
        } else {
          at++;
          if (c != '\r' && c != '\n') {
            character(c);
          }
        }
      }
      flush();
      if (!groups.isEmpty()) {
        throw new UnreadableTranscriptException(
            "broken_rtf", null, "The RTF breaks off in the middle; save the document again.");
      }
      styled.freshLine();
      return styled;
    }

    private void open() throws UnreadableTranscriptException {
      flush();
      pass = 0;
      if (groups.size() > DEEPEST) {
        throw new UnreadableTranscriptException(
            "broken_rtf", null, "The RTF is nested too deeply for a transcript.");
      }
      groups.push(group);
      at++;
      if (rtf.startsWith("\\*", at)) {
        // A group that readers may pass over if they do not know it; we know none.
        group = new Group(group.bold, true, group.fallback);
        at += 2;
      }
    }

    private void character(char c) {
      if (pass > 0) {
        pass--;
      } else if (!group.silent) {
        coded.write(c);
      }
    }

    /** Bytes become characters only here: a character may take several of them. */
    private void flush() {
      if (coded.size() > 0) {
        styled.add(new String(coded.toByteArray(), charset), group.bold);
        coded.reset();
      }
    }

    private void text(String text) {
      if (pass > 0) {
        pass--;
      } else if (!group.silent) {
        flush();
        styled.add(text, group.bold);
      }
    }

    private void control() {
      int start = ++at;
      if (at >= rtf.length()) {
        return;
      }
      if (rtf.charAt(at) == '\'') {
        String hex = rtf.substring(at + 1, Math.min(at + 3, rtf.length()));
        at = Math.min(at + 3, rtf.length());
        if (hex.matches("[0-9a-fA-F]{2}")) {
          character((char) Integer.parseInt(hex, 16));
        }
        return;
      }
      while (at < rtf.length() && Character.isLetter(rtf.charAt(at))) {
        at++;
      }
      if (at == start) {
        at++;
        symbol(rtf.substring(start, at));
        return;
      }
      String word = rtf.substring(start, at);
      int number = at;
      if (at < rtf.length() && rtf.charAt(at) == '-') {
        at++;
      }
      while (at < rtf.length() && at - number < 10 && Character.isDigit(rtf.charAt(at))) {
        at++;
      }
      String digits = rtf.substring(number, at);
      if (at < rtf.length() && rtf.charAt(at) == ' ') {
        at++;
      }
      Integer parameter = digits.matches("-?\\d+") ? (Integer) (int) Long.parseLong(digits) : null;
      word(word, parameter == null ? 1 : parameter);
    }

    private void symbol(String symbol) {
      if (symbol.equals("\n") || symbol.equals("\r")) {
        word("par", 1);
      } else if (CHARACTERS.containsKey(symbol)) {
        text(CHARACTERS.getOrDefault(symbol, ""));
      }
    }

    private void word(String word, int parameter) {
      if (CHARACTERS.containsKey(word)) {
        text(CHARACTERS.getOrDefault(word, ""));
        return;
      }
      if (NO_TEXT.contains(word)) {
        group = new Group(group.bold, true, group.fallback);
        return;
      }
      switch (word) {
        case "par", "row", "sect", "page" -> {
          if (!group.silent) {
            flush();
            styled.endParagraph();
          }
        }
        case "cell" -> text("\t");
        case "b" -> {
          flush();
          group = new Group(parameter != 0, group.silent, group.fallback);
        }
        case "plain" -> {
          flush();
          group = new Group(false, group.silent, group.fallback);
        }
        case "uc" -> group = new Group(group.bold, group.silent, Math.max(0, parameter));
        case "u" -> {
          text(String.valueOf((char) parameter));
          pass = group.fallback;
        }
        case "ansicpg" -> charset = codePage(parameter);
        case "bin" -> at = Math.min(rtf.length(), at + Math.max(0, parameter));
        default -> {}
      }
    }

    private Charset codePage(int page) {
      for (String name : new String[] {"windows-" + page, "Cp" + page, "x-windows-" + page}) {
        if (page > 0 && Charset.isSupported(name)) {
          return Charset.forName(name);
        }
      }
      return page == 65001 ? java.nio.charset.StandardCharsets.UTF_8 : charset;
    }
  }
}
