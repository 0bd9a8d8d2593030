package org.depeche.generation;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;

/**
 * Publishes the content of an older generation under a new number: numbers never go back, so that
 * every reader sees that something is new.
 *
 * @param layout where the index is
 * @param options whether files are copied, how many threads write, and the time
 * @param files what writes
 */
record Rollback(IndexLayout layout, RunOptions options, DurableFiles files) {

  RunReport to(OptionalLong wanted) throws IOException {
    Maintenance.current(layout);
    return new LockedWork(layout, files)
        .run(options.clock().instant(), () -> restore(wanted, Maintenance.current(layout)));
  }

  private RunReport restore(OptionalLong wanted, long current) throws IOException {
    Tally tally = new Tally(RunListener.NONE);
    new Housekeeping(layout, files).removeLeftovers(current);
    Base target =
        Maintenance.own(
            layout,
            Maintenance.existing(
                layout, wanted.isPresent() ? wanted.getAsLong() : before(current)));
    Withdrawals withdrawals = Withdrawals.read(layout, false);
    Sealing sealing =
        new Sealing(current + 1, target.number(), options.clock().instant(), withdrawals.exist());
    Derivation derivation = new Derivation(layout, options, files);
    return derivation.build(
        target,
        withdrawals,
        sealing,
        !withdrawals.toPurge().isEmpty(),
        (build, manifest) -> {
          tally.countBytes(manifest.bytes(), Sealing.ownBytes(manifest, target));
          Outcome outcome = derivation.publish(build, manifest, tally);
          return tally.report(outcome, manifest.generation(), manifest.articles(), 0);
        });
  }

  /** The newest generation before the published one, or before the one that this one restores. */
  private long before(long current) throws IOException {
    long from = current;
    List<Long> numbers = layout.numbers();
    for (int steps = 0; steps < numbers.size(); steps++) {
      long restores =
          numbers.contains(from) ? Manifest.read(layout.generation(from)).restores() : 0;
      if (restores == 0) {
        break;
      }
      from = restores;
    }
    long end = from;
    return numbers.stream()
        .filter(number -> number < end)
        .max(Long::compare)
        .orElseThrow(() -> new NoGenerationException(end, true, numbers));
  }
}
