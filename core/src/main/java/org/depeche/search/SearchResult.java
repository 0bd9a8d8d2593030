package org.depeche.search;

import java.util.List;
import org.depeche.plan.Correction;

/**
 * What a search found.
 *
 * @param query the query as typed
 * @param total how many articles match, at least
 * @param totalExact whether {@code total} is exact
 * @param hits the hits of the window that was asked for, best first
 * @param corrections the words that stand nowhere, and what was looked for in their place
 * @param tookMillis how long the search took, in milliseconds
 */
public record SearchResult(
    String query,
    long total,
    boolean totalExact,
    List<Hit> hits,
    List<Correction> corrections,
    long tookMillis) {

  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    corrections = List.copyOf(corrections);
  }
}
