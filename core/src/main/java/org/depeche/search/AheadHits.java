package org.depeche.search;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * The documents of a segment that one clause was read in before all others, with their scores, in
 * ascending order.
 */
final class AheadHits {

  /** The hits of a word; never changed, so that several searches may go through them. */
  record Kept(int[] documents, float[] scores) {

    /** How many bytes it takes. */
    int bytes() {
      return documents.length * (Integer.BYTES + Float.BYTES);
    }
  }

  private int[] documents;
  private float[] scores;
  private int count;
  private int cursor;

  /** None yet. */
  AheadHits() {
    documents = new int[32];
    scores = new float[32];
  }

  /** Those that were kept, to which none is added. */
  AheadHits(Kept kept) {
    documents = kept.documents();
    scores = kept.scores();
    count = documents.length;
  }

  /** The hits, to be gone through again. */
  Kept kept() {
    return new Kept(Arrays.copyOf(documents, count), Arrays.copyOf(scores, count));
  }

  /** Adds a document behind those that are there. */
  void add(int document, float score) {
    if (count == documents.length) {
      documents = ArrayUtil.grow(documents);
      scores = ArrayUtil.growExact(scores, documents.length);
    }
    documents[count] = document;
    scores[count++] = score;
  }

  int count() {
    return count;
  }

  /** Begins again with the first document. */
  void restart() {
    cursor = 0;
  }

  /** The document at hand. */
  int document() {
    return cursor < count ? documents[cursor] : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** The score of the document at hand. */
  float score() {
    return scores[cursor];
  }

  void next() {
    cursor++;
  }

  /** Moves to the first document from a number on. */
  int advance(int document) {
    while (cursor < count && documents[cursor] < document) {
      cursor++;
    }
    return document();
  }
}
