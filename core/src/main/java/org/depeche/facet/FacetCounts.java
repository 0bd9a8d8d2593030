package org.depeche.facet;

import java.util.List;

/**
 * How many hits there are of each value of a field. Hits without a value count nowhere.
 *
 * @param field by what the hits are counted
 * @param values the most frequent values, by their number of hits, then by name
 * @param others how many other values the hits have
 */
public record FacetCounts(FacetField field, List<Value> values, int others) {

  /** Copies the values. */
  public FacetCounts {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param name the name in the spelling that most of its hits have; a year as {@code 2023}, a
   *     month as {@code 2023-09}
   * @param hits how many hits have it, exactly
   */
  public record Value(String name, long hits) {}
}
