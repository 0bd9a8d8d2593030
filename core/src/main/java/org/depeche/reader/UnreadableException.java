package org.depeche.reader;

import java.io.IOException;

/** Content that is not what its format asks for; becomes a {@link ReadProblem}. */
public final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /**
   * Content that is not what its format asks for.
   *
   * @param code what is wrong
   * @param values what its wording names
   */
  public UnreadableException(ReasonCode code, Object... values) {
    this(Reason.of(code, values));
  }

  UnreadableException(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /**
   * Content that a parser refuses.
   *
   * @param cause what the parser throws
   * @param reason what is wrong
   */
  public UnreadableException(Throwable cause, Reason reason) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  /**
   * What is wrong.
   *
   * @return what is wrong, without the name of the file
   */
  public Reason reason() {
    return reason;
  }
}
