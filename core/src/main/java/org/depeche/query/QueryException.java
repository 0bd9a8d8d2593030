package org.depeche.query;

/** A query that cannot be served, with the place in it that is the reason. */
public sealed class QueryException extends IllegalArgumentException
    permits EmptyQueryException, QueryTooComplexException {
  private static final long serialVersionUID = 1L;

  /** The value of {@link #position()}. */
  private final int position;

  QueryException(String message, int position) {
    super(message);
    this.position = position;
  }

  /**
   * Where in the query the reason stands.
   *
   * @return a UTF-16 offset into the query as typed
   */
  public final int position() {
    return position;
  }
}
