/**
 * Articles: the unit that is indexed, found and read back.
 *
 * <p>{@link org.depeche.article.Article} is an immutable record with a builder that checks what it
 * is given; {@link org.depeche.article.PublicationDate} is its date, a day or a moment. The package
 * knows nothing of files or indexes.
 */
@NullMarked
package org.depeche.article;

import org.jspecify.annotations.NullMarked;
