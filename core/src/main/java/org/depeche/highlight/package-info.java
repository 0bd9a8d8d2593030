/**
 * Snippets: the passages of an article that answer a plan best, with the matched words marked.
 *
 * <p>{@link org.depeche.highlight.Highlighter} analyses the article as the index did, so that a
 * word is marked exactly where it matched.
 */
@NullMarked
package org.depeche.highlight;

import org.jspecify.annotations.NullMarked;
