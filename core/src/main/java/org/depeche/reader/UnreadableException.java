package org.depeche.reader;

import java.io.IOException;

/** Content that is not what its format asks for; becomes a {@link ReadProblem}. */
final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  UnreadableException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** What is wrong, without the name of the file. */
  String reason() {
    return reason;
  }
}
