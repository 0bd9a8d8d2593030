package org.depeche.inversion;

/**
 * A term in its place, as one number: the number of the term, and how many positions it stands
 * behind the one before it. Where these are many, the next number says how many.
 */
final class Token {
  private static final int STEP_BITS = 2;
  private static final int STEP_MASK = (1 << STEP_BITS) - 1;

  /** The step of a token whose positions are in the number behind it. */
  private static final int FAR = STEP_MASK;

  private Token() {}

  /** A token at the position of the one before it, or at the next one. */
  static int near(int term, int step) {
    return term << STEP_BITS | step;
  }

  /** A token whose positions follow it. */
  static int far(int term) {
    return term << STEP_BITS | FAR;
  }

  static int term(int token) {
    return token >>> STEP_BITS;
  }

  /** The same place with another term. */
  static int withTerm(int token, int term) {
    return term << STEP_BITS | token & STEP_MASK;
  }

  static boolean isFar(int token) {
    return (token & STEP_MASK) == FAR;
  }

  /** How many positions a token that is not far stands behind the one before it. */
  static int step(int token) {
    return token & STEP_MASK;
  }
}
