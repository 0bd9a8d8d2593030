package org.depeche.index;

import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.TaggedTermTokenizer;

/**
 * The French chain, each term as {@link EvidenceTerm} has it: what the writer indexes text with.
 */
final class IndexAnalyzer extends Analyzer {

  /** Between the standfirst and the body no phrase matches, nor are there neighbours. */
  private static final int GAP = 8;

  IndexAnalyzer() {
    // Every field is analysed alike: one memory of words serves them all.
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new TaggedTermTokenizer());
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
