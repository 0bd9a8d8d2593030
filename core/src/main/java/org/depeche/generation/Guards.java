package org.depeche.generation;

import java.util.List;

/** Asks the guards that refuse a run, in its name. For one thread. */
final class Guards {
  private final RunOptions options;
  private final Tally tally;
  private final Base base;
  private final Hasher hasher;

  Guards(RunOptions options, Tally tally, Base base, Hasher hasher) {
    this.options = options;
    this.tally = tally;
    this.base = base;
    this.hasher = hasher;
  }

  boolean isAllowed(Guard guard) {
    return options.allowed().contains(guard);
  }

  /**
   * Asks those about what was read.
   *
   * @param refuseEmpty whether a source without any article is refused
   * @throws RunRefusedException if one of them refuses
   */
  void checkSources(Intake intake, Removal removal, boolean refuseEmpty)
      throws RunRefusedException {
    if (!isAllowed(Guard.EMPTY_SOURCE)) {
      if (refuseEmpty && tally.met() == 0) {
        throw refused(
            tally.unreadable() == 0
                ? new Refusal.NothingFound(intake.name())
                : new Refusal.NothingReadable(
                    intake.name(), tally.unreadable(), tally.firstProblem()));
      }
      Refusal.EmptyPaths emptiness = intake.emptiness(removal::wasRecordedUnder);
      if (emptiness != null) {
        throw refused(emptiness);
      }
    }
    if (tally.isOverTolerance() && !isAllowed(Guard.UNREADABLE)) {
      throw refused(new Refusal.TooMuchUnreadable(tally.unreadable(), tally.firstProblem()));
    }
  }

  /**
   * Asks the canaries.
   *
   * @param missed those that failed
   * @throws RunRefusedException if there is any and that is not allowed
   */
  void checkCanaries(List<Refusal.MissedCanary> missed) throws RunRefusedException {
    if (missed.isEmpty()) {
      return;
    }
    Refusal.CanariesFailed failed = new Refusal.CanariesFailed(missed);
    if (!isAllowed(Guard.CANARY)) {
      throw refused(failed);
    }
    tally.warn(List.of("Published although " + failed.all() + "."));
  }

  private RunRefusedException refused(Refusal refusal) {
    return new RunRefusedException(
        refusal, tally.report(Outcome.REFUSED, base.number(), base.articles(), hasher.textBytes()));
  }
}
