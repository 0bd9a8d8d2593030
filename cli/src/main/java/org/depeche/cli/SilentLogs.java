package org.depeche.cli;

/**
 * Configures the logs of libraries: there are none, since what they note is not for users, and what
 * fails is told by an exception. The JDK makes an instance in place of reading its own file, which
 * would take a start 20 ms.
 */
public final class SilentLogs {

  /** Leaves every logger without a handler. */
  public SilentLogs() {}
}
