package org.depeche.query;

/** A query that exceeds a bound. */
public final class QueryTooComplexException extends QueryException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses a query.
   *
   * @param what what there is too much of, such as {@code words}
   * @param found how many there are, as far as they were counted
   * @param allowed how many there may be
   * @param position where the bound is passed
   */
  public QueryTooComplexException(String what, int found, int allowed, int position) {
    super(
        "The query has " + found + " " + what + "; at most " + allowed + " are served. Shorten it.",
        position);
  }
}
