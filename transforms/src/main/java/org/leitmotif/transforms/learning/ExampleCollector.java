package org.leitmotif.transforms.learning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.leitmotif.schemas.Annotation;
import org.leitmotif.schemas.CodedExamples;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Mention;
import org.leitmotif.schemas.Passage;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.transforms.themes.Codebook;
import org.leitmotif.transforms.themes.Signs;
import org.leitmotif.transforms.themes.Stretch;
import org.leitmotif.transforms.themes.Stretches;

/** Collects what a quoted interview teaches. */
final class ExampleCollector {
  private final Signs signs;

  ExampleCollector(Codebook codebook) {
    this.signs = new Signs(codebook);
  }

  CodedExamples collect(
      Conversation conversation,
      Annotation annotation,
      List<Mention> mentions,
      List<PlacedQuotation> quotations) {
    Stretches stretches = new Stretches(conversation, annotation);
    List<Stretch> answers = stretches.answers();
    ByteArrayOutputStream passages = new ByteArrayOutputStream();
    for (Stretch answer : answers) {
      LearnedThemes.features(answer, signs.of(answer, mentions)).write(passages);
    }
    ByteArrayOutputStream quoted = new ByteArrayOutputStream();
    List<List<String>> codes = new ArrayList<>();
    List<List<Integer>> overlaps = new ArrayList<>();
    for (PlacedQuotation quotation : quotations) {
      Stretch stretch = stretches.quoted(quotation);
      if (stretch != null) {
        LearnedThemes.features(stretch, signs.of(stretch, mentions)).write(quoted);
        codes.add(quotation.getCodes());
        overlaps.add(overlapped(stretch.row(), answers));
      }
    }
    return CodedExamples.newBuilder()
        .setQuotations(ByteBuffer.wrap(quoted.toByteArray()))
        .setCodes(codes)
        .setPassages(ByteBuffer.wrap(passages.toByteArray()))
        .setPassageCount(answers.size())
        .setOverlaps(overlaps)
        .build();
  }

  private static List<Integer> overlapped(Passage.Builder quotation, List<Stretch> answers) {
    List<Integer> overlapped = new ArrayList<>();
    for (int a = 0; a < answers.size(); a++) {
      Passage.Builder answer = answers.get(a).row();
      int shared =
          Math.min(quotation.getCharEnd(), answer.getCharEnd())
              - Math.max(quotation.getCharStart(), answer.getCharStart());
      int shorter =
          Math.min(
              quotation.getCharEnd() - quotation.getCharStart(),
              answer.getCharEnd() - answer.getCharStart());
      if (shared > 0 && 2 * shared >= shorter) {
        overlapped.add(a);
      }
    }
    return overlapped;
  }
}
