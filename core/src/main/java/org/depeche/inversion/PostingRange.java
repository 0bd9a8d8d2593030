package org.depeche.inversion;

import org.apache.lucene.util.ArrayUtil;

/**
 * The postings of some terms that follow each other, in the order of terms and documents. A range
 * of {@value #ROOM} postings, as they fit the cache of a processor, is gathered by one pass over
 * all tokens, which is faster than to gather all at once and takes memory for so many alone.
 */
final class PostingRange {
  static final int ROOM = 1 << 21;

  private final InvertedTerms terms;
  private int first;
  private int last;

  /** By term, counted from the first: where its next posting goes, in the end behind its last. */
  private int[] ends = {};

  private int[] documents = {};
  private int[] positions = {};

  /** Of no terms yet. */
  PostingRange(InvertedTerms terms) {
    this.terms = terms;
  }

  /** Gathers the postings of a term, unless it has them. */
  void gather(int term) {
    if (term >= first && term < last) {
      return;
    }
    first = term;
    last = term;
    int room = 0;
    while (last < terms.size() && (last == first || room + terms.count(last) <= ROOM)) {
      room += terms.count(last);
      last++;
    }
    if (documents.length < room) {
      documents = new int[room];
      positions = new int[room];
    }
    ends = ArrayUtil.growNoCopy(ends, last - first);
    int end = 0;
    for (int i = first; i < last; i++) {
      ends[i - first] = end;
      end += terms.count(i);
    }
    int[][] tokens = terms.tokens();
    for (int i = 0; i < tokens.length; i++) {
      gather(tokens[i], terms.documents()[i]);
    }
  }

  private void gather(int[] tokens, int document) {
    int position = -1;
    int count = last - first;
    for (int i = 0; i < tokens.length; i++) {
      int token = tokens[i];
      position += Token.isFar(token) ? tokens[++i] : Token.step(token);
      int term = Token.term(token) - first;
      if (term >= 0 && term < count) {
        int at = ends[term]++;
        documents[at] = document;
        positions[at] = position;
      }
    }
  }

  /** Where the postings of a term of the range begin. */
  int start(int term) {
    return end(term) - terms.count(term);
  }

  /** Where they end. */
  int end(int term) {
    return ends[term - first];
  }

  /** The documents of the postings, one for each time that the term stands there. */
  int[] documents() {
    return documents;
  }

  /** The positions of the postings. */
  int[] positions() {
    return positions;
  }
}
