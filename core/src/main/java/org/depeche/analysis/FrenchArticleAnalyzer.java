package org.depeche.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * The French chain as a Lucene analyzer: {@link FrenchTokenizer} and every step, remembered word by
 * word. Plain terms, at one position for one word; the type attribute names the {@link
 * EvidenceKind} of each. No word is removed.
 *
 * <p>Safe for use by several threads, like every analyzer.
 */
public final class FrenchArticleAnalyzer extends Analyzer {

  /** Makes an analyzer over the French lexicon, which is read when the first word needs it. */
  public FrenchArticleAnalyzer() {}

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new PlainEvidenceTokenizer(FrenchChain.memo(null)));
  }
}
