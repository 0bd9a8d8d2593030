package org.depeche.search;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What the clauses that were read ahead score together, in ascending order of documents. Titles are
 * few words and weigh much, a phrase more: the documents that score best by them come first, and
 * mostly leave few others a chance. For one search at a time.
 */
final class Ahead {

  /** Places that are kept for the next query. */
  private static final int KEPT = 1 << 15;

  private int[] documents = {};
  private double[] sums = {};
  private long[] held = {};
  private int count;

  /**
   * Sums up.
   *
   * @param clauses the clauses in the order in which {@link Bounds} tells them apart
   */
  void read(Ordered clauses) {
    count = 0;
    AheadHits[] hits = new AheadHits[clauses.content()];
    long[] bits = new long[hits.length];
    int lists = 0;
    int most = 0;
    for (int i = 0; i < clauses.content(); i++) {
      AheadHits ofClause = clauses.clause(i).ahead();
      if (ofClause != null && ofClause.count() > 0) {
        bits[lists] = Bounds.bit(i);
        hits[lists++] = ofClause;
        most += ofClause.count();
      }
    }
    makeRoom(most);
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = 0; i < lists; i++) {
      next = Math.min(next, hits[i].document());
    }
    while (next != DocIdSetIterator.NO_MORE_DOCS) {
      next = gather(next, hits, bits, lists);
    }
    for (int i = 0; i < lists; i++) {
      hits[i].restart();
    }
  }

  private void makeRoom(int most) {
    if (documents.length < most || documents.length > KEPT) {
      documents = new int[most];
      sums = new double[most];
      held = new long[most];
    }
  }

  /** Adds the document at hand; the next one. */
  private int gather(int document, AheadHits[] hits, long[] bits, int lists) {
    double sum = 0;
    long clauses = 0;
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = 0; i < lists; i++) {
      AheadHits ofClause = hits[i];
      int at = ofClause.document();
      if (at == document) {
        sum += ofClause.score();
        clauses |= bits[i];
        ofClause.next();
        at = ofClause.document();
      }
      next = Math.min(next, at);
    }
    documents[count] = document;
    sums[count] = sum;
    held[count++] = clauses;
    return next;
  }

  int count() {
    return count;
  }

  int document(int index) {
    return documents[index];
  }

  double sum(int index) {
    return sums[index];
  }

  /** Which clauses a document holds, as far as they were read ahead. */
  long held(int index) {
    return held[index];
  }

  /** The sum that a number of documents reach; 0 where there are fewer. */
  double reachedBy(int number) {
    if (number == 0 || number > count) {
      return 0;
    }
    double[] largest = new double[number];
    for (int i = 0; i < count; i++) {
      if (sums[i] > largest[0]) {
        int place = Arrays.binarySearch(largest, sums[i]);
        int at = (place < 0 ? -place - 1 : place) - 1;
        System.arraycopy(largest, 1, largest, 0, at);
        largest[at] = sums[i];
      }
    }
    return largest[0];
  }
}
