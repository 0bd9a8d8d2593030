package org.depeche.facet;

import java.util.Objects;

/**
 * A facet that is wanted.
 *
 * @param field by what hits are counted
 * @param top how many values are told at the most, the most frequent ones; at least 1
 * @param timeline whether all years or months are told instead, in the order of time, with 0 for
 *     those between them that have no hit
 */
public record FacetRequest(FacetField field, int top, boolean timeline) {

  /** How many values are told if nothing else is said. */
  public static final int DEFAULT_TOP = 10;

  /** Checks the number, and that a timeline is one of years or months. */
  public FacetRequest {
    Objects.requireNonNull(field, "field");
    if (top < 1) {
      throw new IllegalArgumentException(
          "A facet of " + top + " values is asked for; expected at least 1.");
    }
    if (timeline && !field.isTime()) {
      throw new IllegalArgumentException(
          "A timeline of " + field + " is asked for; expected YEAR or MONTH.");
    }
  }

  /**
   * The most frequent values of a field.
   *
   * @param field by what hits are counted
   * @param top how many values are told at the most; at least 1
   */
  public FacetRequest(FacetField field, int top) {
    this(field, top, false);
  }

  /**
   * All years or months in their order.
   *
   * @param field {@link FacetField#YEAR} or {@link FacetField#MONTH}
   * @return the facet
   */
  public static FacetRequest timeline(FacetField field) {
    return new FacetRequest(field, DEFAULT_TOP, true);
  }
}
