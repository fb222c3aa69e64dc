package org.leitmotif.pipeline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds an output for one run. On a local disk it is a lock of the operating system: it goes with
 * the process, however that ends. Elsewhere it is a lease in a file that expires and is renewed
 * while the run lives; {@link #stillHeld} must be asked before publishing.
 */
public final class OutputLock implements AutoCloseable {
  private static final String LOCAL = ".lock";
  private static final String LEASE = ".lease";
  private static final Duration TERM = Duration.ofMinutes(10);

  private final Output output;
  private final String id = UUID.randomUUID().toString();
  private final @Nullable FileChannel channel;
  private final @Nullable Thread renewal;

  /** Another run holds the output. */
  public static final class HeldException extends Exception {
    private static final long serialVersionUID = 1;

    private HeldException(String message) {
      super(message);
    }
  }

  private OutputLock(Output output, @Nullable FileChannel channel) throws IOException {
    this.output = output;
    this.channel = channel;
    if (channel == null) {
      lease();
      this.renewal = new Thread(this::renew, "lease");
      renewal.setDaemon(true);
      renewal.start();
    } else {
      this.renewal = null;
    }
  }

  /**
   * Takes the lock.
   *
   * @throws HeldException where another run has it; the message says who
   */
  public static OutputLock take(Output output) throws IOException, HeldException {
    Optional<Path> local = output.local();
    return local.isPresent() ? takeLocal(output, local.get()) : takeLease(output);
  }

  private static OutputLock takeLocal(Output output, Path folder)
      throws IOException, HeldException {
    Files.createDirectories(folder);
    Path file = folder.resolve(LOCAL);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new HeldException(
          "another run holds the output" + (holder.isEmpty() ? "" : ": " + holder));
    }
    return new OutputLock(output, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static OutputLock takeLease(Output output) throws IOException, HeldException {
    String[] lease = output.readFile(LEASE).orElse("").split("\n", 3);
    if (lease.length == 3 && expires(lease[1]).isAfter(Instant.now())) {
      throw new HeldException(
          "another run holds the output: " + lease[2].strip() + ", until " + lease[1]);
    }
    return new OutputLock(output, null);
  }

  private static Instant expires(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  /** Says who holds the output. Call once there is something to write: a run without does not. */
  public void sign() throws IOException {
    if (channel != null) {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder() + "\n").getBytes(UTF_8)), 0);
    }
  }

  private static String holder() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "unknown host";
    }
    return "process " + ProcessHandle.current().pid() + " on " + host + " since " + Instant.now();
  }

  private void lease() throws IOException {
    output.writeFile(LEASE, id + "\n" + Instant.now().plus(TERM) + "\n" + holder() + "\n");
  }

  private void renew() {
    try {
      while (true) {
        Thread.sleep(TERM.dividedBy(3).toMillis());
        if (stillHeld()) {
          lease();
        }
      }
    } catch (InterruptedException | IOException e) {
      // Ended, or the lease runs out: stillHeld tells before anything is published.
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nobody has taken the output over. */
  public boolean stillHeld() throws IOException {
    return channel != null || output.readFile(LEASE).orElse("").startsWith(id);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    } else {
      if (renewal != null) {
        renewal.interrupt();
      }
      if (stillHeld()) {
        output.deleteFile(LEASE);
      }
    }
  }
}
