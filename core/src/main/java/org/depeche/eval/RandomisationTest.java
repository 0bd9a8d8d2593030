package org.depeche.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What a paired, two-sided randomisation test says of a list of differences.
 *
 * <p>If two systems were the same, each difference might as well have the other sign. p is the part
 * of all ways to choose the signs whose sum is at least as far from 0 as the sum observed.
 *
 * @param p the chance to see such a difference between equal systems
 * @param exact whether all ways were tried, rather than a sample
 */
record RandomisationTest(double p, boolean exact) {

  /** Up to so many differences other than 0, all 2^20 choices are quickly counted. */
  static final int ENUMERABLE = 20;

  // Sums of the same numbers in another order differ in their last digits: those are ties.
  private static final double ROUNDING = 1e-10;

  static RandomisationTest of(double[] differences, int permutations, long seed) {
    // Whatever its sign, a difference of 0 adds nothing.
    double[] moving = Arrays.stream(differences).filter(d -> d != 0).toArray();
    double threshold =
        Math.abs(Arrays.stream(moving).sum())
            - ROUNDING * Arrays.stream(moving).map(Math::abs).sum();
    if (moving.length <= ENUMERABLE) {
      long extreme = countExtreme(moving, 0, 0, threshold);
      return new RandomisationTest((double) extreme / (1L << moving.length), true);
    }
    long extreme = sampleExtreme(moving, permutations, seed, threshold);
    return new RandomisationTest((extreme + 1.0) / (permutations + 1.0), false);
  }

  private static long countExtreme(double[] moving, int next, double sum, double threshold) {
    if (next == moving.length) {
      return Math.abs(sum) >= threshold ? 1 : 0;
    }
    return countExtreme(moving, next + 1, sum + moving[next], threshold)
        + countExtreme(moving, next + 1, sum - moving[next], threshold);
  }

  private static long sampleExtreme(
      double[] moving, int permutations, long seed, double threshold) {
    SplittableRandom random = new SplittableRandom(seed);
    long extreme = 0;
    for (int permutation = 0; permutation < permutations; permutation++) {
      double sum = 0;
      long signs = 0;
      for (int i = 0; i < moving.length; i++) {
        signs = (i & 63) == 0 ? random.nextLong() : signs >>> 1;
        sum += moving[i] * (((signs & 1) << 1) - 1);
      }
      if (Math.abs(sum) >= threshold) {
        extreme++;
      }
    }
    return extreme;
  }
}
