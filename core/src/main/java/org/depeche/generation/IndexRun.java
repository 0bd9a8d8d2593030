package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;

/**
 * A run that brings an index up to date: it takes the lock, reads the articles, builds a new
 * generation aside out of what changed, checks it, publishes it in one step and deletes old ones.
 *
 * <p>Whatever goes wrong before the last step leaves the published generation as it was, and needs
 * no repair: the next run removes what this one left. Readers keep what they have open.
 *
 * <p>All methods fail with an {@link IndexLockedException} at once where another run writes the
 * index, a {@link DamagedIndexException} where it has lost content, and an {@link IOException} that
 * says what could not be read or written. Where another version made the index, everything is
 * analysed again, and the report says so. Safe for use by several threads, one run at a time.
 */
public final class IndexRun {
  private final IndexLayout layout;
  private final RunOptions options;
  private final RunListener listener;
  private final DurableFiles files;

  /**
   * A run on an index.
   *
   * @param index the folder of the index; made if it is missing
   * @param options how the run is to be done
   * @param listener follows the run
   */
  public IndexRun(Path index, RunOptions options, RunListener listener) {
    this(index, options, listener, DurableFiles.DISK);
  }

  IndexRun(Path index, RunOptions options, RunListener listener, DurableFiles files) {
    this.layout = new IndexLayout(index);
    this.options = options;
    this.listener = listener;
    this.files = files;
  }

  /** Opens what a run reads, once the lock is held. */
  private interface Source {
    Intake open(Tally tally, RunSteps steps) throws IOException;
  }

  /**
   * Adds articles, each in the place of the one with its id; removes nothing. Of two articles with
   * one id the first stays, the second is a problem.
   *
   * @param articles the articles; iterated once
   * @return what was done
   * @throws RunRefusedException if more articles cannot be taken in than {@link Guard#UNREADABLE}
   *     bears
   * @throws IOException if nothing was published; see the class
   */
  public RunReport add(Iterable<? extends Article> articles) throws IOException {
    return run(false, (tally, steps) -> new GivenArticles(articles, false));
  }

  /**
   * Makes the index hold these articles and no others, wherever those came from.
   *
   * @param articles the articles; iterated once
   * @return what was done
   * @throws RunRefusedException if a guard refuses; see {@link Guard}
   * @throws IOException if nothing was published; see the class
   */
  public RunReport mirror(Iterable<? extends Article> articles) throws IOException {
    return run(true, (tally, steps) -> new GivenArticles(articles, true));
  }

  /**
   * Adds the articles of files and folders, each in the place of the one with its id; removes
   * nothing.
   *
   * @param paths files and folders
   * @return what was done
   * @throws NoSuchFileException if a path does not exist
   * @throws RunRefusedException if a guard refuses; see {@link Guard}
   * @throws IOException if nothing was published; see the class
   */
  public RunReport addFiles(List<Path> paths) throws IOException {
    checkExist(paths);
    return run(true, (tally, steps) -> files(paths, false, tally, steps));
  }

  /**
   * Makes the index mirror files and folders: articles recorded under one of the paths that are not
   * there any more are removed. Articles from elsewhere stay, and so do those of a file or folder
   * that cannot be read.
   *
   * @param paths files and folders
   * @return what was done
   * @throws NoSuchFileException if a path does not exist
   * @throws RunRefusedException if a guard refuses; see {@link Guard}
   * @throws IOException if nothing was published; see the class
   */
  public RunReport mirrorFiles(List<Path> paths) throws IOException {
    checkExist(paths);
    return run(true, (tally, steps) -> files(paths, true, tally, steps));
  }

  private Intake files(List<Path> paths, boolean mirror, Tally tally, RunSteps steps)
      throws IOException {
    // An index may lie among its sources; its own files are no articles.
    String own = Coverage.absolute(layout.root()).toString();
    String inside = own + layout.root().getFileSystem().getSeparator();
    return new GivenFiles(
        paths,
        options.selection(),
        mirror,
        tally,
        steps.book(),
        List.of(layout.root()),
        source -> source.startsWith(inside) || source.equals(own),
        steps::needNotBeRead);
  }

  private static void checkExist(List<Path> paths) throws NoSuchFileException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "no such file or folder.");
      }
    }
  }

  private RunReport run(boolean refuseEmpty, Source source) throws IOException {
    if (options.dryRun()) {
      return steps(refuseEmpty, source, new LockedWork(layout, files));
    }
    LockedWork work = new LockedWork(layout, files, options.lockWait(), listener);
    return work.run(options.clock().instant(), () -> steps(refuseEmpty, source, work));
  }

  private RunReport steps(boolean refuseEmpty, Source source, LockedWork work) throws IOException {
    Tally tally = new Tally(listener);
    tally.phase(Phase.READ);
    Base base = Base.of(layout, options.full(), tally);
    boolean expected = base.manifest() != null && base.manifest().withdrawals();
    Withdrawals withdrawals = Withdrawals.read(layout, expected);
    if (!options.dryRun()) {
      new Housekeeping(layout, files).removeLeftovers(base.number());
    }
    RunSteps steps = new RunSteps(layout, options, listener, files, tally, withdrawals, base);
    try {
      try (steps;
          Intake intake = source.open(tally, steps)) {
        return steps.run(intake, refuseEmpty);
      }
    } finally {
      work.took(steps.written(), steps.needed());
    }
  }
}
