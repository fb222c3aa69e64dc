package org.leitmotif.transforms.speakers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A team's list of its interviews: who was interviewed, when, and which speaker has which role. The
 * later of two rows about the same wins, so that a glob can stand first and exceptions below it.
 */
public final class InterviewManifest implements Serializable {
  private static final long serialVersionUID = 1;

  /** No manifest. */
  public static final InterviewManifest NONE = new InterviewManifest("", "", List.of());

  /**
   * A row.
   *
   * @param interview interview id, path or glob
   * @param speaker a speaker of it; null where the row describes the interview alone
   * @param role interviewer, participant or other; null where no speaker is named
   */
  public record Row(
      String interview,
      @Nullable String participant,
      @Nullable String date,
      Map<String, String> attributes,
      @Nullable String speaker,
      @Nullable String role)
      implements Serializable {}

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

  private final String name;
  private final String fingerprint;
  private final ArrayList<Row> rows;

  /** Of rows in the order of the file. */
  public InterviewManifest(String name, String fingerprint, List<Row> rows) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.rows = new ArrayList<>(rows);
  }

  /** The file as the user named it; empty without one. */
  public String name() {
    return name;
  }

  /** SHA-256 of the file; empty without one. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The rows. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /**
   * Whether a row is about an interview: it names the id, the path (with any extension), or a glob
   * of these; a container's name stands for all interviews in it.
   */
  public static boolean matches(Row row, String interviewId) {
    int member = interviewId.indexOf('#');
    return names(row.interview(), interviewId)
        || (member > 0 && names(row.interview(), interviewId.substring(0, member)));
  }

  private static boolean names(String wanted, String id) {
    String bare = EXTENSION.matcher(wanted).replaceFirst("");
    return wanted.equals(id)
        || bare.equals(id)
        || (isGlob(wanted)
            && (glob(wanted).matcher(id).matches() || glob(bare).matcher(id).matches()));
  }

  /** What the rows say of an interview. */
  public InterviewFacts facts(String interviewId) {
    String participant = null;
    String date = null;
    Map<String, String> attributes = new LinkedHashMap<>();
    Map<String, String> roles = new LinkedHashMap<>();
    for (Row row : rows) {
      if (matches(row, interviewId)) {
        participant = row.participant() == null ? participant : row.participant();
        date = row.date() == null ? date : row.date();
        attributes.putAll(row.attributes());
        if (row.speaker() != null && row.role() != null) {
          roles.put(Names.key(row.speaker()), row.role());
        }
      }
    }
    return new InterviewFacts(participant, date, attributes, roles);
  }

  private static boolean isGlob(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** {@code *} stays within a folder, {@code **} does not. */
  private static Pattern glob(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
