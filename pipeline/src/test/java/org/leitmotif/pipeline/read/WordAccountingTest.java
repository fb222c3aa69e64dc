package org.leitmotif.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leitmotif.schemas.Conversation;
import org.leitmotif.schemas.Skipped;
import org.leitmotif.schemas.Turn;
import org.leitmotif.transforms.text.CanonicalText;

/** No text is lost: every word of a source is in a turn or in a row of skipped. */
class WordAccountingTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Words of formats that are no text, and where they are kept: counted by hand. */
  @Test
  void everyWordOfTheGoldensIsKept() throws IOException {
    try (Stream<Path> inputs = Files.list(Path.of("src/test/resources/transcripts"))) {
      List<Path> all =
          inputs.filter(f -> f.toString().matches(".*\\.input\\.[a-z]+")).sorted().toList();
      assertThat(all).hasSizeGreaterThan(40);
      for (Path input : all) {
        for (Inspection.Read read : TranscriptGoldensTest.read(input).interviews()) {
          assertThat(lost(read.conversation())).as(input.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void theCanonicalTextOfATextIsTheTextItself() throws IOException {
    for (String name : List.of("otter.input.txt", "markdown-bold.input.md", "astral.input.txt")) {
      Path input = Path.of("src/test/resources/transcripts", name);
      assertThat(TranscriptGoldensTest.read(input).interviews().get(0).conversation().getText())
          .isEqualTo(Files.readString(input).replace("\r\n", "\n"));
    }
  }

  /** Words that are neither in a turn nor skipped. */
  static List<String> lost(Conversation conversation) {
    CanonicalText text = new CanonicalText(conversation.getText());
    BitSet kept = new BitSet();
    for (Turn turn : conversation.getTurns()) {
      kept.set(text.utf16(turn.getCharStart()), text.utf16(turn.getCharEnd()));
    }
    for (Skipped skipped : conversation.getSkipped()) {
      kept.set(text.utf16(skipped.getCharStart()), text.utf16(skipped.getCharEnd()));
    }
    List<String> lost = new ArrayList<>();
    Matcher words = WORD.matcher(conversation.getText());
    while (words.find()) {
      if (kept.nextClearBit(words.start()) < words.end()) {
        lost.add("offset " + words.start());
      }
    }
    return lost;
  }
}
