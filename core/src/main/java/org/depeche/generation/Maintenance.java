package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.index.NoIndexException;
import org.depeche.index.OpenGeneration;
import org.depeche.internal.DurableFiles;

/**
 * Looks after the generations of an index: lists, checks, compares and restores them, and withdraws
 * articles.
 *
 * <p>What writes takes the lock of the index and fails with an {@link IndexLockedException} at once
 * where another run holds it; a failure leaves the published generation as it was. Safe for use by
 * several threads.
 */
public final class Maintenance {
  private final IndexLayout layout;
  private final RunOptions options;
  private final DurableFiles files;

  /**
   * Looks after an index.
   *
   * @param index the folder of the index
   * @param options whether files are copied, how many threads write, and the time; the others do
   *     not matter
   */
  public Maintenance(Path index, RunOptions options) {
    this(index, options, DurableFiles.DISK);
  }

  Maintenance(Path index, RunOptions options, DurableFiles files) {
    this.layout = new IndexLayout(index);
    this.options = options;
    this.files = files;
  }

  /**
   * Withdraws articles at once: a new generation without them is published, and no run and no
   * rollback brings them back until they are allowed again. Ids that the index does not hold are
   * withdrawn too.
   *
   * @param ids the ids of the articles
   * @param purge whether every kept generation is rewritten as well, so that none of their words
   *     stays in a file of the index
   * @return what was done
   * @throws NoIndexException if there is none
   * @throws org.depeche.index.ForeignFingerprintException if another version made the index
   * @throws PurgeUnfinishedException if they are withdrawn, but not every generation is rewritten
   * @throws IOException if it cannot be done; it is done by the next run where the articles are
   *     recorded as withdrawn already
   */
  public RunReport withdraw(Collection<String> ids, boolean purge) throws IOException {
    return new Withdrawing(layout, options, files).withdraw(List.copyOf(ids), purge);
  }

  /**
   * Allows withdrawn articles again: the next run over their sources takes them in.
   *
   * @param ids the ids of the articles
   * @return those of them that were withdrawn
   * @throws NoIndexException if there is none
   * @throws IOException if it cannot be written down
   */
  public List<String> allow(Collection<String> ids) throws IOException {
    return new Withdrawing(layout, options, files).allow(List.copyOf(ids));
  }

  /**
   * Publishes what an older generation holds, as a new generation; withdrawn articles stay
   * withdrawn.
   *
   * @param number the generation to restore, or empty for the newest one before the published one
   *     (before the one that it restores, where it is itself the outcome of a rollback)
   * @return what was done
   * @throws NoIndexException if there is none
   * @throws IllegalArgumentException if there is no such generation
   * @throws org.depeche.index.ForeignFingerprintException if another version made that generation
   * @throws IOException if it cannot be done
   */
  public RunReport rollback(OptionalLong number) throws IOException {
    return new Rollback(layout, options, files).to(number);
  }

  /**
   * The generations that are kept.
   *
   * @return one entry each, oldest first
   * @throws NoIndexException if there is none
   * @throws IOException if the folder cannot be read
   */
  public List<GenerationInfo> generations() throws IOException {
    long current = current();
    List<GenerationInfo> infos = new ArrayList<>();
    for (long number : layout.numbers()) {
      if (number <= current) {
        infos.add(GenerationInfo.of(layout, number, number == current));
      }
    }
    return List.copyOf(infos);
  }

  /**
   * Whether another process writes the index now. What it answers may be over a moment later.
   *
   * @return true while a run holds the lock
   * @throws IOException if the lock cannot be looked at
   */
  public boolean isLocked() throws IOException {
    return IndexLock.isHeld(layout);
  }

  /**
   * Checks every file of every generation against what was written.
   *
   * @param deep whether Lucene's own thorough check is run too, and every article is compared with
   *     the hash of what was read
   * @return what was found
   * @throws NoIndexException if there is none
   * @throws IOException if the index cannot be listed
   */
  public CheckReport check(boolean deep) throws IOException {
    return new Checking(layout, deep).check();
  }

  /**
   * What opening an index checks where it is to check everything: each file of the generation,
   * against its checksum.
   *
   * @return the inspection
   */
  public static OpenGeneration.Inspection verification() {
    return Verification::inspect;
  }

  /**
   * Compares two generations.
   *
   * @param first the number of one
   * @param second the number of the other
   * @param canaries queries whose first ten hits are compared, none if empty
   * @param changes is given every article that differs, in the order of ids
   * @return what differs
   * @throws IllegalArgumentException if one of them is not there
   * @throws IOException if one of them cannot be read
   */
  public DiffReport diff(long first, long second, List<Canary> canaries, Consumer<Change> changes)
      throws IOException {
    return new Comparing(layout, first, second).diff(canaries, changes);
  }

  private long current() throws IOException {
    return current(layout);
  }

  static long current(IndexLayout layout) throws IOException {
    return CurrentGeneration.read(layout).orElseThrow(() -> new NoIndexException(layout.root()));
  }

  /** A generation by its number, which a user gave. */
  static Base existing(IndexLayout layout, long number) throws IOException {
    List<Long> numbers = layout.numbers();
    if (!numbers.contains(number)) {
      throw new NoGenerationException(number, false, numbers);
    }
    return Base.at(layout, number);
  }

  /** The published generation, which has to be this version's. */
  static Base own(IndexLayout layout, Base base) throws IOException {
    if (base.manifest() == null) {
      throw new DamagedIndexException(layout.root(), "the published generation has no manifest.");
    }
    OpenGeneration.checkFingerprint(layout, base.manifest());
    return base;
  }
}
