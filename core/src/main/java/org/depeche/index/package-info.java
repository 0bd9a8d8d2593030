/**
 * The index: which fields an article has in Lucene, how it is written, and the read-only snapshot.
 *
 * <p>{@link org.depeche.index.Schema} names the fields; {@link org.depeche.index.EvidenceTerm} says
 * how a term carries its kind; {@link org.depeche.index.ArticleDocuments} turns an article into a
 * document and back; {@link org.depeche.index.ArticleWriter} writes, {@link
 * org.depeche.index.Snapshot} reads.
 */
@NullMarked
package org.depeche.index;

import org.jspecify.annotations.NullMarked;
