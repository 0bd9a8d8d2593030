package org.depeche.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.depeche.reader.Selection;

/**
 * How a run is to be done. Immutable.
 *
 * @param full whether every article is analysed again, whatever the last generation holds
 * @param rehash whether files are read even where their size, time and inode are those of last time
 * @param dryRun whether the changes are only told, and nothing is written
 * @param copy whether reused files are copied, so that the new generation shares no byte with
 *     another; published also where nothing changed but the last one shares its files
 * @param expunge whether deleted articles are expunged from Lucene's files however few they are
 *     (beyond 5 % they always are)
 * @param keep how many generations are kept, the published one counted; at least 1. The newest
 *     generation of the fingerprint before this version's is kept besides
 * @param threads how many threads analyse beside the one that reads; at least 1
 * @param allowed the guards that are overridden
 * @param canaries queries that must find certain articles, or nothing is published
 * @param alerts queries that are run on new and changed articles
 * @param selection which files in folders are read
 * @param lockWait how long the lock of the index is waited for; zero to be refused at once
 * @param clock tells the time: of the manifest, and whether a file was changed just now
 */
public record RunOptions(
    boolean full,
    boolean rehash,
    boolean dryRun,
    boolean copy,
    boolean expunge,
    int keep,
    int threads,
    Set<Guard> allowed,
    List<Canary> canaries,
    List<Alert> alerts,
    Selection selection,
    Duration lockWait,
    Clock clock) {

  /** How many generations are kept if nothing else is said. */
  public static final int DEFAULT_KEEP = 3;

  /** More threads than this wait for each other. */
  private static final int MOST_THREADS = 8;

  /** What is used if nothing else is said. */
  public static final RunOptions DEFAULT = new Builder().build();

  /** Checks the numbers, copies the collections. */
  public RunOptions {
    if (keep < 1) {
      throw new IllegalArgumentException(
          "keep is " + keep + "; expected at least 1, the generation that answers.");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; expected at least 1.");
    }
    if (lockWait.isNegative()) {
      throw new IllegalArgumentException(
          "lockWait is " + lockWait + "; expected a time that is not negative.");
    }
    allowed = Set.copyOf(allowed);
    canaries = List.copyOf(canaries);
    alerts = List.copyOf(alerts);
  }

  /**
   * Begins with the usual options.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins with these options.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.full = full;
    builder.rehash = rehash;
    builder.dryRun = dryRun;
    builder.copy = copy;
    builder.expunge = expunge;
    builder.keep = keep;
    builder.threads = threads;
    builder.allowed.addAll(allowed);
    builder.canaries = canaries;
    builder.alerts = alerts;
    builder.selection = selection;
    builder.lockWait = lockWait;
    builder.clock = clock;
    return builder;
  }

  /** Makes options; what is not named is as usual. Not safe for use by several threads. */
  public static final class Builder {
    private boolean full;
    private boolean rehash;
    private boolean dryRun;
    private boolean copy;
    private boolean expunge;
    private int keep = DEFAULT_KEEP;
    private int threads =
        Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1));
    private final Set<Guard> allowed = EnumSet.noneOf(Guard.class);
    private List<Canary> canaries = List.of();
    private List<Alert> alerts = List.of();
    private Selection selection = Selection.ALL;
    private Duration lockWait = Duration.ZERO;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * Whether every article is analysed again; else only new and changed ones.
     *
     * @param all true for a full build
     * @return this builder
     */
    public Builder full(boolean all) {
      full = all;
      return this;
    }

    /**
     * Whether every file is read; else those with the size, time and inode of last time are not.
     *
     * @param all true to read all
     * @return this builder
     */
    public Builder rehash(boolean all) {
      rehash = all;
      return this;
    }

    /**
     * Whether the changes are only told.
     *
     * @param only true to write nothing
     * @return this builder
     */
    public Builder dryRun(boolean only) {
      dryRun = only;
      return this;
    }

    /**
     * Whether reused files are copied; else they are hard links.
     *
     * @param independent true for a generation that shares no byte with another
     * @return this builder
     */
    public Builder copy(boolean independent) {
      copy = independent;
      return this;
    }

    /**
     * Whether deleted articles are expunged however few they are; else beyond 5 %.
     *
     * @param always true to expunge them all
     * @return this builder
     */
    public Builder expunge(boolean always) {
      expunge = always;
      return this;
    }

    /**
     * How many generations are kept; {@value RunOptions#DEFAULT_KEEP} if nothing else is said.
     *
     * @param number the number, at least 1
     * @return this builder
     */
    public Builder keep(int number) {
      keep = number;
      return this;
    }

    /**
     * How many threads analyse; one fewer than the processors, at most 8, if nothing else is said.
     *
     * @param number the number, at least 1
     * @return this builder
     */
    public Builder threads(int number) {
      threads = number;
      return this;
    }

    /**
     * Overrides a guard.
     *
     * @param guard the guard
     * @return this builder
     */
    public Builder allow(Guard guard) {
      allowed.add(guard);
      return this;
    }

    /**
     * Queries that must find certain articles.
     *
     * @param queries the queries, none if nothing else is said
     * @return this builder
     */
    public Builder canaries(List<Canary> queries) {
      canaries = queries;
      return this;
    }

    /**
     * Queries that are run on new and changed articles.
     *
     * @param queries the queries, none if nothing else is said
     * @return this builder
     */
    public Builder alerts(List<Alert> queries) {
      alerts = queries;
      return this;
    }

    /**
     * Which files in folders are read. Articles of files that are left out are gone from an index
     * that mirrors their folder.
     *
     * @param files the choice; all files if nothing else is said
     * @return this builder
     */
    public Builder selection(Selection files) {
      selection = files;
      return this;
    }

    /**
     * How long the lock of the index is waited for while another run holds it.
     *
     * @param longest the longest time, zero if nothing else is said
     * @return this builder
     */
    public Builder lockWait(Duration longest) {
      lockWait = longest;
      return this;
    }

    /**
     * Tells the time.
     *
     * @param time the clock; the system's if nothing else is said
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Makes the options.
     *
     * @return the options
     * @throws IllegalArgumentException if a number is below its least value
     */
    public RunOptions build() {
      return new RunOptions(
          full, rehash, dryRun, copy, expunge, keep, threads, allowed, canaries, alerts, selection,
          lockWait, clock);
    }
  }
}
