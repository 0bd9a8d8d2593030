package org.depeche.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where a word itself, its kin left out, stands in one field of a segment. Documents are asked for
 * in ascending order.
 */
final class Positions {
  private final WordField word;
  private final PositionLists lists;
  private int[] positions = new int[16];
  private int count;
  private int read = -1;

  Positions(WordField word, SegmentPostings postings) {
    this.word = word;
    lists = new PositionLists(word, IndexTerm::theWord, postings);
  }

  /** Begins again with the first document. */
  void restart() {
    end();
    read = -1;
  }

  /** Gives the lists back. */
  void end() {
    lists.giveBack();
  }

  /** In how many documents the word stands at the most. */
  long cost() {
    long cost = 0;
    for (IndexTerm term : word.terms()) {
      cost += term.theWord() ? term.frequency() : 0;
    }
    return cost;
  }

  /** The first document from {@code document} on that holds the word. */
  int advance(int document) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum list : lists.get()) {
      next = Math.min(next, list.docID() < document ? list.advance(document) : list.docID());
    }
    return next;
  }

  /**
   * Reads the positions in a document.
   *
   * @return how many there are
   */
  int read(int document) throws IOException {
    if (read == document) {
      return count;
    }
    read = document;
    count = 0;
    if (advance(document) != document) {
      return 0;
    }
    int holding = 0;
    for (PostingsEnum list : lists.get()) {
      if (list.docID() == document) {
        int frequency = list.freq();
        positions = ArrayUtil.grow(positions, count + frequency);
        for (int i = 0; i < frequency; i++) {
          positions[count++] = list.nextPosition();
        }
        holding++;
      }
    }
    if (holding > 1) {
      Arrays.sort(positions, 0, count);
      count = distinct();
    }
    return count;
  }

  /** One word may stand in the index by several terms. */
  private int distinct() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || positions[i] != positions[kept - 1]) {
        positions[kept++] = positions[i];
      }
    }
    return kept;
  }

  int at(int index) {
    return positions[index];
  }

  boolean contains(int position) {
    return Arrays.binarySearch(positions, 0, count, position) >= 0;
  }
}
