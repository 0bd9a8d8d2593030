package org.depeche.query;

/** A query without a word. */
public final class EmptyQueryException extends QueryException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses a query.
   *
   * @param query the query as typed
   */
  public EmptyQueryException(String query) {
    super(
        query.isBlank()
            ? "The query is empty; expected at least one word."
            : "The query \"" + query + "\" holds no word; expected at least one.",
        0);
  }
}
