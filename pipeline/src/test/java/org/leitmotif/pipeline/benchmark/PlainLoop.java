package org.leitmotif.pipeline.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The peer of the benchmark: the same CoreNLP calls over the same words in a plain loop of two
 * threads, an interview at a time, a paragraph a call; nothing is kept or written.
 */
public final class PlainLoop {
  private PlainLoop() {}

  /** Argument: folder of the interviews. Prints the number of tokens. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    StanfordCoreNLP corenlp = new StanfordCoreNLP(properties, false);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      List<Future<Integer>> counts =
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(file -> threads.submit(() -> tokens(corenlp, file)))
              .toList();
      long tokens = 0;
      for (Future<Integer> count : counts) {
        tokens += count.get();
      }
      System.out.println(tokens + " tokens");
    } finally {
      threads.shutdown();
    }
  }

  private static int tokens(StanfordCoreNLP corenlp, Path file) throws IOException {
    int tokens = 0;
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.endsWith("**\\")) {
        Annotation annotation = new Annotation(line);
        corenlp.annotate(annotation);
        tokens += annotation.get(CoreAnnotations.TokensAnnotation.class).size();
      }
    }
    return tokens;
  }
}
