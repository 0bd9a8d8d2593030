package org.depeche.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a user typed. Straight double quotes hold a phrase; everything else is text, French
 * and curly quotes too, and a straight quote without its partner. Never fails on what a newspaper
 * headline may hold.
 *
 * <p>Stateless; safe for any thread.
 */
public final class QueryParser {

  /** The most UTF-16 units of a query. */
  public static final int MAX_LENGTH = 1024;

  private QueryParser() {}

  /**
   * Parses a query.
   *
   * @param query the query as typed
   * @return its parts
   * @throws EmptyQueryException if it is blank
   * @throws QueryTooComplexException if it is longer than {@value #MAX_LENGTH} UTF-16 units
   */
  public static ParsedQuery parse(String query) {
    if (query.isBlank()) {
      throw new EmptyQueryException(query);
    }
    if (query.length() > MAX_LENGTH) {
      throw new QueryTooComplexException("characters", query.length(), MAX_LENGTH, MAX_LENGTH);
    }
    List<QueryPart> parts = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      int open = query.indexOf('"', at);
      int close = open < 0 ? -1 : query.indexOf('"', open + 1);
      if (close < 0) {
        break;
      }
      addText(parts, query, at, open);
      if (!query.substring(open + 1, close).isBlank()) {
        parts.add(new QueryPart.Phrase(query.substring(open + 1, close), open + 1));
      }
      at = close + 1;
    }
    addText(parts, query, at, query.length());
    if (parts.isEmpty()) {
      throw new EmptyQueryException(query);
    }
    return new ParsedQuery(query, parts);
  }

  private static void addText(List<QueryPart> parts, String query, int from, int to) {
    String text = query.substring(from, to);
    if (!text.isBlank()) {
      parts.add(new QueryPart.Text(text, from));
    }
  }
}
