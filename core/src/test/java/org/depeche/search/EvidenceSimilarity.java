package org.depeche.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 for words with many forms. The rarity of a phrase is that of two words of the mean rarity of
 * its terms: summed over all terms, a word would weigh more the more forms it has.
 */
final class EvidenceSimilarity extends BM25Similarity {

  /**
   * Makes a similarity.
   *
   * @param k1 how fast repeated words cease to count
   * @param b how much a long text is held against it
   */
  EvidenceSimilarity(float k1, float b) {
    super(k1, b);
  }

  @Override
  public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
    long documents = collection.docCount();
    double sum = 0;
    for (TermStatistics term : terms) {
      sum += idf(term.docFreq(), documents);
    }
    return Explanation.match((float) (2 * sum / terms.length), "idf, twice the mean of the terms");
  }
}
