package org.depeche.inversion;

import org.apache.lucene.util.ArrayUtil;

/**
 * The postings of some terms that follow each other, in the order of terms and documents. A range
 * is gathered by one pass over all tokens: so it takes memory for a part of the postings alone,
 * which the cache of a processor may hold, and {@value #PASSES} passes or so are no great part of
 * all.
 */
final class PostingRange {
  private static final int PASSES = 8;
  private static final int LEAST_ROOM = 1 << 20;
  private static final int MOST_ROOM = 1 << 22;

  private final InvertedTerms terms;

  /** So many postings are gathered at once, or those of one term. */
  private final int most;

  private int first;
  private int last;

  /** By term, counted from the first: where its next posting goes, in the end behind its last. */
  private int[] ends = {};

  private int[] documents = {};
  private int[] positions = {};

  /** Of no terms yet. */
  PostingRange(InvertedTerms terms) {
    this(terms, Math.clamp(all(terms) / PASSES, LEAST_ROOM, MOST_ROOM));
  }

  /** Gathers so many postings at once. */
  PostingRange(InvertedTerms terms, int most) {
    this.terms = terms;
    this.most = most;
  }

  private static long all(InvertedTerms terms) {
    long all = 0;
    for (int term = 0; term < terms.size(); term++) {
      all += terms.count(term);
    }
    return all;
  }

  /** Gathers the postings of a term, unless it has them. */
  void gather(int term) {
    if (term >= first && term < last) {
      return;
    }
    first = term;
    last = term;
    int room = 0;
    while (last < terms.size() && (last == first || room + terms.count(last) <= most)) {
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
