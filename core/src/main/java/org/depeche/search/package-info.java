/**
 * Searching: a {@link org.depeche.search.SearchRequest} becomes a {@link
 * org.depeche.search.SearchResult}.
 *
 * <p>{@link org.depeche.search.Searcher} plans the request, translates the plan for Lucene,
 * collects the best hits and cuts their snippets. Hits are ordered by score, equal scores by id in
 * descending order of its bytes, never by Lucene's document number.
 */
@NullMarked
package org.depeche.search;

import org.jspecify.annotations.NullMarked;
