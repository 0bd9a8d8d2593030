package org.depeche.generation;

import java.io.IOException;

/** A guard refused to publish; the index is as it was. */
public final class RunRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #guard()}. */
  private final Guard guard;

  /** The value of {@link #report()}. */
  private final transient RunReport report;

  RunRefusedException(Guard guard, String message, RunReport report) {
    super(message + " The index is as it was.");
    this.guard = guard;
    this.report = report;
  }

  /**
   * Which guard refused.
   *
   * @return the guard, to be named to {@link RunOptions.Builder#allow}
   */
  public Guard guard() {
    return guard;
  }

  /**
   * What the run had met when it was refused.
   *
   * @return the report, its outcome {@link Outcome#REFUSED}
   */
  public RunReport report() {
    return report;
  }
}
