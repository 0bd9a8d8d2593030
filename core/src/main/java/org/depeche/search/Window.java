package org.depeche.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of a segment that are scored together, and the scratch space for that. Inside a
 * window documents are known by their place, from 0.
 */
final class Window {

  /** Documents of a window at the most: what is gathered of a few words stays in a core's cache. */
  static final int SIZE = 4096;

  private static final int FEW = 4;

  private final DocAndFloatFeatureBuffer postings = new DocAndFloatFeatureBuffer();
  private final Deque<float[]> free = new ArrayDeque<>();
  private final Deque<long[]> freeFrequencies = new ArrayDeque<>();
  private int from;
  private int to;

  void move(int first, int end) {
    from = first;
    to = end;
  }

  /** The first document. */
  int from() {
    return from;
  }

  /** The document behind the last one. */
  int to() {
    return to;
  }

  /** Where a part of a list of postings is read into. */
  DocAndFloatFeatureBuffer postings() {
    return postings;
  }

  /** Sets some places of borrowed frequencies to 0. */
  static void clear(long[] space, FixedBitSet places) {
    long[] words = places.getBits();
    for (int i = 0; i < words.length; i++) {
      if (Long.bitCount(words[i]) > FEW) {
        Arrays.fill(space, i << 6, (i + 1) << 6, 0);
      } else {
        for (long bits = words[i]; bits != 0; bits &= bits - 1) {
          space[(i << 6) + Long.numberOfTrailingZeros(bits)] = 0;
        }
      }
    }
  }

  /** Space for the frequencies of each place, all 0. */
  long[] borrowFrequencies() {
    long[] used = freeFrequencies.poll();
    return used == null ? new long[SIZE] : used;
  }

  /** Takes space back, all 0 again. */
  void giveBack(long[] space) {
    freeFrequencies.push(space);
  }

  /** Space for a number a place, all 0. */
  float[] borrow() {
    float[] used = free.poll();
    return used == null ? new float[SIZE] : used;
  }

  /** Takes space back, all 0 again. */
  void giveBack(float[] space) {
    free.push(space);
  }
}
