package org.depeche.search;

import org.apache.lucene.util.FixedBitSet;

/** The most that each document of a window can score, by what it is known to hold. */
final class Bounds {
  private final double[] sums = new double[Window.SIZE];

  /** How many words stand in one field, as far as it matters: 2 for more. */
  private final byte[] words = new byte[Window.SIZE];

  /** Adds what a clause scores at the most, to those places of a set that hold it. */
  void add(ClauseScorer clause, FixedBitSet places) {
    double most = clause.bound();
    int count = clause instanceof WordScorer ? 1 : 2;
    long[] matched = clause.matched().getBits();
    long[] wanted = places.getBits();
    for (int i = 0; i < matched.length; i++) {
      for (long bits = matched[i] & wanted[i]; bits != 0; bits &= bits - 1) {
        int at = (i << 6) + Long.numberOfTrailingZeros(bits);
        sums[at] += most;
        words[at] = (byte) Math.min(2, words[at] + count);
      }
    }
  }

  /** Adds what a title scores, and how many words it holds. */
  void addTitle(int at, double score, int count) {
    sums[at] += score;
    words[at] = (byte) Math.max(words[at], Math.min(2, count));
  }

  /**
   * Whether two words may stand in one field of a place: neighbours do. Where they do not, no
   * nearness comes to the sum.
   */
  boolean hasNeighbours(int at) {
    return words[at] > 1;
  }

  /** The sum of a place, which is forgotten. */
  double take(int at) {
    double most = sums[at];
    sums[at] = 0;
    words[at] = 0;
    return most;
  }
}
