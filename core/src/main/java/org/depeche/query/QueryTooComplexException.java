package org.depeche.query;

/** A query that exceeds a bound. */
public final class QueryTooComplexException extends QueryException {
  private static final long serialVersionUID = 1L;

  /** The value of {@link #what()}. */
  private final String what;

  /** The value of {@link #found()}. */
  private final int found;

  /** The value of {@link #allowed()}. */
  private final int allowed;

  /**
   * Refuses a query.
   *
   * @param what what there is too much of, such as {@code words}
   * @param found how many there are, as far as they were counted
   * @param allowed how many there may be
   * @param position where the bound is passed
   */
  public QueryTooComplexException(String what, int found, int allowed, int position) {
    this(
        "The query has "
            + found
            + " "
            + what
            + " (at character "
            + position
            + "); at most "
            + allowed
            + " are served. Shorten it.",
        what,
        found,
        allowed,
        position);
  }

  private QueryTooComplexException(
      String message, String what, int found, int allowed, int position) {
    super(message, position);
    this.what = what;
    this.found = found;
    this.allowed = allowed;
  }

  /**
   * Refuses to read a result too deep.
   *
   * @param last the last hit asked for
   * @param allowed the last one that is served
   * @return the refusal
   */
  public static QueryTooComplexException tooDeep(long last, int allowed) {
    return new QueryTooComplexException(
        "The request reaches hit "
            + last
            + "; the first "
            + allowed
            + " are served. Narrow the query instead.",
        "results",
        (int) Math.min(last, Integer.MAX_VALUE),
        allowed,
        0);
  }

  /**
   * What there is too much of.
   *
   * @return its English name: {@code characters}, {@code words}, {@code words in a phrase}, {@code
   *     words with a star or a tilde}, {@code words with a tilde}, {@code phrases of frequent
   *     words}, {@code levels of parentheses}, {@code results}
   */
  public String what() {
    return what;
  }

  /**
   * How many there are, as far as they were counted.
   *
   * @return the number
   */
  public int found() {
    return found;
  }

  /**
   * How many there may be.
   *
   * @return the bound
   */
  public int allowed() {
    return allowed;
  }
}
