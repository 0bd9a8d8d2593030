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
        throw refused(Guard.EMPTY_SOURCE, nothing(intake));
      }
      String emptiness = intake.emptiness(removal::wasRecordedUnder);
      if (emptiness != null) {
        throw refused(
            Guard.EMPTY_SOURCE,
            emptiness + ". Is a disk not mounted? If it is meant so, use --allow-empty.");
      }
    }
    if (tally.isOverTolerance() && !isAllowed(Guard.UNREADABLE)) {
      throw refused(
          Guard.UNREADABLE,
          "Too much could not be read: "
              + tally.firstProblem()
              + " Mend the sources, or use --allow-unreadable.");
    }
  }

  private String nothing(Intake intake) {
    String name = intake.name();
    return tally.unreadable() == 0
        ? "No article was found in " + name + "; expected at least one, or use --allow-empty."
        : "No article could be read in " + name + ": " + tally.firstProblem();
  }

  /**
   * Asks the canaries.
   *
   * @param missed what they missed, a part of a sentence each
   * @throws RunRefusedException if there is any and that is not allowed
   */
  void checkCanaries(List<String> missed) throws RunRefusedException {
    if (missed.isEmpty()) {
      return;
    }
    String all = String.join("; ", missed);
    if (!isAllowed(Guard.CANARY)) {
      throw refused(
          Guard.CANARY,
          "The new generation fails: "
              + all
              + ". If that is right, mend the canaries or use --allow-canary-failure.");
    }
    tally.warn(List.of("Published although " + all + "."));
  }

  private RunRefusedException refused(Guard guard, String message) {
    return new RunRefusedException(
        guard,
        message,
        tally.report(Outcome.REFUSED, base.number(), base.articles(), hasher.textBytes()));
  }
}
