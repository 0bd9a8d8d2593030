package org.depeche.cli;

/** The ways a command can end. */
final class ExitCode {
  static final int FOUND = 0;
  static final int NOTHING = 1;
  static final int FAILED = 2;
  static final int WITHHELD = 3;
  static final int DURABILITY_UNKNOWN = 4;
  static final int LOCKED = 75;

  private ExitCode() {}
}
