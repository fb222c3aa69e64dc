package org.leitmotif.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A published dataset, read back by DuckDB. */
final class Dataset {
  private final Path snapshot;

  /** The current snapshot of an output folder. */
  Dataset(Path output) {
    this.snapshot = current(output);
  }

  private static Path current(Path output) {
    try {
      return output.resolve("current").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a query, tab-separated; {@code {table}} stands for a table's files. */
  List<String> query(String sql) {
    return execute(
        sql.replaceAll("\\{([a-z_/]+)}", "read_parquet('" + snapshot + "/$1/**/*.parquet')"));
  }

  /** All rows of one file. */
  static List<String> queryFile(Path file) {
    return execute("SELECT * FROM read_parquet('" + file + "')");
  }

  private static List<String> execute(String resolved) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(resolved)) {
      List<String> lines = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String cell = rows.getString(i);
          cells.add(cell == null ? "∅" : cell.replace("\n", "⏎").replace("\t", " "));
        }
        lines.add(String.join("\t", cells));
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(resolved, e);
    }
  }

  /** Hash of every table file, by path. */
  Map<String, String> hashes() {
    return hashes(snapshot);
  }

  /** Hash of every table file of a snapshot's folder, by path. */
  static Map<String, String> hashes(Path snapshot) {
    try (Stream<Path> files = Files.walk(snapshot)) {
      Map<String, String> hashes = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        hashes.put(
            snapshot.relativize(file).toString(),
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
