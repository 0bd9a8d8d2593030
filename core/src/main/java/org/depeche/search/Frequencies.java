package org.depeche.search;

/**
 * How often a word stands in a place, at each level of evidence: all levels in one number, so that
 * a posting is added to all of them at once. The family has whole occurrences and their fractions,
 * since kin count less than one; the levels inside it have whole ones.
 */
final class Frequencies {
  /** More of one form count no more: far from there on a score hardly grows. */
  static final int MOST = 4095;

  private static final int LEVEL_BITS = 18;
  private static final long LEVEL = (1L << LEVEL_BITS) - 1;
  private static final int FAMILY = 2 * LEVEL_BITS;
  private static final float STEPS = 1 << 12;

  private Frequencies() {}

  /**
   * What one occurrence of a form adds.
   *
   * @param weight how much it counts, above 0, at most 1
   * @param levels to how many levels it belongs, the widest first
   */
  static long occurrence(float weight, int levels) {
    long steps = Math.max(1, (long) Math.rint(weight * STEPS));
    long occurrence = steps << FAMILY;
    for (int level = 1; level < levels; level++) {
      occurrence |= 1L << shift(level);
    }
    return occurrence;
  }

  /** How often the word stands there at a level. */
  static float at(int level, long frequencies) {
    return level == 0
        ? (frequencies >>> FAMILY) * (1 / STEPS)
        : frequencies >>> shift(level) & LEVEL;
  }

  private static int shift(int level) {
    return FAMILY - level * LEVEL_BITS;
  }
}
