package org.depeche.query;

import java.util.List;

/**
 * A query as understood.
 *
 * @param text the query as typed
 * @param parts its parts, in their order; none for every article
 */
public record ParsedQuery(String text, List<QueryPart> parts) {

  /** Copies the parts. */
  public ParsedQuery {
    parts = List.copyOf(parts);
  }

  /**
   * Whether it is a headline that quotes somebody, with no operator: its quotation marks require
   * nothing.
   *
   * @return false for a query without straight quotes
   */
  public boolean isHeadline() {
    return parts.stream()
            .allMatch(p -> p instanceof QueryPart.Text || p instanceof QueryPart.Phrase)
        && Prose.isHeadline(text);
  }
}
