package org.leitmotif.transforms.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leitmotif.transforms.sampling.Window;

/**
 * Answers as a coder would, from what a dataset says of the same quotes: a theme is there where one
 * of its machine passages overlaps the quote by at least half of the shorter of the two, or where a
 * name that is one of the theme's choices is mentioned in the quote.
 */
public final class MachineCoder {
  private static final Pattern ASIDE = Pattern.compile("<[^<>]*>|\\([^()]*\\)");
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  /** A passage of the machine; {@code code} is empty where it has none. */
  public record Passage(String theme, String code, Window window) {}

  /** A mention of a name. */
  public record Mention(String name, Window window) {}

  /** What a theme of the ratings is in the dataset: a theme, or one code of it. */
  public record Target(String theme, @Nullable String code) {}

  private final Map<String, List<Passage>> passages = new HashMap<>();
  private final Map<String, List<Mention>> mentions = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /** From the passages of origin machine and the mentions of a dataset. */
  public MachineCoder(List<Passage> passages, List<Mention> mentions) {
    for (Passage passage : passages) {
      this.passages
          .computeIfAbsent(passage.window().interviewId(), id -> new ArrayList<>())
          .add(passage);
    }
    for (Mention mention : mentions) {
      names.add(fold(mention.name()));
      this.mentions
          .computeIfAbsent(mention.window().interviewId(), id -> new ArrayList<>())
          .add(mention);
    }
  }

  /** Whether some of a theme's choices are names that the dataset knows: then it can choose. */
  public boolean choosesAmong(Set<String> choices) {
    return choices.stream().anyMatch(choice -> keys(choice).stream().anyMatch(names::contains));
  }

  /**
   * The rating of a theme.
   *
   * @param target the theme in the dataset; null where there is none and only names can tell
   * @param choices of the theme in the coders' form
   */
  public Rating rate(
      Rating.Item item, Window quote, String theme, @Nullable Target target, Set<String> choices) {
    Set<String> chosen = new TreeSet<>();
    for (Mention mention : mentions.getOrDefault(quote.interviewId(), List.of())) {
      if (isInside(mention.window(), quote)) {
        String key = fold(mention.name());
        choices.stream().filter(choice -> keys(choice).contains(key)).forEach(chosen::add);
      }
    }
    boolean named = !chosen.isEmpty();
    for (Passage passage : passages.getOrDefault(quote.interviewId(), List.of())) {
      if (target != null
          && !named
          && passage.theme().equals(target.theme())
          && (target.code() == null || target.code().equals(passage.code()))
          && overlapsByHalf(passage.window(), quote)) {
        chosen.add(passage.code().isEmpty() ? target.theme() : passage.code());
      }
    }
    return new Rating(item, theme, Study.MACHINE, new TreeSet<>(chosen));
  }

  private static boolean isInside(Window inner, Window outer) {
    return inner.start() >= outer.start() && inner.end() <= outer.end();
  }

  static boolean overlapsByHalf(Window a, Window b) {
    int overlap = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return 2 * overlap >= Math.min(a.length(), b.length());
  }

  /** A choice may offer several names: "WASM / JavaScript", "Rc/Arc&lt;T&gt;". */
  private static Set<String> keys(String choice) {
    Set<String> keys = new HashSet<>();
    for (String name : ASIDE.matcher(choice).replaceAll("").split("/")) {
      String key = fold(name);
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Letters, digits and the signs that tell C, C++ and C# apart. */
  public static String fold(String name) {
    return NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
