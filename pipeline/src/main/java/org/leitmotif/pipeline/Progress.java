package org.leitmotif.pipeline;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows a person how far a run is: a bar on a terminal, a plain line every ten seconds elsewhere.
 * Lines go to standard output, the bar to standard error; neither holds interview text.
 */
final class Progress {
  private static final long PLAIN_MILLIS = 10_000;

  private final Run.Log log;
  private final PrintStream terminal;
  private final boolean interactive;
  private int total;
  private long started;
  private long lastLine;
  private @Nullable ProgressBar bar;

  Progress(Run.Log log, PrintStream terminal, boolean interactive) {
    this.log = log;
    this.terminal = terminal;
    this.interactive = interactive;
  }

  void say(String line) {
    log.say(line);
  }

  void start(int files) {
    total = files;
    started = System.nanoTime();
    lastLine = System.currentTimeMillis();
    if (interactive) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Annotating")
              .setInitialMax(files)
              .setUnit(" interviews", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(terminal))
              .build();
    }
  }

  void tick(Map<String, Long> counters) {
    long done =
        counters.getOrDefault("annotation/computed", 0L)
            + counters.getOrDefault("annotation/reused", 0L);
    boolean merging = done >= total && total > 0;
    long tokens = counters.getOrDefault("annotation/amount", 0L);
    double seconds = (System.nanoTime() - started) / 1e9;
    String rate =
        tokens == 0
            ? ""
            : String.format(Locale.ROOT, "%,.0f tokens/s", tokens / Math.max(seconds, 0.001));
    if (bar != null) {
      bar.stepTo(Math.min(done, total));
      bar.setExtraMessage(merging ? rate + ", writing tables" : rate);
    } else if (System.currentTimeMillis() - lastLine >= PLAIN_MILLIS) {
      lastLine = System.currentTimeMillis();
      double left = done == 0 ? 0 : seconds / done * (total - done);
      log.say(
          String.format(
              Locale.ROOT,
              "%s %d of %d interviews%s%s",
              merging ? "Writing tables," : "Annotated",
              done,
              total,
              rate.isEmpty() ? "" : ", " + rate,
              merging || done == 0 ? "" : String.format(Locale.ROOT, ", about %.0f s left", left)));
    }
  }

  void stop() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
