package org.leitmotif.pipeline.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final String TEXT = "Interviewer: “How’s it going?”\r\nParticipant: Très bien 😀.";
  private static final String CANONICAL =
      "Interviewer: “How’s it going?”\nParticipant: Très bien 😀.";

  @Test
  void readsUnicodeWithAndWithoutMark() throws UnreadableTranscriptException {
    for (String mark : new String[] {"", "\ufeff"}) {
      assertThat(Decoder.decode((mark + TEXT).getBytes(UTF_8)).text()).isEqualTo(CANONICAL);
      assertThat(Decoder.decode((mark + TEXT).getBytes(UTF_16LE)).text()).isEqualTo(CANONICAL);
      assertThat(Decoder.decode((mark + TEXT).getBytes(UTF_16BE)).text()).isEqualTo(CANONICAL);
    }
  }

  @Test
  void guessesWithAWarning() throws UnreadableTranscriptException {
    String text =
        "Participant: It’s a naïve café – “quoted”, and long enough to tell by statistics.";
    Decoder.Decoded decoded = Decoder.decode(text.getBytes(Charset.forName("windows-1252")));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.warnings()).containsExactly("encoding_guessed");
  }

  @Test
  void refusesWhatIsNoText() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 1
    };
    assertThatThrownBy(() -> Decoder.decode(png)).hasMessageContaining("no text");
    assertThatThrownBy(() -> Decoder.decode(new byte[0])).hasMessageContaining("empty");
    assertThatThrownBy(() -> Decoder.decode(" \n\t".getBytes(UTF_8)))
        .hasMessageContaining("white space");
  }
}
