package org.depeche.search;

/** In which order hits come. */
public enum SortOrder {
  /** The best first; equal scores by id, descending. */
  RELEVANCE,
  /** The newest first, those without a date last; equal dates by id, descending. */
  DATE
}
