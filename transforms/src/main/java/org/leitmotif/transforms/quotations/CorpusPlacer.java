package org.leitmotif.transforms.quotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.leitmotif.schemas.PlacedQuotation;
import org.leitmotif.schemas.Reject;
import org.leitmotif.transforms.quotations.QuotationPlacer.Place;
import org.leitmotif.transforms.quotations.Quotations.Quotation;
import org.leitmotif.transforms.text.FoldedText;

/**
 * Places quotations in the interviews of a corpus. A document's quotations belong to the interview
 * of its name, or, where most of them are not found there, to the one that holds most of them; what
 * is not found there either is looked for in all others.
 */
final class CorpusPlacer {
  /** Share of a document's quotations that tells that an interview is the right one. */
  private static final double ENOUGH = 0.5;

  /** Fewer letters say nothing about the interview they are from. */
  private static final int LEAST_LETTERS = 20;

  private final List<String> ids;
  private final Function<String, String> texts;
  private final Map<String, List<PlacedQuotation>> placed = new TreeMap<>();
  private final List<Reject> rejects = new ArrayList<>();

  /**
   * Over the interviews of a corpus.
   *
   * @param ids in the order of the ids
   * @param texts canonical text of an interview
   */
  CorpusPlacer(List<String> ids, Function<String, String> texts) {
    this.ids = ids;
    this.texts = texts;
  }

  void place(List<Quotation> quotations) {
    Map<String, List<Quotation>> documents = new LinkedHashMap<>();
    quotations.forEach(q -> documents.computeIfAbsent(q.document(), k -> new ArrayList<>()).add(q));
    Map<String, List<Quotation>> homeless = new LinkedHashMap<>();
    documents.forEach(
        (document, own) -> {
          List<Quotation> left = own;
          String best = "";
          QuotationPlacer home = null;
          for (String id : DocumentNames.candidates(document, ids)) {
            QuotationPlacer placer = new QuotationPlacer(texts.apply(id));
            List<Quotation> missing =
                own.stream().filter(q -> placer.placeWhole(q.text()).isEmpty()).toList();
            if (home == null || missing.size() < left.size()) {
              best = id;
              home = placer;
              left = missing;
            }
          }
          if (home != null && own.size() - left.size() >= ENOUGH * own.size()) {
            place(own, best, home);
          } else {
            homeless.put(document, own);
          }
        });
    if (!homeless.isEmpty()) {
      placeAnywhere(homeless);
    }
  }

  private void place(List<Quotation> quotations, String id, QuotationPlacer placer) {
    for (Quotation quotation : quotations) {
      placer
          .place(quotation.text())
          .ifPresentOrElse(
              place -> add(id, quotation, place),
              () ->
                  reject(
                      quotation,
                      "not_found",
                      "The words are not in "
                          + id
                          + "; compare the transcript with the one that was coded."));
    }
  }

  /** By words alone: one pass over all interviews, one of them in memory at a time. */
  private void placeAnywhere(Map<String, List<Quotation>> documents) {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    Map<Quotation, List<String>> found = new HashMap<>();
    for (String id : ids) {
      QuotationPlacer placer = new QuotationPlacer(texts.apply(id));
      documents.forEach(
          (document, own) -> {
            for (Quotation quotation : own) {
              boolean telling = FoldedText.of(quotation.text()).letters().length() >= LEAST_LETTERS;
              if (telling && placer.placeWhole(quotation.text()).isPresent()) {
                found.computeIfAbsent(quotation, k -> new ArrayList<>()).add(id);
                votes.computeIfAbsent(document, k -> new TreeMap<>()).merge(id, 1, Integer::sum);
              }
            }
          });
    }
    documents.forEach(
        (document, own) -> {
          Map<String, Integer> counts = votes.getOrDefault(document, Map.of());
          String home =
              counts.entrySet().stream()
                  .max(
                      Map.Entry.<String, Integer>comparingByValue()
                          .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                  .map(Map.Entry::getKey)
                  .orElse("");
          if (!home.isEmpty() && counts.getOrDefault(home, 0) >= ENOUGH * own.size()) {
            place(own, home, new QuotationPlacer(texts.apply(home)));
          } else {
            own.forEach(q -> placeAlone(q, found.getOrDefault(q, List.of())));
          }
        });
  }

  private void placeAlone(Quotation quotation, List<String> in) {
    if (in.size() == 1) {
      place(List.of(quotation), in.get(0), new QuotationPlacer(texts.apply(in.get(0))));
    } else if (in.isEmpty()) {
      reject(
          quotation,
          "no_interview",
          "No interview has the name or the words of its document; is the interview in the input?");
    } else {
      reject(quotation, "several_interviews", "The words are in " + in.size() + " interviews.");
    }
  }

  private void add(String id, Quotation quotation, Place place) {
    placed
        .computeIfAbsent(id, k -> new ArrayList<>())
        .add(
            PlacedQuotation.newBuilder()
                .setCharStart(place.start())
                .setCharEnd(place.end())
                .setPlaced(place.tier())
                .setOccurrences(place.occurrences())
                .setItem(quotation.item())
                .setCodes(quotation.codes())
                .build());
  }

  private void reject(Quotation quotation, String reason, String message) {
    rejects.add(quotation.reject(reason, message));
  }

  /** The quotations of each interview that has any, in the order of its text. */
  Map<String, List<PlacedQuotation>> placed() {
    placed
        .values()
        .forEach(
            quotations ->
                quotations.sort(
                    Comparator.comparing(PlacedQuotation::getCharStart)
                        .thenComparing(PlacedQuotation::getCharEnd)
                        .thenComparing(PlacedQuotation::getItem)));
    return placed;
  }

  /** One row for each item: the first reason. */
  List<Reject> rejects() {
    Set<String> seen = new HashSet<>();
    return rejects.stream().filter(r -> seen.add(r.getSource() + "\t" + r.getItem())).toList();
  }
}
