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
 * @param total how many articles hold every content word of the query that any article holds;
 *     always exact
 * @param totalAny how many articles are found by any of them, a word of the same family among them,
 *     at least; {@code total} where all are required
 * @param totalExact whether {@code totalAny} is exact
 * @param standing how many of the content words, phrases and alternatives of the query stand in any
 *     article
 * @param unknownWords the content words, as typed, that no article holds and that were not
 *     corrected
 * @param hints what the filters ask for that the index has nowhere; looked for only where nothing
 *     is found
 * @param hits the hits of the window that was asked for, best first
 * @param facets the facets that were asked for, in their order, counted over the articles that
 *     {@link Matching} says
 * @param corrections the words that stand nowhere, and what was looked for in their place
 * @param rarest how many words were looked for, the rarest of a query of too many; 0 where all were
 * @param suggestion another query that may have been meant and finds more, or null
 * @param expansions what words with a star or a tilde stand for
 * @param next the cursor of the next page (see {@link SearchRequest#after()}), or null where this
 *     one is the last
 * @param tookMillis how long the search took, in milliseconds
 */
public record SearchResult(
    String query,
    long total,
    long totalAny,
    boolean totalExact,
    int standing,
    List<String> unknownWords,
    List<Hint> hints,
    List<Hit> hits,
    List<FacetCounts> facets,
    List<Correction> corrections,
    int rarest,
    @Nullable Suggested suggestion,
    List<Expansion> expansions,
    @Nullable String next,
    long tookMillis) {

  /** Copies the lists. */
  public SearchResult {
    unknownWords = List.copyOf(unknownWords);
    hints = List.copyOf(hints);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    corrections = List.copyOf(corrections);
    expansions = List.copyOf(expansions);
  }
}
