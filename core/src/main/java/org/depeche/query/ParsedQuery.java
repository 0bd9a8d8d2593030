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
}
