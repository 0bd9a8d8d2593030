package org.depeche.facet;

/** By what hits can be counted. */
public enum FacetField {
  /** The section of the paper. */
  SECTION,
  /** The paper or agency. */
  SOURCE,
  /** Who wrote it. */
  AUTHOR,
  /** Its key words. */
  TAG,
  /** The year of publication, as days are counted in Paris: {@code 2023}. */
  YEAR,
  /** The month of publication, as days are counted in Paris: {@code 2023-09}. */
  MONTH;

  /**
   * Whether its values are spans of time.
   *
   * @return true for years and months
   */
  public boolean isTime() {
    return this == YEAR || this == MONTH;
  }
}
