package org.depeche.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * What the clauses that were read ahead score together, in ascending order of documents. Titles are
 * few words and weigh much, a phrase more: the documents that score best by them come first, and
 * mostly leave few others a chance.
 */
final class Ahead {

  /** The hits of each content clause in its order; null where it was not read ahead. */
  private final List<@Nullable AheadHits> hits = new ArrayList<>();

  private final int[] documents;
  private final double[] sums;
  private final long[] held;
  private int count;

  /**
   * Sums up.
   *
   * @param clauses the clauses in the order in which {@link Bounds} tells them apart
   */
  Ahead(Ordered clauses) {
    int most = 0;
    for (int i = 0; i < clauses.content(); i++) {
      AheadHits ofClause = clauses.clause(i).ahead();
      hits.add(ofClause);
      most += ofClause == null ? 0 : ofClause.count();
    }
    documents = new int[most];
    sums = new double[most];
    held = new long[most];
    for (int at = next(); at != DocIdSetIterator.NO_MORE_DOCS; at = next()) {
      gather(at);
    }
    restart();
  }

  /** The first document at hand. */
  private int next() {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (AheadHits ofClause : hits) {
      next = ofClause == null ? next : Math.min(next, ofClause.document());
    }
    return next;
  }

  private void gather(int document) {
    double sum = 0;
    long clauses = 0;
    for (int i = 0; i < hits.size(); i++) {
      AheadHits ofClause = hits.get(i);
      if (ofClause != null && ofClause.document() == document) {
        sum += ofClause.score();
        clauses |= Bounds.bit(i);
        ofClause.next();
      }
    }
    add(document, sum, clauses);
  }

  private void add(int document, double sum, long clauses) {
    documents[count] = document;
    sums[count] = sum;
    held[count++] = clauses;
  }

  /** Begins again with the first document. */
  void restart() {
    for (AheadHits ofClause : hits) {
      if (ofClause != null) {
        ofClause.restart();
      }
    }
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
