package org.leitmotif.transforms.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.TurnAnnotation;

/**
 * Splits at spaces and sentence ends; nouns are what is capitalised or ends in one of a few noun
 * endings. Enough to test everything around CoreNLP in milliseconds.
 */
public final class FakeAnnotator implements Annotator {
  private static final long serialVersionUID = 1;
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}+#'_-]+|[^\\s]");
  private static final Set<String> VERBS = Set.of("go", "make", "use", "used", "write", "wrote");
  private static final Pattern NOUN = Pattern.compile(".*(?:er|ing|ory|ion|ug|est|ode|ool)s?");

  @Override
  public Annotation annotate(List<String> turns) {
    return Annotation.newBuilder()
        .setTurns(turns.stream().map(FakeAnnotator::annotate).toList())
        .build();
  }

  @Override
  public String fingerprint() {
    return "fake";
  }

  private static TurnAnnotation annotate(String turn) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(turn);
    while (matcher.find()) {
      String word = matcher.group();
      String lower = word.toLowerCase(Locale.ROOT);
      tokens.add(
          Token.newBuilder()
              .setStart(matcher.start())
              .setEnd(matcher.end())
              .setLemma(lower.endsWith("s") && lower.length() > 3 ? chop(lower) : lower)
              .setTag(tag(word, lower))
              .build());
      if (word.equals(".") || word.equals("?")) {
        sentences.add(Sentence.newBuilder().setTokens(tokens).build());
        tokens = new ArrayList<>();
      }
    }
    if (!tokens.isEmpty()) {
      sentences.add(Sentence.newBuilder().setTokens(tokens).build());
    }
    return TurnAnnotation.newBuilder().setSentences(sentences).build();
  }

  private static String chop(String plural) {
    return plural.substring(0, plural.length() - 1);
  }

  private static String tag(String word, String lower) {
    if (!Character.isLetterOrDigit(word.charAt(0))) {
      return ".";
    }
    if (VERBS.contains(lower)) {
      return "VB";
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return "NNP";
    }
    return NOUN.matcher(lower).matches() ? "NN" : "DT";
  }
}
