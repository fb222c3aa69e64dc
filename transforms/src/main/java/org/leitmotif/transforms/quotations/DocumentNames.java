package org.leitmotif.transforms.quotations;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.leitmotif.transforms.text.FoldedText;

/**
 * Which interviews another program may mean by a document's name: the same name, or the same number
 * ("Interview P1", {@code P01}). The words decide in the end.
 */
final class DocumentNames {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private DocumentNames() {}

  /** The ids that fit a document best; none where no name fits. */
  static List<String> candidates(String document, List<String> ids) {
    String bare =
        document.replaceFirst("(?i)\\.(txt|md|docx?|rtf|pdf|odt|vtt|srt|json|html?)$", "");
    List<String> same = ids.stream().filter(id -> id.equals(bare)).toList();
    if (same.isEmpty()) {
      same = ids.stream().filter(id -> fold(last(id)).equals(fold(last(bare)))).toList();
    }
    String number = number(last(bare));
    return same.isEmpty() && !number.isEmpty()
        ? ids.stream().filter(id -> number(last(id)).equals(number)).toList()
        : same;
  }

  private static String last(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
  }

  private static String fold(String name) {
    return FoldedText.of(name).letters();
  }

  /** The only number in a name, without leading zeros; empty where there is none or more. */
  private static String number(String name) {
    List<MatchResult> numbers = NUMBER.matcher(name).results().toList();
    return numbers.size() == 1 ? numbers.get(0).group().replaceFirst("^0+(?=\\d)", "") : "";
  }
}
