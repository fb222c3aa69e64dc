package org.leitmotif.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leitmotif.schemas.Corpus;
import org.leitmotif.schemas.Reject;
import org.leitmotif.schemas.SourceFile;
import org.leitmotif.schemas.StagedInterview;

/**
 * Divides the inputs of a run into files to read and what the last run knows of the others, so that
 * a run costs what has changed.
 *
 * @param toRead files to read
 * @param known the part of the last run's corpus that holds for this run, without what depends on
 *     other interviews
 */
record Division(List<SourceFile> toRead, Corpus known) {

  /**
   * Nothing is known: every file is read.
   *
   * @param unlisted what was rejected before it could be read
   */
  static Division ofUnknown(List<SourceFile> files, List<Reject> unlisted) {
    return new Division(files, Corpus.newBuilder().setRejects(unlisted).build());
  }

  /**
   * What the last run has read holds for a file that has the same bytes and gives the same
   * interview its id.
   *
   * @param last corpus of the last run, made by this same program
   */
  static Division of(List<SourceFile> files, List<Reject> unlisted, Corpus last) {
    Map<String, SourceFile> then = new HashMap<>();
    last.getSources().forEach(file -> then.put(file.getSource(), file));
    List<SourceFile> toRead = new ArrayList<>();
    List<SourceFile> sources = new ArrayList<>();
    Set<String> same = new HashSet<>();
    for (SourceFile file : files) {
      SourceFile before = then.get(file.getSource());
      if (before != null
          && file.getKnownSha256() != null
          && file.getKnownSha256().equals(before.getKnownSha256())
          && file.getInterviewId().equals(before.getInterviewId())) {
        same.add(file.getSource());
        sources.add(SourceFile.newBuilder(file).setLastReading(before.getLastReading()).build());
      } else {
        toRead.add(file);
      }
    }
    List<Reject> rejects = new ArrayList<>(unlisted);
    last.getRejects().stream().filter(r -> same.contains(r.getSource())).forEach(rejects::add);
    return new Division(
        toRead,
        Corpus.newBuilder()
            .setSources(sources)
            .setInterviews(
                last.getInterviews().stream()
                    .filter(i -> same.contains(i.getSource()))
                    .map(Division::alone)
                    .toList())
            .setRejects(rejects)
            .setQuoteWindows(
                last.getQuoteWindows().stream().filter(w -> same.contains(w.getSource())).toList())
            .build());
  }

  private static StagedInterview alone(StagedInterview interview) {
    return StagedInterview.newBuilder(interview).setQuoted("").setModel("").build();
  }
}
