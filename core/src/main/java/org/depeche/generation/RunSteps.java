package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.depeche.index.FileSum;
import org.depeche.index.Fingerprint;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;
import org.depeche.internal.ToolVersion;
import org.jspecify.annotations.Nullable;

/** The steps of one run, under the lock. Closing removes what was built and not published. */
final class RunSteps implements Closeable {

  /** Beyond this share of deleted articles, scores would show them: they are expunged. */
  private static final double MOST_DELETED = 0.05;

  private final IndexLayout layout;
  private final RunOptions options;
  private final RunListener listener;
  private final DurableFiles files;
  private final Tally tally;
  private final Hasher hasher = new Hasher();
  private @Nullable GenerationBuild build;
  private long written;

  RunSteps(
      IndexLayout layout,
      RunOptions options,
      RunListener listener,
      DurableFiles files,
      Tally tally) {
    this.layout = layout;
    this.options = options;
    this.listener = listener;
    this.files = files;
    this.tally = tally;
  }

  RunReport run(Base base, Intake intake, boolean refuseEmpty) throws IOException {
    listener.phase(Phase.READ);
    KnownArticles known = base.known(hasher);
    Arrivals arrivals = new Arrivals(intake, known, hasher, tally, listener);
    for (Arrivals.Arrival next = arrivals.next(); next != null; next = arrivals.next()) {
      take(base, next);
    }
    if (build != null) {
      arrivals.takeBack(build.await(), options.full());
    }
    if (refuseEmpty && tally.met() == 0) {
      throw tally.emptySource(intake.name());
    }
    removeGone(base, known, intake);
    if (base.exists() && !options.full() && !tally.hasChanges()) {
      return tally.report(Outcome.UNCHANGED, base.number(), base.articles(), hasher.textBytes());
    }
    return publish(base, known);
  }

  private void take(Base base, Arrivals.Arrival arrival) throws IOException {
    if (!arrival.sameContent() || options.full()) {
      started(base).put(arrival, !arrival.isNew() && !options.full());
    }
    if (!arrival.sameEntry()) {
      started(base).list(arrival.entry());
    }
  }

  private void removeGone(Base base, KnownArticles known, Intake intake) throws IOException {
    base.forEach(
        entry -> {
          if (isBefore(known, entry)) {
            if (intake.isGone(entry.source())) {
              tally.countDeleted();
              if (!options.full()) {
                started(base).delete(entry.id());
              }
              known.state(known.find(hasher.key(entry.id())), KnownArticles.State.REPLACED);
            } else if (options.full()) {
              throw new IOException(
                  "a full build needs every source, and article \""
                      + entry.id()
                      + "\" came from "
                      + (entry.source().isEmpty() ? "an application" : entry.source())
                      + ". Give that path too.");
            }
          }
        });
  }

  private boolean isBefore(KnownArticles known, ArticleEntry entry) {
    return known.state(known.find(hasher.key(entry.id()))) == KnownArticles.State.BEFORE;
  }

  private GenerationBuild started(Base base) throws IOException {
    if (build == null) {
      Base reused = options.full() ? Base.NONE : base;
      build =
          new GenerationBuild(layout.partial(base.number() + 1), reused, files, options.threads());
    }
    return build;
  }

  private RunReport publish(Base base, KnownArticles known) throws IOException {
    GenerationBuild building = started(base);
    listener.phase(Phase.WRITE);
    int articles = write(base, known, building);
    listener.phase(Phase.VERIFY);
    long number = base.number() + 1;
    Path folder = building.folder();
    List<FileSum> sums = Verification.sums(folder);
    if (base.manifest() != null && !options.full()) {
      Verification.compare(folder, sums, base.manifest());
    }
    Manifest manifest =
        new Manifest(
            number,
            options.clock().instant(),
            ToolVersion.TEXT,
            articles,
            Verification.deleted(folder, articles),
            Fingerprint.current(),
            sums);
    files.write(IndexLayout.manifest(folder), manifest.toJson());
    listener.phase(Phase.PUBLISH);
    IOException doubt = new Publication(layout, files).publish(folder, number);
    building.keep();
    if (doubt != null) {
      tally.warn(List.of("The disk did not confirm the last step: " + Failures.explain(doubt)));
      return tally.report(Outcome.DURABILITY_UNKNOWN, number, articles, hasher.textBytes());
    }
    listener.phase(Phase.RETIRE);
    tally.warn(new Housekeeping(layout, files).retire(number, options.keep()));
    return tally.report(Outcome.PUBLISHED, number, articles, hasher.textBytes());
  }

  private int write(Base base, KnownArticles known, GenerationBuild building) throws IOException {
    long deleted = base.deleted() + tally.voided();
    long articles = base.articles() + tally.growth();
    boolean expunge = !options.full() && deleted > MOST_DELETED * articles;
    if (base.folder() == null || base.manifest() == null) {
      return building.finish(expunge, () -> null);
    }
    try (ArticleList list = ArticleList.open(base.folder(), base.manifest())) {
      return building.finish(
          expunge,
          () -> {
            ArticleEntry entry = list.next();
            while (entry != null && isVoid(known, entry)) {
              entry = list.next();
            }
            return entry;
          });
    }
  }

  private boolean isVoid(KnownArticles known, ArticleEntry entry) {
    return known.state(known.find(hasher.key(entry.id()))) == KnownArticles.State.REPLACED;
  }

  /** How much had been written when the run ended, in bytes. */
  long written() {
    return written;
  }

  @Override
  public void close() throws IOException {
    if (build != null) {
      written = Failures.size(build.folder());
      build.close();
    }
  }
}
