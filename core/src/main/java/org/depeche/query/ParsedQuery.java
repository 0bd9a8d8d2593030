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
    return isText() && Prose.isHeadline(text);
  }

  /**
   * Whether it has no operator but quotation marks.
   *
   * @return false where anything is required or excluded by a sign, filtered, or stands for others
   */
  public boolean isText() {
    return parts.stream()
        .allMatch(part -> part instanceof QueryPart.Text || part instanceof QueryPart.Phrase);
  }
}
