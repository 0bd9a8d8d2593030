package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;

/**
 * Makes a generation out of another one and some articles fewer: what withdrawing, purging and
 * rolling back have in common. Under the lock only.
 *
 * @param layout where the index is
 * @param options says whether files are copied, and the time
 * @param files what writes
 */
record Derivation(IndexLayout layout, RunOptions options, DurableFiles files) {

  /** What is built. */
  interface Use<T> {
    T of(GenerationBuild build, Manifest manifest) throws IOException;
  }

  /**
   * Builds the generation aside, checked, and gives it to its use; it is deleted unless that keeps
   * it.
   *
   * @param from the generation to take over
   * @param withdrawals the articles that are left out
   * @param sealing what the new one says of itself
   * @param expunge whether no byte of them may stay
   */
  <T> T build(Base from, Withdrawals withdrawals, Sealing sealing, boolean expunge, Use<T> use)
      throws IOException {
    Hasher hasher = new Hasher();
    SourceBook book = new SourceBook(options.clock().instant());
    book.read(folder(from));
    Path partial = layout.partial(sealing.number());
    try (GenerationBuild build =
        new GenerationBuild(partial, from, options.copy(), files, options.threads())) {
      Set<Integer> out = new HashSet<>();
      from.forEach(
          (at, entry) -> {
            if (withdrawals.contains(entry.id())) {
              out.add(at);
              build.delete(entry.id());
              book.withdraw(entry.source(), entry.id());
            }
          });
      int deleted = from.deleted() + out.size();
      boolean expunged =
          expunge || GenerationBuild.isMuchDeleted(deleted, from.articles() - out.size());
      IdSum ids =
          from.withEntries(entries -> build.finish(expunged, entries, book, hasher), out::contains);
      return use.of(build, sealing.seal(partial, from, ids, hasher, files));
    }
  }

  /** Publishes what was built; tells in the tally where the disk did not confirm it. */
  Outcome publish(GenerationBuild build, Manifest manifest, Tally tally) throws IOException {
    tally.phase(Phase.PUBLISH);
    IOException doubt =
        new Publication(layout, files).publish(build.folder(), manifest.generation());
    build.keep();
    if (doubt == null) {
      return Outcome.PUBLISHED;
    }
    tally.warn(List.of("The disk did not confirm the last step: " + Failures.explain(doubt)));
    return Outcome.DURABILITY_UNKNOWN;
  }

  private static Path folder(Base base) {
    if (base.folder() == null) {
      throw new IllegalStateException("There is no generation to make another one from.");
    }
    return base.folder();
  }
}
