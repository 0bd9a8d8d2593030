package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a window that may be among the best, each with the most that it scores as far as
 * is known.
 */
final class Candidates {

  /** Asking for one document costs as much as reading so many postings through. */
  private static final int POSTINGS_A_VISIT = 16;

  /** Sums of different order differ in their last bits. */
  private static final double SLACK = 1 + 1e-5;

  private final int[] places = new int[Window.SIZE];
  private final double[] sums = new double[Window.SIZE];
  private int count;

  /** Whether a score may reach a threshold. */
  static boolean mayReach(double most, float threshold) {
    return most * SLACK >= threshold;
  }

  /** What has to be known of a score that may reach a threshold, given what can come to it. */
  static double least(float threshold, double rest) {
    return threshold / SLACK - rest;
  }

  void clear() {
    count = 0;
  }

  /** Adds places of a window, deleted documents left out. */
  void add(FixedBitSet found, Window window, @Nullable Bits live) {
    long[] words = found.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long bits = words[i]; bits != 0; bits &= bits - 1) {
        int at = (i << 6) + Long.numberOfTrailingZeros(bits);
        if (live == null || live.get(window.from() + at)) {
          add(at, 0);
        }
      }
    }
  }

  /** Adds a place behind those that are there. */
  void add(int at, double sum) {
    places[count] = at;
    sums[count++] = sum;
  }

  int count() {
    return count;
  }

  int place(int index) {
    return places[index];
  }

  double sum(int index) {
    return sums[index];
  }

  /** Adds what a clause scores. */
  void addScores(ClauseScorer clause) {
    for (int i = 0; i < count; i++) {
      if (clause.matched().get(places[i])) {
        sums[i] += clause.score(places[i]);
      }
    }
  }

  /** Takes back what a clause was known to score. */
  void subtractScores(ClauseScorer clause) {
    for (int i = 0; i < count; i++) {
      if (clause.matched().get(places[i])) {
        sums[i] -= clause.score(places[i]);
      }
    }
  }

  /** Adds the most that nearness can give. */
  void addBound(PairScorer pair, Window window) {
    for (int i = 0; i < count; i++) {
      sums[i] += pair.bound(places[i], window.from() + places[i]);
    }
  }

  /** Drops what cannot reach a threshold, given what can come to it. */
  void drop(double rest, float threshold) {
    if (threshold <= 0) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (mayReach(sums[i] + rest, threshold)) {
        places[kept] = places[i];
        sums[kept++] = sums[i];
      }
    }
    count = kept;
  }

  /** Keeps the documents of a set. */
  void retain(FixedBitSet documents) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (documents.get(places[i])) {
        places[kept] = places[i];
        sums[kept++] = sums[i];
      }
    }
    count = kept;
  }

  /**
   * Whether reading a clause through in a window is cheaper than asking it for some documents.
   *
   * @param documents how many documents
   * @param postings how many postings of the clause a window has
   */
  static boolean isMany(int documents, double postings) {
    return documents * POSTINGS_A_VISIT >= postings;
  }

  /** Has a clause find itself in the documents. */
  void visit(ClauseScorer clause, double postings) throws IOException {
    if (isMany(count, postings)) {
      clause.collect();
    } else {
      for (int i = 0; i < count; i++) {
        clause.visit(places[i]);
      }
    }
  }
}
