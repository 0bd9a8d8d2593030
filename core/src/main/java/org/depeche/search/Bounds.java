package org.depeche.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The most that each document of a window can score, by which content clauses it holds. A clause is
 * a bit; the last bit stands for all clauses from there on.
 */
final class Bounds {
  private static final int LAST = Long.SIZE - 1;

  /** Sums for so many clauses are remembered by the set of clauses. */
  private static final int REMEMBERED = 10;

  /** The places that hold clauses that were read ahead. */
  private final FixedBitSet places = new FixedBitSet(Window.SIZE);

  /** Which clauses these are. */
  private final long[] readAhead = new long[Window.SIZE];

  private final double[] ahead = new double[Window.SIZE];

  private final double[] clauseSums = new double[1 << REMEMBERED];
  private final double[] pairSums = new double[1 << REMEMBERED];
  private final double[] ofBits = new double[Long.SIZE];
  private double[] ofPairs = new double[16];
  private long[] pairBits = new long[16];
  private int pairs;
  private double[] mostOf = {};

  /** The bit of a clause. */
  static long bit(int clause) {
    return 1L << Math.min(LAST, clause);
  }

  /** The bits of the clauses before one. */
  static long bitsBefore(int clause) {
    return clause > LAST ? -1L : bit(clause) - 1;
  }

  /** Whether a clause has a bit of its own. */
  static boolean isAlone(int bit) {
    return bit < LAST;
  }

  /** Takes over what clauses and pairs score at the most. */
  void begin(Ordered clauses) {
    Arrays.fill(ofBits, 0);
    for (int i = 0; i < clauses.content(); i++) {
      ofBits[Math.min(LAST, i)] += clauses.clause(i).bound();
    }
    pairs = clauses.pairs();
    if (pairs > ofPairs.length) {
      ofPairs = new double[pairs];
      pairBits = new long[pairs];
    }
    for (int pair = 0; pair < pairs; pair++) {
      ofPairs[pair] = clauses.pair(pair).bound();
      pairBits[pair] = needed(clauses, clauses.first(pair)) | needed(clauses, clauses.last(pair));
    }
    mostByNumber(clauses);
    int sets = 1 << Math.min(REMEMBERED, clauses.content());
    Arrays.fill(clauseSums, 0, sets, Double.NaN);
    Arrays.fill(pairSums, 0, sets, Double.NaN);
  }

  /** The more clauses a place holds, the more it can score: as if they were the weightiest. */
  private void mostByNumber(Ordered clauses) {
    double[] bounds = new double[clauses.content()];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = clauses.clause(i).bound();
    }
    Arrays.sort(bounds);
    mostOf = new double[bounds.length + 1];
    for (int i = 0; i < bounds.length; i++) {
      mostOf[i + 1] = bounds[bounds.length - 1 - i];
    }
    for (int pair = 0; pair < pairs; pair++) {
      mostOf[Math.min(clauses.content(), Long.bitCount(pairBits[pair]))] += ofPairs[pair];
    }
    for (int i = 0; i < clauses.content(); i++) {
      mostOf[i + 1] += mostOf[i];
    }
  }

  /** How many clauses a place has to hold at least to reach a score by them. */
  int fewest(double score) {
    int fewest = 0;
    while (fewest < mostOf.length && mostOf[fewest] < score) {
      fewest++;
    }
    return fewest;
  }

  private static long needed(Ordered clauses, int clause) {
    return clauses.standsWithItsWords(clause) ? bit(clause) : 0;
  }

  /** Notes what clauses that were read ahead score in a place. */
  void addAhead(int at, double score, long clauses) {
    places.set(at);
    ahead[at] += score;
    readAhead[at] |= clauses;
  }

  /** The places that hold clauses that were read ahead. */
  long[] places() {
    return places.getBits();
  }

  /** What the clauses that were read ahead score. */
  double ahead(int at) {
    return ahead[at];
  }

  /** The clauses that were read ahead and hold a place. */
  long heldAhead(int at) {
    return readAhead[at];
  }

  /** Forgets the window. */
  void forget() {
    long[] words = places.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long bits = words[i]; bits != 0; bits &= bits - 1) {
        int at = (i << 6) + Long.numberOfTrailingZeros(bits);
        ahead[at] = 0;
        readAhead[at] = 0;
      }
      words[i] = 0;
    }
  }

  /** The most that some clauses score; nearness apart. */
  double most(long clauses) {
    if (clauses >>> REMEMBERED != 0) {
      return sumOfClauses(clauses);
    }
    int set = (int) clauses;
    double sum = clauseSums[set];
    if (Double.isNaN(sum)) {
      sum = sumOfClauses(clauses);
      clauseSums[set] = sum;
    }
    return sum;
  }

  private double sumOfClauses(long clauses) {
    double sum = 0;
    for (long bits = clauses; bits != 0; bits &= bits - 1) {
      sum += ofBits[Long.numberOfTrailingZeros(bits)];
    }
    return sum;
  }

  /** The most that nearness gives to a place that holds some clauses and no others. */
  double nearness(long clauses) {
    if (clauses >>> REMEMBERED != 0) {
      return sumOfPairs(clauses);
    }
    int set = (int) clauses;
    double sum = pairSums[set];
    if (Double.isNaN(sum)) {
      sum = sumOfPairs(clauses);
      pairSums[set] = sum;
    }
    return sum;
  }

  private double sumOfPairs(long clauses) {
    double sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      sum += isWithin(pair, clauses) ? ofPairs[pair] : 0;
    }
    return sum;
  }

  /** Whether both words of a pair are in some clauses. */
  boolean isWithin(int pair, long clauses) {
    return (pairBits[pair] & ~clauses) == 0;
  }
}
