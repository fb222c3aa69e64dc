package org.leitmotif.pipeline.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads HTML as archives of oral history have it: a line a block or break, bold kept in mind. */
final class HtmlReader implements FormatReader {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
              + "<(?:!doctype html|html|head|body|title|meta|p|div|h[1-6]|center|font|b|br)\\b.*");
  private static final Pattern BLOCKS = Pattern.compile("(?i)<(?:p|br|div)\\b[^>]*>");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]+)");
  private static final int HEAD = 4096;
  private static final int BLOCKS_OF_A_PAGE = 5;

  @Override
  public boolean recognises(Content content) throws UnreadableTranscriptException {
    String text = content.text();
    return BEGINNING.matcher(text.substring(0, Math.min(HEAD, text.length()))).matches()
        && (text.toLowerCase(java.util.Locale.ROOT).contains("<html")
            || BLOCKS.matcher(text).results().limit(BLOCKS_OF_A_PAGE).count() == BLOCKS_OF_A_PAGE
            || text.toLowerCase(java.util.Locale.ROOT).contains("</"));
  }

  @Override
  public void read(Content content, Findings findings) throws UnreadableTranscriptException {
    String text = content.text();
    Matcher charset = CHARSET.matcher(text.substring(0, Math.min(HEAD, text.length())));
    if (charset.find() && content.decoded().warnings().contains("encoding_guessed")) {
      text = Decoder.decodeAs(content.bytes(), charset.group(1), text);
    }
    Document document = Jsoup.parse(text);
    if (Foreign.isTaguetteHtml(document.body().wholeText())) {
      throw Foreign.quotations("Taguette");
    }
    StyledText styled = paragraphs(document);
    if (styled.isBlank()) {
      throw new UnreadableTranscriptException("empty", null, "The page holds no text.");
    }
    TextReader reader = styled.reader();
    reader.segments();
    findings.transcript("html_" + suffix(reader), "it is an HTML page", null, reader);
  }

  static String suffix(TextReader reader) {
    return reader.format().replaceFirst("^[a-z]+_", "");
  }

  /** The lines of a page. */
  static StyledText paragraphs(String html) {
    return paragraphs(Jsoup.parse(html));
  }

  private static StyledText paragraphs(Document document) {
    document.select("script, style, noscript, template").remove();
    StyledText styled = new StyledText();
    document
        .body()
        .traverse(
            new NodeVisitor() {
              private int bold;

              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                  boolean pre = text.parent() != null && isPre(text.parent());
                  String words =
                      pre
                          ? text.getWholeText()
                          : text.getWholeText().replaceAll("[ \\t\\n\\f\\r\\u00a0]+", " ");
                  styled.add(styled.atLineStart() ? words.stripLeading() : words, bold > 0);
                } else if (node instanceof Element element) {
                  bold += isBold(element) ? 1 : 0;
                  if (element.hasClass("timestamp")) {
                    styled.add("[", false);
                  }
                  if (element.normalName().equals("br")) {
                    styled.endParagraph();
                  } else if (element.isBlock() || element.normalName().equals("tr")) {
                    styled.freshLine();
                  } else if (element.normalName().matches("td|th")) {
                    styled.add(" ", false);
                  }
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                  bold -= isBold(element) ? 1 : 0;
                  if (element.hasClass("timestamp")) {
                    styled.add("] ", false);
                  }
                  if (element.isBlock() && !element.normalName().equals("br")) {
                    styled.freshLine();
                  }
                }
              }
            });
    styled.freshLine();
    return styled;
  }

  private static boolean isPre(Element element) {
    return element.closest("pre, textarea") != null;
  }

  private static boolean isBold(Element element) {
    return element.normalName().matches("b|strong")
        || element.attr("style").replace(" ", "").matches("(?i).*font-weight:(?:bold|[6-9]00).*");
  }
}
