package org.depeche.generation;

import java.util.List;

/** A generation was asked for that the index does not keep. */
public final class NoGenerationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #number()}. */
  private final long number;

  /** The value of {@link #before()}. */
  private final boolean before;

  /** The value of {@link #kept()}. */
  private final long[] kept;

  /**
   * Says which one there is not.
   *
   * @param number the number that was asked for
   * @param before whether one before it was asked for
   * @param kept the numbers of those that the index keeps
   */
  NoGenerationException(long number, boolean before, List<Long> kept) {
    super(
        "There is no generation "
            + (before ? "before " : "")
            + number
            + "; the index keeps "
            + kept
            + ".");
    this.number = number;
    this.before = before;
    this.kept = kept.stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * The number that was asked for.
   *
   * @return a number from 1
   */
  public long number() {
    return number;
  }

  /**
   * Whether one before it was asked for.
   *
   * @return true for the one before, false for the generation itself
   */
  public boolean before() {
    return before;
  }

  /**
   * The generations that the index keeps.
   *
   * @return their numbers, ascending
   */
  public long[] kept() {
    return kept.clone();
  }
}
