package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes those documents of a window for candidates that may be among the best: first by what the
 * clauses that they hold score at the most, then by what these do score, then by how near their
 * words can be.
 */
final class Sieve {
  private final BestHits best;
  private final Window window;
  private final Candidates candidates;
  private final Bounds most;
  private final @Nullable Bits live;

  Sieve(BestHits best, @Nullable Bits live, Scratch scratch) {
    this.best = best;
    this.live = live;
    window = scratch.window();
    candidates = scratch.candidates();
    most = scratch.bounds();
  }

  /**
   * Looks at the places of a set, of which deleted documents are taken; all bounds are forgotten.
   *
   * @param clauses the clauses
   * @param known how many of them were read through
   * @return how many of the documents are not deleted
   */
  int sift(FixedBitSet found, Ordered clauses, int known) throws IOException {
    if (live != null) {
      live.applyMask(found, window.from());
    }
    double rest = clauses.gain(known);
    long knownBits = Bounds.bitsBefore(known);
    int fewest = most.fewest(Candidates.least(best.threshold(), rest));
    long[][] matched = new long[known][];
    for (int i = 0; i < known; i++) {
      matched[i] = clauses.clause(i).matched().getBits();
    }
    long[] words = found.getBits();
    long[] ahead = most.places();
    for (int i = 0; i < words.length; i++) {
      long may = words[i] == 0 ? 0 : words[i] & (heldByMany(fewest, matched, i) | ahead[i]);
      for (long bits = may; bits != 0; bits &= bits - 1) {
        int at = (i << 6) + Long.numberOfTrailingZeros(bits);
        long read = read(matched, at);
        long held = read | most.heldAhead(at);
        double near = most.nearness(held & knownBits);
        if (Candidates.mayReach(most.ahead(at) + most.most(read) + near + rest, best.threshold())) {
          weigh(at, held, near, rest, clauses, knownBits);
        }
      }
    }
    most.forget();
    return found.cardinality();
  }

  /** Of 64 places, those that hold a number of clauses. */
  private static long heldByMany(int number, long[][] matched, int word) {
    if (number <= 1 || number > matched.length) {
      return number <= 1 ? -1L : 0;
    }
    long one = 0;
    long two = 0;
    long three = 0;
    for (long[] ofClause : matched) {
      long holding = ofClause[word];
      three |= two & holding;
      two |= one & holding;
      one |= holding;
    }
    return number == 2 ? two : three;
  }

  /** The clauses that were read through and hold a place. */
  private static long read(long[][] matched, int at) {
    long held = 0;
    for (int i = 0; i < matched.length; i++) {
      held |= -(matched[i][at >> 6] >>> at & 1) & Bounds.bit(i);
    }
    return held;
  }

  private void weigh(int at, long held, double near, double rest, Ordered clauses, long knownBits) {
    double sum = 0;
    for (long bits = most.heldAhead(at); bits != 0; bits &= bits - 1) {
      load(at, Long.numberOfTrailingZeros(bits), clauses);
    }
    for (long bits = held; bits != 0; bits &= bits - 1) {
      int bit = Long.numberOfTrailingZeros(bits);
      int to = Bounds.isAlone(bit) ? bit + 1 : clauses.content();
      for (int i = bit; i < to; i++) {
        ClauseScorer clause = clauses.clause(i);
        if (clause.matched().get(at)) {
          sum += clause.score(at);
        }
      }
    }
    float threshold = best.threshold();
    if (!Candidates.mayReach(sum + near + rest, threshold)) {
      return;
    }
    if (near > 0) {
      for (int pair = 0; pair < clauses.pairs(); pair++) {
        if (most.isWithin(pair, held & knownBits)) {
          sum += clauses.pair(pair).bound(at, window.from() + at);
        }
      }
    }
    if (Candidates.mayReach(sum + rest, threshold)) {
      candidates.add(at, sum);
    }
  }

  private static void load(int at, int bit, Ordered clauses) {
    if (Bounds.isAlone(bit)) {
      clauses.clause(bit).load(at);
    } else {
      for (int i = bit; i < clauses.content(); i++) {
        clauses.clause(i).load(at);
      }
    }
  }
}
