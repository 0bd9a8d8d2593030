package org.depeche.generation;

import java.io.IOException;

/** A guard refused to publish; the index is as it was. */
public final class RunRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #refusal()}. */
  private final transient Refusal refusal;

  /** The value of {@link #report()}. */
  private final transient RunReport report;

  RunRefusedException(Refusal refusal, RunReport report) {
    super(refusal.text() + " The index is as it was.");
    this.refusal = refusal;
    this.report = report;
  }

  /**
   * Which guard refused.
   *
   * @return the guard, to be named to {@link RunOptions.Builder#allow}
   */
  public Guard guard() {
    return refusal.guard();
  }

  /**
   * Why it refused.
   *
   * @return the reason as data
   */
  public Refusal refusal() {
    return refusal;
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
