package org.leitmotif.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leitmotif.schemas.Speakers;
import org.leitmotif.transforms.stage.DamagedStageException;

class FileStageTest {
  private static final String KEY = "speakers/ab/abcd";

  @TempDir Path folder;

  @BeforeAll
  static void fileSystems() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  private static Speakers record(String warning) {
    return Speakers.newBuilder()
        .setSpeakers(List.of())
        .setProseLabels(List.of(1, 2))
        .setWarnings(List.of(warning))
        .build();
  }

  @Test
  void givesBackWhatWasPut() throws IOException {
    FileStage stage = FileStage.in(folder.toString());
    assertThat(stage.contains(KEY)).isFalse();
    assertThat(stage.find(KEY, Speakers.class)).isEmpty();
    stage.put(KEY, record("a"));
    stage.put(KEY, record("a"));
    assertThat(stage.contains(KEY)).isTrue();
    assertThat(stage.get(KEY, Speakers.class)).isEqualTo(record("a"));
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files).as("nothing aside is left").hasSize(1);
    }
  }

  @Test
  void noticesDamage() throws IOException {
    FileStage stage = FileStage.in(folder.toString());
    stage.put(KEY, record("a"));
    Path file = folder.resolve(KEY);
    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(0, 10, whole.length - 1)) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> stage.get(KEY, Speakers.class))
          .isInstanceOf(DamagedStageException.class)
          .extracting(e -> ((DamagedStageException) e).key())
          .isEqualTo(KEY);
    }
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);
    assertThatThrownBy(() -> stage.get(KEY, Speakers.class))
        .isInstanceOf(DamagedStageException.class);
    stage.drop(KEY);
    assertThat(stage.contains(KEY)).isFalse();
  }
}
