package org.leitmotif.transforms.keywords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.leitmotif.schemas.TermCount;
import org.leitmotif.transforms.mentions.OrdinaryWords;

/** What is known of a term in the corpus, or in a theme. Small: there are millions. */
final class TermSum {
  private int count;
  private int leaning;
  private int interviews;
  private String lastInterview = "";
  private int[] participants = new int[1];
  private int entries;
  private Share most = Share.NONE;
  private final List<Form> forms = new ArrayList<>(1);

  /**
   * What one participant says in one interview.
   *
   * @param count of the term in the theme
   * @param total of all terms in the theme
   * @param all of the term
   * @param allTotal of all terms
   */
  record Share(int count, int total, int all, int allTotal) {
    static final Share NONE = new Share(0, 0, 0, 0);
  }

  /** A way in which the term is said, and the first place where it is. */
  private static final class Form {
    final String form;
    final String lemmas;
    final String kind;
    final KeywordRanker.Place place;
    int count;

    Form(TermCount row, KeywordRanker.Place place) {
      this.form = row.getForm();
      this.lemmas = row.getTerm();
      this.kind = row.getKind();
      this.place = place;
    }
  }

  /** Counts occurrences alone: of the corpus nothing else is asked. */
  void count(TermCount row) {
    count += row.getCount();
    leaning += row.getLeaning();
  }

  /** Counts occurrences in a theme. */
  void count(TermCount row, String interviewId, int participant) {
    count(row);
    if (!interviewId.equals(lastInterview)) {
      interviews++;
      lastInterview = interviewId;
    }
    if (entries == 0 || participants[entries - 1] != participant) {
      if (entries == participants.length) {
        participants = Arrays.copyOf(participants, 2 * entries);
      }
      participants[entries++] = participant;
    }
    for (Form form : forms) {
      if (form.form.equals(row.getForm()) && form.kind.equals(row.getKind())) {
        form.count += row.getCount();
        return;
      }
    }
    Form form =
        new Form(row, new KeywordRanker.Place(interviewId, row.getCharStart(), row.getCharEnd()));
    form.count = row.getCount();
    forms.add(form);
  }

  /** Notes what one participant says of the term in one interview. */
  void share(Share share) {
    if (share.count() > most.count()) {
      most = share;
    }
  }

  int count() {
    return count;
  }

  int interviews() {
    return interviews;
  }

  /** Distinct participants. */
  int participants() {
    return (int) Arrays.stream(participants, 0, entries).distinct().count();
  }

  /** What the participant says who says it most. */
  Share most() {
    return most;
  }

  /** The form said most. */
  String form() {
    return mostSaid().form;
  }

  /** The first occurrence of that form. */
  KeywordRanker.Place example() {
    return mostSaid().place;
  }

  private Form mostSaid() {
    return forms.stream()
        .max(Comparator.<Form>comparingInt(f -> f.count).thenComparing(f -> f.form))
        .orElseThrow();
  }

  /** The lemmas of its spellings. */
  List<String> lemmas() {
    return forms.stream().map(form -> form.lemmas).distinct().toList();
  }

  /** Kinds, where it is a known name. */
  List<String> kinds() {
    return forms.stream().map(form -> form.kind).filter(kind -> !kind.isEmpty()).toList();
  }

  /** Whether it is a word that everybody uses, whatever the subject. */
  boolean isEveryday() {
    return kinds().isEmpty() && lemmas().stream().allMatch(OrdinaryWords::isEveryday);
  }

  /** Share of occurrences that lean on other words; few of them say little. */
  double leaningShare() {
    return leaning / (count + 2.0);
  }
}
