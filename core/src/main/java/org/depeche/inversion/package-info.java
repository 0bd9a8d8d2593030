/**
 * Texts become postings: an in-memory inversion of its own in front of Lucene's codec, since
 * Lucene's looks every term up by its bytes, once for each time that it stands.
 *
 * <p>{@link org.depeche.inversion.Inverter} is the way in. The files are those that Lucene would
 * write, and Lucene alone reads them.
 */
@NullMarked
package org.depeche.inversion;

import org.jspecify.annotations.NullMarked;
