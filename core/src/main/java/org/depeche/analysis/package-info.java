/**
 * French analysis: a text becomes words, and every word the evidence by which it can be found.
 *
 * <p>{@link org.depeche.analysis.FrenchArticleAnalyzer} is the whole chain; {@link
 * org.depeche.analysis.FrenchChain} lists its steps in their order. {@link
 * org.depeche.analysis.FrenchTokenizer} cuts the text into orthographic words (with what belongs
 * inside them: apostrophes, hyphens, dotted acronyms, spaces of a number) and keeps offsets into
 * the text as it stands; each step after it is a {@link org.apache.lucene.analysis.TokenFilter} in
 * a file of its own that looks at one word at a time, which is what lets {@link
 * org.depeche.analysis.WordMemo} remember the outcome. Lossless steps come before lossy ones.
 *
 * <p>The chain emits plain terms at one position; Lucene's type attribute names the {@link
 * org.depeche.analysis.EvidenceKind} of each. A writer of an index takes the same terms as tagged
 * bytes from {@link org.depeche.analysis.TaggedWords}.
 *
 * <p>For somebody who uses Lucene alone the chain and its steps have names of Lucene's service
 * loader:
 *
 * <pre>{@code
 * Analyzer french = CustomAnalyzer.builder()
 *     .withTokenizer("depecheFrench")
 *     .addTokenFilter("depecheEvidence")
 *     .build();
 * }</pre>
 *
 * <p>The package depends on Lucene's analysis API, morfologik and the JDK alone.
 */
@NullMarked
package org.depeche.analysis;

import org.jspecify.annotations.NullMarked;
