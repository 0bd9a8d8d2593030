package org.depeche.generation;

import java.time.Clock;
import org.depeche.reader.Selection;

/**
 * How a run is to be done. Immutable.
 *
 * @param full whether every article is analysed again, whatever the last generation holds
 * @param keep how many generations are kept, the published one counted; at least 1
 * @param threads how many threads analyse beside the one that reads; at least 1
 * @param clock tells the time that a manifest names
 * @param selection which files in folders are read
 */
public record RunOptions(boolean full, int keep, int threads, Clock clock, Selection selection) {

  /** How many generations are kept if nothing else is said. */
  public static final int DEFAULT_KEEP = 3;

  /** More threads than this wait for each other. */
  private static final int MOST_THREADS = 8;

  /** What is used if nothing else is said. */
  public static final RunOptions DEFAULT =
      new RunOptions(
          false,
          DEFAULT_KEEP,
          Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1)),
          Clock.systemUTC(),
          Selection.ALL);

  /** Checks the numbers. */
  public RunOptions {
    if (keep < 1) {
      throw new IllegalArgumentException(
          "keep is " + keep + "; expected at least 1, the generation that answers.");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; expected at least 1.");
    }
  }

  /**
   * These options with another choice of a full build.
   *
   * @param newFull whether every article is analysed again
   * @return the options
   */
  public RunOptions withFull(boolean newFull) {
    return new RunOptions(newFull, keep, threads, clock, selection);
  }

  /**
   * These options with another number of generations to keep.
   *
   * @param newKeep the number, at least 1
   * @return the options
   */
  public RunOptions withKeep(int newKeep) {
    return new RunOptions(full, newKeep, threads, clock, selection);
  }

  /**
   * These options with another number of threads.
   *
   * @param newThreads the number, at least 1
   * @return the options
   */
  public RunOptions withThreads(int newThreads) {
    return new RunOptions(full, keep, newThreads, clock, selection);
  }

  /**
   * These options with another clock.
   *
   * @param newClock tells the time that a manifest names
   * @return the options
   */
  public RunOptions withClock(Clock newClock) {
    return new RunOptions(full, keep, threads, newClock, selection);
  }

  /**
   * These options with another choice of files. Articles of files that it leaves out are gone from
   * an index that mirrors their folder.
   *
   * @param newSelection which files in folders are read
   * @return the options
   */
  public RunOptions withSelection(Selection newSelection) {
    return new RunOptions(full, keep, threads, clock, newSelection);
  }
}
