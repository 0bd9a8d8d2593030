package org.depeche.search;

import java.util.List;
import org.depeche.facet.FacetCounts;
import org.depeche.plan.Correction;
import org.depeche.plan.Expansion;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query the query as typed
 * @param total how many articles match, at least
 * @param totalExact whether {@code total} is exact
 * @param hits the hits of the window that was asked for, best first
 * @param facets the facets that were asked for, in their order, counted over all hits
 * @param corrections the words that stand nowhere, and what was looked for in their place
 * @param suggestion another query that may have been meant and finds more, or null
 * @param expansions what words with a star or a tilde stand for
 * @param next the cursor of the next page (see {@link SearchRequest#after()}), or null where this
 *     one is the last
 * @param tookMillis how long the search took, in milliseconds
 */
public record SearchResult(
    String query,
    long total,
    boolean totalExact,
    List<Hit> hits,
    List<FacetCounts> facets,
    List<Correction> corrections,
    @Nullable Suggested suggestion,
    List<Expansion> expansions,
    @Nullable String next,
    long tookMillis) {

  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    corrections = List.copyOf(corrections);
    expansions = List.copyOf(expansions);
  }
}
