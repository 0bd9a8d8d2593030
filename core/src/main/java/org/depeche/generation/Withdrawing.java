package org.depeche.generation;

import java.io.IOException;
import java.util.List;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;

/**
 * Withdraws articles, and allows them again.
 *
 * @param layout where the index is
 * @param options whether files are copied, how many threads write, and the time
 * @param files what writes
 */
record Withdrawing(IndexLayout layout, RunOptions options, DurableFiles files) {

  RunReport withdraw(List<String> ids, boolean purge) throws IOException {
    return locked(() -> withdrawLocked(ids, purge));
  }

  private RunReport withdrawLocked(List<String> ids, boolean purge) throws IOException {
    Tally tally = new Tally(RunListener.NONE);
    Base base = Maintenance.own(layout, Base.at(layout, Maintenance.current(layout)));
    new Housekeeping(layout, files).removeLeftovers(base.number());
    // A list that is lost is begun anew by this very command.
    Withdrawals withdrawals = Withdrawals.read(layout, false);
    // First of all, so that whatever happens next no run takes them in.
    withdrawals.withdraw(ids, purge, options.clock().instant());
    withdrawals.write(layout, files);
    base.forEach(
        (at, entry) -> {
          if (withdrawals.contains(entry.id())) {
            tally.countDeleted();
            tally.change(Change.Kind.DELETE, entry.id(), Change.Why.WITHDRAWN, entry.source());
          }
        });
    boolean expunge = !withdrawals.toPurge().isEmpty();
    Outcome outcome = Outcome.UNCHANGED;
    long number = base.number();
    if (tally.hasChanges() || expunge && base.deleted() > 0) {
      number++;
      Sealing sealing = new Sealing(number, 0, options.clock().instant(), true);
      Derivation derivation = new Derivation(layout, options, files);
      outcome =
          derivation.build(
              base, withdrawals, sealing, expunge, (b, m) -> derivation.publish(b, m, tally));
    }
    if (outcome == Outcome.DURABILITY_UNKNOWN) {
      return report(outcome, number, tally);
    }
    tally.afterPublishing(Phase.RETIRE);
    try {
      tally.warn(new Purge(layout, options, files).finish(withdrawals, number));
    } catch (IOException e) {
      throw new PurgeUnfinishedException(e);
    }
    return report(outcome, number, tally);
  }

  private RunReport report(Outcome outcome, long number, Tally tally) throws IOException {
    Manifest manifest = Manifest.read(layout.generation(number));
    tally.countBytes(manifest.bytes(), 0);
    return tally.report(outcome, number, manifest.articles(), 0);
  }

  List<String> allow(List<String> ids) throws IOException {
    return locked(
        () -> {
          Base base = Base.at(layout, Maintenance.current(layout));
          Manifest manifest = base.manifest();
          boolean expected = manifest != null && manifest.withdrawals();
          Withdrawals withdrawals = Withdrawals.read(layout, expected);
          List<String> allowed = withdrawals.allow(ids);
          if (!allowed.isEmpty()) {
            withdrawals.write(layout, files);
          }
          return allowed;
        });
  }

  private <T> T locked(LockedWork.Work<T> work) throws IOException {
    Maintenance.current(layout);
    return new LockedWork(layout, files).run(options.clock().instant(), work);
  }
}
