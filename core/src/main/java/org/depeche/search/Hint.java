package org.depeche.search;

import java.time.LocalDate;
import java.util.List;
import org.depeche.query.Filter;

/** Something that a filter asks for and the index has nowhere. */
public sealed interface Hint {

  /**
   * A section, source, author or key word of no article.
   *
   * @param filter the filter, with the name as it was typed
   * @param nearest names of the index that are spelt nearly so, the nearest first; at most three
   */
  record UnknownName(Filter filter, List<String> nearest) implements Hint {

    /** Copies the names. */
    public UnknownName {
      nearest = List.copyOf(nearest);
    }

    /**
     * The name as it was typed.
     *
     * @return the name
     */
    public String name() {
      return switch (filter) {
        case Filter.Section section -> section.name();
        case Filter.Source source -> source.name();
        case Filter.Author author -> author.name();
        case Filter.Tag tag -> tag.name();
        case Filter.Dates dates ->
            throw new IllegalStateException("The days " + dates + " are no name.");
      };
    }
  }

  /**
   * Days before the oldest article or behind the newest.
   *
   * @param days the days that were asked for
   * @param first the day of the oldest article
   * @param last the day of the newest article
   */
  record OutsideArchive(Filter.Dates days, LocalDate first, LocalDate last) implements Hint {}
}
