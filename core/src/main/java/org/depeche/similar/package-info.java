/**
 * Articles that resemble another one.
 *
 * <p>{@link org.depeche.similar.SimilarArticles} finds articles about the same things, by the words
 * that say most of what an article is about. {@link org.depeche.similar.Duplicates} tells those
 * whose text is nearly the same, by the signatures that the index keeps of every article.
 */
@NullMarked
package org.depeche.similar;

import org.jspecify.annotations.NullMarked;
