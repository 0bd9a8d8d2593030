/**
 * Searching: a {@link org.depeche.search.SearchRequest} becomes a {@link
 * org.depeche.search.SearchResult}.
 *
 * <p>{@link org.depeche.search.Searcher} plans the request, ranks and cuts snippets. Its ranker
 * makes a scorer of every clause of the plan (a word, a compound, a phrase) and of every pair of
 * neighbours, and finds the best articles segment by segment: those whose titles score best first,
 * then, window by window, what may still be among the best. Hits are ordered by score, equal scores
 * by id in descending order of its bytes, never by Lucene's document number. Filters become the set
 * of documents that may be found; by date, segments are read from their newest end; facets are
 * counted over all documents that answer, which postings alone tell. Operators become such a set
 * too, in the place of all documents that hold any word. A cursor carries a result on to its next
 * page. {@link org.depeche.search.Preferences} multiply scores, as the best hits are kept. {@link
 * org.depeche.search.Explanation} says what each part of a query gave to one article.
 */
@NullMarked
package org.depeche.search;

import org.jspecify.annotations.NullMarked;
