/**
 * Snippets: the passages of an article that answer a plan best, with the matched words marked.
 *
 * <p>{@link org.depeche.highlight.Highlighter} analyses the article as the index did, so that a
 * word is marked exactly where it matched; {@code Marker} finds the words, {@code Passage} cuts the
 * text at French sentence breaks, {@code Chooser} takes the best by the evidence of ranking.
 *
 * <p>{@link org.depeche.highlight.HtmlMarks} and {@link org.depeche.highlight.Harmless} write what
 * they are given for a page and for a terminal, whatever an article holds.
 */
@NullMarked
package org.depeche.highlight;

import org.jspecify.annotations.NullMarked;
