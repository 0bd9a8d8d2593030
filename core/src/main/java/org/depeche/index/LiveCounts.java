package org.depeche.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Counts the articles that hold a term without those that are deleted and not yet expunged, so that
 * an index says the same however it was built.
 */
public final class LiveCounts {
  private LiveCounts() {}

  /**
   * Counts.
   *
   * @param term stands at a term of a segment
   * @param segment the segment
   * @return in how many of its articles the term stands
   * @throws IOException if the index cannot be read
   */
  public static int of(TermsEnum term, LeafReader segment) throws IOException {
    Bits live = segment.getLiveDocs();
    if (live == null) {
      return term.docFreq();
    }
    int count = 0;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    int document;
    while ((document = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      count += live.get(document) ? 1 : 0;
    }
    return count;
  }
}
