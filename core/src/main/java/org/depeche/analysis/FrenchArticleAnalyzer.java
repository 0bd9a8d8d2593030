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

  private final Memory.Size memory;

  /** Makes an analyzer over the French lexicon, which is read when the first word needs it. */
  public FrenchArticleAnalyzer() {
    this(Memory.Size.PLAIN);
  }

  private FrenchArticleAnalyzer(Memory.Size memory) {
    this.memory = memory;
  }

  /**
   * An analyzer that remembers fewer words: for queries, and for articles of which a few words are
   * looked at. It takes at most 5 MB for all threads, where one for whole corpora takes up to 20.
   *
   * @return the analyzer, whose terms are the same
   */
  public static FrenchArticleAnalyzer lean() {
    return new FrenchArticleAnalyzer(Memory.Size.LEAN);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new EvidenceTokenizer(FrenchChain.memo(memory)));
  }
}
