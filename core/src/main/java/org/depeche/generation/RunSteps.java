package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;
import org.depeche.reader.SourceFile;
import org.jspecify.annotations.Nullable;

/** The steps of one run, under the lock. Closing removes what was built and not published. */
final class RunSteps implements Closeable {

  private final IndexLayout layout;
  private final RunOptions options;
  private final RunListener listener;
  private final DurableFiles files;
  private final Tally tally;
  private final Hasher hasher = new Hasher();
  private final SourceBook book;
  private final Withdrawals withdrawals;
  private final Base base;
  private final Guards guards;

  /** Whether every article is analysed again. */
  private final boolean full;

  private @Nullable GenerationBuild build;
  private long written;
  private long needed;

  RunSteps(
      IndexLayout layout,
      RunOptions options,
      RunListener listener,
      DurableFiles files,
      Tally tally,
      Withdrawals withdrawals,
      Base base)
      throws IOException {
    this.layout = layout;
    this.options = options;
    this.listener = listener;
    this.files = files;
    this.tally = tally;
    this.withdrawals = withdrawals;
    this.base = base;
    guards = new Guards(options, tally, base, hasher);
    full = options.full() || !base.foreign().isEmpty();
    tally.fullBuild(reason(options, base));
    book = new SourceBook(options.clock().instant());
    if (base.folder() != null) {
      try {
        book.read(base.folder());
      } catch (DamagedIndexException e) {
        // A full build reads every file all the same.
        if (!full) {
          throw e;
        }
      }
    }
  }

  SourceBook book() {
    return book;
  }

  /** Whether a file, by the key of its path, is known to be as it was. */
  boolean needNotBeRead(SourceFile file, long key) {
    return !full && !options.rehash() && book.isUnchanged(file, key, withdrawals);
  }

  private static String reason(RunOptions options, Base base) {
    if (!base.foreign().isEmpty()) {
      return "another version made the last generation: " + String.join("; ", base.foreign());
    }
    return options.full() ? RunReport.ASKED_FOR : "";
  }

  /**
   * Does everything.
   *
   * @param refuseEmpty whether a source without any article is refused
   */
  RunReport run(Intake intake, boolean refuseEmpty) throws IOException {
    KnownArticles known = base.known(hasher, intake, tally);
    tally.tellFound(base.articles());
    Arrivals arrivals = new Arrivals(intake, known, book, withdrawals, hasher, tally, listener);
    for (Arrivals.Arrival next = arrivals.next(); next != null; next = arrivals.next()) {
      take(next);
    }
    if (build != null) {
      arrivals.takeBack(build.await());
    }
    Removal removal = new Removal(base, known, intake, withdrawals, book, tally);
    removal.count();
    guards.checkSources(intake, removal, refuseEmpty);
    removal.decide(guards.isAllowed(Guard.DELETIONS), this::remove);
    book.removeIf((key, path) -> !intake.holds(key) && intake.isGone(path));
    if (base.exists() && !full && !tally.hasChanges() && !wantsCopy() && !mustExpunge()) {
      tally.countBytes(base.bytes(), 0);
      if (!options.dryRun()) {
        purge(base.number());
      }
      return tally.report(
          options.dryRun() ? Outcome.PLANNED : Outcome.UNCHANGED,
          base.number(),
          base.articles(),
          hasher.textBytes());
    }
    if (options.dryRun()) {
      long articles = base.articles() + tally.growth();
      return tally.report(Outcome.PLANNED, base.number(), articles, hasher.textBytes());
    }
    return publish(known);
  }

  /** An independent generation was asked for, and the last one shares its files. */
  private boolean wantsCopy() throws IOException {
    return options.copy() && base.isShared();
  }

  /** A purge died before it had published a generation without the words of its articles. */
  private boolean mustExpunge() {
    return base.deleted() > 0 && !withdrawals.toPurge().isEmpty();
  }

  private void take(Arrivals.Arrival arrival) throws IOException {
    if (options.dryRun()) {
      return;
    }
    if (!arrival.sameContent() || full) {
      started().put(arrival, !arrival.isNew() && !full);
    }
    if (!arrival.sameEntry()) {
      started().list(arrival.entry());
    }
  }

  private void remove(String id) throws IOException {
    if (!full && !options.dryRun()) {
      started().delete(id);
    }
  }

  private GenerationBuild started() throws IOException {
    if (build == null) {
      Room.check(layout.root(), leastRoom());
      Path folder = layout.partial(base.number() + 1);
      build = new GenerationBuild(folder, reused(), options.copy(), files, options.threads());
    }
    return build;
  }

  /** What a build surely needs; a full one without deletions hardly has half the articles left. */
  private long leastRoom() {
    if (full) {
      return guards.isAllowed(Guard.DELETIONS) ? 0 : base.bytes() / 2;
    }
    return options.copy() ? base.bytes() : 0;
  }

  private Base reused() {
    return full ? Base.NONE : base;
  }

  private RunReport publish(KnownArticles known) throws IOException {
    GenerationBuild building = started();
    tally.phase(Phase.WRITE);
    IdSum ids = write(known, building);
    tally.phase(Phase.VERIFY);
    long number = base.number() + 1;
    Sealing sealing = new Sealing(number, 0, options.clock().instant(), withdrawals.exist());
    Manifest manifest = sealing.seal(building.folder(), reused(), ids, hasher, files);
    tally.countBytes(manifest.bytes(), Sealing.ownBytes(manifest, reused()));
    tryOut(building.folder(), known);
    tally.phase(Phase.PUBLISH);
    IOException doubt = new Publication(layout, files).publish(building.folder(), number);
    building.keep();
    if (doubt != null) {
      tally.warn(List.of("The disk did not confirm the last step: " + Failures.explain(doubt)));
      return tally.report(Outcome.DURABILITY_UNKNOWN, number, ids.count(), hasher.textBytes());
    }
    tally.afterPublishing(Phase.RETIRE);
    tally.warn(new Housekeeping(layout, files).retire(number, options.keep()));
    purge(number);
    return tally.report(Outcome.PUBLISHED, number, ids.count(), hasher.textBytes());
  }

  private void purge(long number) {
    try {
      tally.warn(new Purge(layout, options, files).finish(withdrawals, number));
    } catch (IOException e) {
      tally.warn(
          List.of(
              "Withdrawn articles could not be purged; the next run tries again: "
                  + Failures.explain(e)));
    }
  }

  /** Canaries and alerts, on what is about to be published. */
  private void tryOut(Path folder, KnownArticles known) throws IOException {
    if (options.canaries().isEmpty() && options.alerts().isEmpty()) {
      return;
    }
    try (Trial trial = Trial.of(folder)) {
      guards.checkCanaries(trial.missed(options.canaries()));
      tally.alerts(trial.matches(options.alerts(), id -> known.isNews(hasher.key(id))));
    }
  }

  private IdSum write(KnownArticles known, GenerationBuild building) throws IOException {
    if (full) {
      new CarryOver(base, known, hasher).into(building);
    }
    long deleted = base.deleted() + tally.voided();
    long articles = base.articles() + tally.growth();
    boolean expunge =
        !full
            && (options.expunge()
                || !withdrawals.toPurge().isEmpty()
                || GenerationBuild.isMuchDeleted(deleted, articles));
    return base.withEntries(
        entries -> building.finish(expunge, entries, book, hasher), known::isVoid);
  }

  /** How much had been written when the run ended, in bytes. */
  long written() {
    return written;
  }

  /** An estimate of how much the build needed, in bytes. */
  long needed() {
    return needed;
  }

  @Override
  public void close() throws IOException {
    if (build != null) {
      written = Failures.size(build.folder());
      needed = tally.roomNeeded(base, full, options.copy() && !full, hasher.textBytes());
      build.close();
    }
  }
}
