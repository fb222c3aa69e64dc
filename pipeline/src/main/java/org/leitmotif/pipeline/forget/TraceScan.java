package org.leitmotif.pipeline.forget;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.leitmotif.pipeline.parquet.TableReader;
import org.leitmotif.pipeline.publish.Output;
import org.leitmotif.pipeline.stage.FileStage;

/** Looks through every file of an output, unpacked, for the words of what was forgotten. */
final class TraceScan {
  private final Output output;
  private final List<String> traces = new ArrayList<>();
  private int scanned;

  TraceScan(Output output, Shingles words) throws IOException {
    this.output = output;
    for (MatchResult.Metadata file : output.allFiles()) {
      scanned++;
      int count = words.countIn(textOf(file));
      if (count > 0) {
        traces.add(file.resourceId() + " (" + count + ")");
      }
    }
  }

  private String textOf(MatchResult.Metadata file) throws IOException {
    String name = file.resourceId().toString();
    if (name.endsWith(".parquet")) {
      StringBuilder text = new StringBuilder();
      for (TableReader.Row row : TableReader.read(file.resourceId(), TableReader.ALL)) {
        row.values().values().forEach(value -> text.append(value).append('\n'));
      }
      return text.toString();
    }
    byte[] bytes;
    try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()))) {
      bytes = in.readAllBytes();
    }
    // Avro writes strings as plain UTF-8: words stand there as they are.
    return new String(output.isInCache(file.resourceId()) ? FileStage.unpack(bytes) : bytes, UTF_8);
  }

  int scanned() {
    return scanned;
  }

  List<String> traces() {
    return traces;
  }
}
