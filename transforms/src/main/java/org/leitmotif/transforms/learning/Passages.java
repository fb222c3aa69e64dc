package org.leitmotif.transforms.learning;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.leitmotif.schemas.CodedExamples;

/** The passages of some interviews, read one at a time: together they would be large. */
final class Passages implements Iterable<Features> {
  private final List<CodedExamples> interviews;

  Passages(List<CodedExamples> interviews) {
    this.interviews = List.copyOf(interviews);
  }

  @Override
  public Iterator<Features> iterator() {
    return interviews.stream()
        .flatMap(
            interview -> {
              ByteBuffer bytes = interview.getPassages().duplicate();
              return IntStream.range(0, interview.getPassageCount())
                  .mapToObj(p -> Features.read(bytes));
            })
        .iterator();
  }
}
