package org.depeche.query;

/**
 * A part of a query: text, or a phrase in straight quotes.
 *
 * <p>Offsets are half-open UTF-16 offsets into the query as typed.
 */
public sealed interface QueryPart {

  /**
   * What the part says, without quotes.
   *
   * @return the text
   */
  String text();

  /**
   * Where {@link #text()} begins in the query.
   *
   * @return the offset
   */
  int start();

  /**
   * Words in any order.
   *
   * @param text the words
   * @param start where they begin in the query
   */
  record Text(String text, int start) implements QueryPart {}

  /**
   * Words one after the other, in this order and inflection.
   *
   * @param text what stands between the quotes
   * @param start where that begins in the query
   */
  record Phrase(String text, int start) implements QueryPart {}
}
