package org.depeche.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article has to be, whatever it says: a filter finds nothing by itself and adds nothing to
 * a score.
 *
 * <p>Names are compared without regard to case and accents, and as wholes: {@code politique} is not
 * {@code politique étrangère}.
 */
public sealed interface Filter {
  /**
   * Articles of a section of the paper.
   *
   * @param name the name of the section
   */
  record Section(String name) implements Filter {}

  /**
   * Articles of a paper or agency.
   *
   * @param name the name of the source
   */
  record Source(String name) implements Filter {}

  /**
   * Articles by an author.
   *
   * @param name the name of the author
   */
  record Author(String name) implements Filter {}

  /**
   * Articles with a key word.
   *
   * @param name the key word
   */
  record Tag(String name) implements Filter {}

  /**
   * Articles of some days, as days are counted in Paris. An article without a date is of none.
   *
   * @param from the first day, or null for all before {@code to}
   * @param to the last day, inclusive, or null for all after {@code from}
   */
  record Dates(@Nullable LocalDate from, @Nullable LocalDate to) implements Filter {
    /** Refuses a range that no day is in. */
    public Dates {
      if (from != null && to != null && from.isAfter(to)) {
        throw new IllegalArgumentException(
            "The days from " + from + " to " + to + " hold none; give the earlier day first.");
      }
    }
  }
}
