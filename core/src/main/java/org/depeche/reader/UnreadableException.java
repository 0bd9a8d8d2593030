package org.depeche.reader;

import java.io.IOException;

/** Content that is not what its format asks for; becomes a {@link ReadProblem}. */
final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  UnreadableException(ReasonCode code, Object... values) {
    this(Reason.of(code, values));
  }

  UnreadableException(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  UnreadableException(Throwable cause, Reason reason) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  /** What is wrong, without the name of the file. */
  Reason reason() {
    return reason;
  }
}
