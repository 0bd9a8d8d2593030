package org.depeche.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/** The documents of a segment whose titles hold a word, with their scores, in ascending order. */
final class TitleHits {
  private int[] documents = new int[32];
  private float[] scores = new float[32];
  private int count;
  private int cursor;

  /** Reads all titles that hold a word. */
  TitleHits(FieldScorer title, Window window, int end) throws IOException {
    FixedBitSet found = new FixedBitSet(Window.SIZE);
    long[] words = found.getBits();
    for (int from = title.next(0); from < end; from = title.next(window.to())) {
      window.move(from, (int) Math.min(end, (long) from + Window.SIZE));
      title.gather(found, null);
      for (int i = 0; i < words.length; i++) {
        for (long bits = words[i]; bits != 0; bits &= bits - 1) {
          int at = (i << 6) + Long.numberOfTrailingZeros(bits);
          add(from + at, title.score(at));
        }
      }
      title.clear(found);
      found.clear();
    }
  }

  private void add(int document, float score) {
    if (count == documents.length) {
      documents = ArrayUtil.grow(documents);
      scores = ArrayUtil.growExact(scores, documents.length);
    }
    documents[count] = document;
    scores[count++] = score;
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

  void advance() {
    cursor++;
  }

  /** Moves to a document, if it is there; whether it is. */
  boolean advance(int document) {
    while (document() < document) {
      cursor++;
    }
    return document() == document;
  }
}
