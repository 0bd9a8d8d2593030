package org.depeche.facet;

import java.util.Objects;

/**
 * A facet that is wanted.
 *
 * @param field by what hits are counted
 * @param top how many values are told at the most, the most frequent ones; at least 1
 */
public record FacetRequest(FacetField field, int top) {

  /** How many values are told if nothing else is said. */
  public static final int DEFAULT_TOP = 10;

  /** Checks the number. */
  public FacetRequest {
    Objects.requireNonNull(field, "field");
    if (top < 1) {
      throw new IllegalArgumentException(
          "A facet of " + top + " values is asked for; expected at least 1.");
    }
  }
}
