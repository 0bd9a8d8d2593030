/**
 * Facets: of which sections, sources, authors, years and months the hits of a search are.
 *
 * <p>{@link org.depeche.facet.FacetRequest} says what is wanted, {@link
 * org.depeche.facet.FacetCounter} counts the matching documents of a snapshot, {@link
 * org.depeche.facet.FacetCounts} is the outcome.
 */
@NullMarked
package org.depeche.facet;

import org.jspecify.annotations.NullMarked;
