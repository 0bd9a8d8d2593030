package org.depeche.search;

/**
 * What to search for. Immutable.
 *
 * @param query the query, as a user types it
 * @param all whether every content word is required; otherwise any word finds
 * @param offset how many hits to pass over, at least 0
 * @param limit how many hits to return, at least 0; offset and limit together at most {@value
 *     #MAX_DEPTH}
 * @param exactTotal whether to count every hit; otherwise the count may be a lower bound
 * @param snippets how many snippets a hit has at the most, 0 for none
 */
public record SearchRequest(
    String query, boolean all, int offset, int limit, boolean exactTotal, int snippets) {

  /** How deep a result can be read. */
  public static final int MAX_DEPTH = 10_000;

  /** Checks the bounds. */
  public SearchRequest {
    if (offset < 0 || limit < 0 || snippets < 0) {
      throw new IllegalArgumentException(
          "offset "
              + offset
              + ", limit "
              + limit
              + ", snippets "
              + snippets
              + ": none of them may be negative.");
    }
    if ((long) offset + limit > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "offset "
              + offset
              + " and limit "
              + limit
              + " reach beyond hit "
              + MAX_DEPTH
              + "; narrow the query instead.");
    }
  }

  /**
   * A request with the usual settings: any word, the first ten hits, two snippets each.
   *
   * @param query the query, as a user types it
   * @return the request
   */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, false, 0, 10, false, 2);
  }

  /**
   * The same request, every content word required.
   *
   * @return a new request
   */
  public SearchRequest requiringAll() {
    return new SearchRequest(query, true, offset, limit, exactTotal, snippets);
  }

  /**
   * The same request for another window of hits.
   *
   * @param newOffset how many hits to pass over
   * @param newLimit how many hits to return
   * @return a new request
   */
  public SearchRequest window(int newOffset, int newLimit) {
    return new SearchRequest(query, all, newOffset, newLimit, exactTotal, snippets);
  }

  /**
   * The same request, every hit counted.
   *
   * @return a new request
   */
  public SearchRequest countingAll() {
    return new SearchRequest(query, all, offset, limit, true, snippets);
  }

  /**
   * The same request with another number of snippets.
   *
   * @param most how many snippets a hit has at the most
   * @return a new request
   */
  public SearchRequest withSnippets(int most) {
    return new SearchRequest(query, all, offset, limit, exactTotal, most);
  }
}
