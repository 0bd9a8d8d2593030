/**
 * The index: which fields an article has in Lucene, how it is written, and the read-only snapshot.
 *
 * <p>{@link org.depeche.index.Schema} names the fields; {@link org.depeche.index.EvidenceTerm} says
 * how a term carries its kind; {@link org.depeche.index.ArticleDocuments} turns an article into a
 * document and back; {@link org.depeche.index.ArticleWriter} writes, {@link
 * org.depeche.index.Snapshot} reads.
 *
 * <p>On disk, {@link org.depeche.index.IndexLayout} says what lies where, {@link
 * org.depeche.index.CurrentGeneration} which generation is published, {@link
 * org.depeche.index.Manifest} what a generation holds and by which {@link
 * org.depeche.index.Fingerprint} it was made; {@link org.depeche.index.OpenGeneration} checks these
 * and opens it. What can be wrong has an exception of its own: {@link
 * org.depeche.index.NoIndexException}, {@link org.depeche.index.DamagedIndexException}, {@link
 * org.depeche.index.ForeignFingerprintException}.
 */
@NullMarked
package org.depeche.index;

import org.jspecify.annotations.NullMarked;
