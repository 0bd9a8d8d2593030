package org.depeche.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/** What the titles of a segment score for all words together, in ascending order of documents. */
final class TitleSums {
  private int[] documents = new int[64];
  private double[] sums = new double[64];
  private byte[] words = new byte[64];
  private int count;

  /** Sums up; leaves every list at its beginning. */
  TitleSums(List<TitleHits> titles) {
    int document;
    while ((document = next(titles)) != DocIdSetIterator.NO_MORE_DOCS) {
      double sum = 0;
      int holding = 0;
      for (TitleHits title : titles) {
        if (title.document() == document) {
          sum += title.score();
          holding++;
          title.advance();
        }
      }
      if (count == documents.length) {
        documents = ArrayUtil.grow(documents);
        sums = ArrayUtil.growExact(sums, documents.length);
        words = ArrayUtil.growExact(words, documents.length);
      }
      documents[count] = document;
      words[count] = (byte) holding;
      sums[count++] = sum;
    }
    titles.forEach(TitleHits::restart);
  }

  private static int next(List<TitleHits> titles) {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (TitleHits title : titles) {
      next = Math.min(next, title.document());
    }
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

  /** How many of the words a title holds. */
  int words(int index) {
    return words[index];
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
