package org.leitmotif.transforms.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.Sentence;
import org.leitmotif.schemas.Token;
import org.leitmotif.schemas.TurnAnnotation;

/**
 * Stanford CoreNLP: tokenise, split sentences, tag, lemmatise. No named entities: the 3-class
 * recogniser doubles the cost, and knows people and places, not tools.
 */
public final class CoreNlpAnnotator implements Annotator {
  private static final long serialVersionUID = 1;

  /** Raise with any change to this class or the properties that can change an annotation. */
  private static final int REVISION = 2;

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  /** The dot of ".NET" and ".env", which CoreNLP takes for the end of the sentence. */
  private static final Pattern FIRST_DOT =
      Pattern.compile("(?<![^\\s(\"'“‘/])\\.(?=(?:\\p{Lu}{2,}|\\p{Ll}{2,})(?!\\p{L}))");

  /** Stands for it while CoreNLP reads. */
  private static final String LETTER = "x";

  /** From this many characters on, the turns of one interview are spread over the cores. */
  private static final int LONG = 50_000;

  @Override
  public Annotation annotate(List<String> turns) {
    long length = turns.stream().mapToLong(String::length).sum();
    var stream = length >= LONG ? turns.parallelStream() : turns.stream();
    return Annotation.newBuilder()
        .setTurns(stream.map(CoreNlpAnnotator::annotate).collect(Collectors.toList()))
        .build();
  }

  @Override
  public String fingerprint() {
    return "corenlp-4.5.10;tokenize,pos,lemma;" + TAGGER + ";" + REVISION;
  }

  private static TurnAnnotation annotate(String turn) {
    String read = FIRST_DOT.matcher(turn).replaceAll(LETTER);
    var document = new edu.stanford.nlp.pipeline.Annotation(read);
    Holder.PIPELINE.annotate(document);
    return TurnAnnotation.newBuilder()
        .setSentences(
            document.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> sentence(sentence, turn))
                .collect(Collectors.toList()))
        .build();
  }

  private static Sentence sentence(CoreMap sentence, String turn) {
    return Sentence.newBuilder()
        .setTokens(
            sentence.get(CoreAnnotations.TokensAnnotation.class).stream()
                .map(label -> token(label, turn))
                .collect(Collectors.toList()))
        .build();
  }

  private static Token token(CoreLabel label, String turn) {
    boolean dotted = turn.charAt(label.beginPosition()) == '.' && label.word().startsWith(LETTER);
    return Token.newBuilder()
        .setStart(label.beginPosition())
        .setEnd(label.endPosition())
        .setTag(label.tag())
        .setLemma(dotted ? "." + label.lemma().substring(1) : label.lemma())
        .build();
  }

  /** The model, loaded once a JVM at first use; thread-safe for these annotators. */
  private static final class Holder {
    static final StanfordCoreNLP PIPELINE = load();

    private static StanfordCoreNLP load() {
      Properties properties = new Properties();
      properties.setProperty("annotators", "tokenize,pos,lemma");
      properties.setProperty("pos.model", TAGGER);
      // Unknown characters stay tokens, without a warning that would print them.
      properties.setProperty("tokenize.options", "untokenizable=noneKeep");
      return new StanfordCoreNLP(properties, false);
    }
  }
}
