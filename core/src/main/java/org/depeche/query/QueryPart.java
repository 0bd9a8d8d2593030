package org.depeche.query;

import java.util.List;

/**
 * A part of a query: text, or an operator with what it applies to.
 *
 * <p>Offsets are UTF-16 offsets into the query as typed. No part is nested deeper than {@link
 * QueryParser#MAX_LEVELS} groups.
 */
public sealed interface QueryPart {

  /**
   * Where the part begins, or what it applies to: its first word, quotes and signs left out.
   *
   * @return the offset
   */
  int start();

  /** A part that is looked for in articles as it stands. */
  sealed interface Leaf extends QueryPart {

    /**
     * What the part says, without quotes and signs.
     *
     * @return the text
     */
    String text();
  }

  /**
   * Words in any order.
   *
   * @param text the words
   * @param start where they begin in the query
   */
  record Text(String text, int start) implements Leaf {}

  /**
   * Words one after the other, in this order and inflection.
   *
   * @param text what stands between the quotes
   * @param start where that begins in the query
   */
  record Phrase(String text, int start) implements Leaf {}

  /**
   * All words that begin so, accents apart: {@code gouvern*}.
   *
   * @param text the beginning, without its star
   * @param start where it begins in the query
   */
  record Prefix(String text, int start) implements Leaf {}

  /**
   * A word and those spelt nearly like it: {@code Zelenski~}.
   *
   * @param text the word, without its tilde
   * @param start where it begins in the query
   */
  record Fuzzy(String text, int start) implements Leaf {}

  /**
   * What has to stand in the title: {@code titre:grève}.
   *
   * @param part what is looked for there
   */
  record InTitle(Leaf part) implements QueryPart {
    @Override
    public int start() {
      return part.start();
    }
  }

  /**
   * What an article has to be, whatever it says: {@code section:sport}.
   *
   * @param filter the filter
   * @param start where its value begins in the query
   */
  record Restriction(Filter filter, int start) implements QueryPart {}

  /**
   * What an article has to hold: {@code +grève}.
   *
   * @param part the required part
   */
  record Required(QueryPart part) implements QueryPart {
    @Override
    public int start() {
      return part.start();
    }
  }

  /**
   * What no article may hold: {@code -grève}, {@code SAUF grève}.
   *
   * @param part the excluded part
   */
  record Excluded(QueryPart part) implements QueryPart {
    @Override
    public int start() {
      return part.start();
    }
  }

  /**
   * Parts that are required together: {@code grève ET SNCF}.
   *
   * @param parts at least two parts
   */
  record AllOf(List<QueryPart> parts) implements QueryPart {

    /** Copies the parts. */
    public AllOf {
      parts = List.copyOf(parts);
    }

    @Override
    public int start() {
      return parts.get(0).start();
    }
  }

  /**
   * Alternatives: {@code SNCF OU RATP}.
   *
   * @param parts at least two parts
   */
  record AnyOf(List<QueryPart> parts) implements QueryPart {

    /** Copies the parts. */
    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public int start() {
      return parts.get(0).start();
    }
  }

  /**
   * A query inside the query: {@code (SNCF RATP -métro)}.
   *
   * @param parts at least one part
   */
  record Group(List<QueryPart> parts) implements QueryPart {

    /** Copies the parts. */
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public int start() {
      return parts.get(0).start();
    }
  }
}
