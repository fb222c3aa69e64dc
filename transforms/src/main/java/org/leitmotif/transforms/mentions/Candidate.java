package org.leitmotif.transforms.mentions;

import java.util.ArrayList;
import java.util.List;
import org.leitmotif.transforms.mentions.Lexicon.Entry;

/** A stretch of tokens that may be a mention, with what speaks for and against it. */
final class Candidate {
  final int turn;
  final int first;
  final int last;
  final Entry entry;
  final String method;
  final List<String> evidence = new ArrayList<>();

  /** Log odds. */
  double logit;

  Candidate(int turn, int first, int last, Entry entry, String method) {
    this.turn = turn;
    this.first = first;
    this.last = last;
    this.entry = entry;
    this.method = method;
  }

  /** Adds a piece of evidence. */
  void weigh(String code, double weight) {
    evidence.add(code);
    logit += weight;
  }

  double confidence() {
    return Math.round(1000 / (1 + Math.exp(-logit))) / 1000.0;
  }
}
