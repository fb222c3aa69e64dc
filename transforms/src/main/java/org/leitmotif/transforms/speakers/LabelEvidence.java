package org.leitmotif.transforms.speakers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.leitmotif.transforms.speakers.Label.Form;

/**
 * Which label candidates of a file are its speakers. Nothing is believed for its look alone: sure
 * forms and role words first, then names that come back, last a name that comes once where nearly
 * everything else is labelled.
 */
public final class LabelEvidence {
  /** How often a plain label must come back to be believed. */
  private static final int COMES_BACK = 2;

  /** A handle such as {@code nflaig} has no capital to show for it. */
  private static final int HANDLE_COMES_BACK = 3;

  private static final double MOSTLY_LABELLED = 0.3;
  private static final double NEARLY_ALL_LABELLED = 0.75;

  private final Map<String, Map<Form, Integer>> counts = new LinkedHashMap<>();
  private final Map<String, String> spelling = new LinkedHashMap<>();
  private int paragraphs;

  /** Counts a candidate. */
  public void label(String name, Form form) {
    String key = Names.key(name);
    counts.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(form, 1, Integer::sum);
    spelling.putIfAbsent(key, name);
    paragraphs++;
  }

  /** Counts a paragraph, cue or line without a candidate. */
  public void unlabelled() {
    paragraphs++;
  }

  /** Keys ({@link Names#key}) of the speakers. */
  public Set<String> believed() {
    Set<String> believed = new LinkedHashSet<>();
    for (String key : counts.keySet()) {
      if (isSure(key)) {
        believed.add(key);
      }
    }
    for (String key : counts.keySet()) {
      if (comesBack(key)) {
        believed.add(key);
      }
    }
    double coverage = coverage(believed);
    for (String key : counts.keySet()) {
      if (standsAmongLabels(key, coverage)) {
        believed.add(key);
      }
    }
    believeAlternation(believed);
    return believed;
  }

  private int count(String key, Form... forms) {
    int sum = 0;
    for (Form form : forms) {
      sum += counts.getOrDefault(key, Map.of()).getOrDefault(form, 0);
    }
    return sum;
  }

  private int all(String key) {
    return counts.getOrDefault(key, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  private boolean isSure(String key) {
    int sure = count(key, Form.BOLD, Form.BRACKETED, Form.STRUCTURED, Form.TYPOGRAPHIC);
    return sure > 0
        || (Names.isRole(key) && all(key) > count(key, Form.BOLD_BARE))
        || (count(key, Form.CLOCKED) > 0 && (isNameLike(key) || all(key) >= COMES_BACK))
        || (count(key, Form.HEAD) > 0 && (isNameLike(key) || all(key) >= HANDLE_COMES_BACK));
  }

  private boolean isNameLike(String key) {
    return Names.looksLikeName(spelling.getOrDefault(key, key));
  }

  private boolean comesBack(String key) {
    if (all(key) < COMES_BACK) {
      // Bold with the colon outside begins list items too; a full name is told from these.
      return count(key, Form.BOLD_COLON_OUTSIDE, Form.STANDING) > 0
          && isNameLike(key)
          && key.indexOf(' ') > 0
          && sureLabels() > 0;
    }
    int strong = count(key, Form.BOLD_COLON_OUTSIDE, Form.STANDING, Form.NAME_LINE);
    int weak = count(key, Form.PLAIN, Form.MARKED, Form.LETTER);
    return strong >= COMES_BACK
        || (strong + weak >= COMES_BACK && isNameLike(key))
        || (weak >= COMES_BACK && isCode(key))
        || (count(key, Form.BOLD_BARE) >= HANDLE_COMES_BACK && isNameLike(key) && bareIsTheForm());
  }

  /** Short codes such as {@code id1}, {@code JD}, {@code Q}. */
  private boolean isCode(String key) {
    return key.matches("[a-z]{0,3}\\d{1,4}|[a-z]{1,3}")
        && (Names.isInterviewer(key)
            || Names.isParticipant(key)
            || !spelling.getOrDefault(key, key).equals(key)
            || key.chars().anyMatch(Character::isDigit));
  }

  /** Bold names without a colon are labels only where there is hardly another form. */
  private boolean bareIsTheForm() {
    int bare = 0;
    int others = 0;
    for (String key : counts.keySet()) {
      bare += count(key, Form.BOLD_BARE);
      others += count(key, Form.BOLD, Form.BOLD_COLON_OUTSIDE, Form.STANDING);
    }
    return bare > 3 * others;
  }

  private int sureLabels() {
    return counts.keySet().stream().filter(this::isSure).mapToInt(this::all).sum();
  }

  private double coverage(Set<String> believed) {
    int labelled = believed.stream().mapToInt(this::all).sum();
    return paragraphs == 0 ? 0 : (double) labelled / paragraphs;
  }

  private boolean standsAmongLabels(String key, double coverage) {
    boolean plain = count(key, Form.PLAIN, Form.MARKED, Form.BOLD_COLON_OUTSIDE) > 0;
    if (!plain || coverage < MOSTLY_LABELLED) {
      return false;
    }
    boolean fullName = isNameLike(key) && key.indexOf(' ') > 0;
    boolean handle = key.indexOf(' ') < 0 && all(key) >= HANDLE_COMES_BACK;
    return fullName || handle || (coverage >= NEARLY_ALL_LABELLED && isNameLike(key));
  }

  /** A short file in which every paragraph is labelled, each speaker once or twice. */
  private void believeAlternation(Set<String> believed) {
    if (!believed.isEmpty()) {
      return;
    }
    int labelled = 0;
    for (String key : counts.keySet()) {
      labelled += isNameLike(key) ? count(key, Form.PLAIN, Form.NAME_LINE, Form.MARKED) : 0;
    }
    if (labelled >= 2 && labelled >= NEARLY_ALL_LABELLED * paragraphs) {
      counts.keySet().stream().filter(this::isNameLike).forEach(believed::add);
    }
  }
}
