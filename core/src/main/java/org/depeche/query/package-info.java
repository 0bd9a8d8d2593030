/**
 * What the user typed: {@link org.depeche.query.QueryParser} turns it into a {@link
 * org.depeche.query.ParsedQuery}, a tree of {@link org.depeche.query.QueryPart parts}, without
 * knowledge of an index.
 *
 * <p>A scanner cuts the query into tokens, and decides what is an operator by what stands around
 * it; the parser keeps a stack of open groups, and applies the operators of each as it is closed.
 * What a filter asks of an article is a {@link org.depeche.query.Filter}.
 */
@NullMarked
package org.depeche.query;

import org.jspecify.annotations.NullMarked;
