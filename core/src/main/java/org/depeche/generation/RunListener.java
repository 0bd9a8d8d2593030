package org.depeche.generation;

/** Follows a run. It is called by the thread that runs, and slows it down by what it does. */
public interface RunListener {

  /** Follows nothing. */
  RunListener NONE = new RunListener() {};

  /**
   * A part of the run begins.
   *
   * @param phase the part
   */
  default void phase(Phase phase) {}

  /**
   * One more article was read.
   *
   * @param articles how many were read so far
   * @param textBytes the length of their texts so far, in bytes of UTF-8
   */
  default void read(long articles, long textBytes) {}

  /**
   * Something could not be read or taken in.
   *
   * @param problem where and why
   */
  default void problem(RunProblem problem) {}
}
