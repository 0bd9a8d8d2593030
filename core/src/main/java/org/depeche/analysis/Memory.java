package org.depeche.analysis;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What became of the words met last, for all threads: packed outcomes ({@link MemoFilter} writes
 * them) that begin with the length of the word and the word.
 *
 * <p>It is bounded: {@value #PLACES} outcomes of about 90 bytes, in buckets of {@value #BUCKET}. It is shared because a vocabulary is: every
 * thread would else look up the same hundred thousand words. A lost update costs one more look-up,
 * never a wrong outcome.
 */
final class Memory {
  private static final int BUCKET_BITS = 16;
  private static final int BUCKET = 4;
  private static final int PLACES = BUCKET << BUCKET_BITS;

  private final AtomicReferenceArray<char @Nullable []> outcomes =
      new AtomicReferenceArray<>(PLACES);

  /** The first place where the outcome of a word may stand. */
  int bucket(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return ((hash ^ (hash >>> 15)) * 0x9E3779B9 >>> 32 - BUCKET_BITS) * BUCKET;
  }

  /** The outcome of a word in its bucket, or null. */
  char @Nullable [] get(int bucket, char[] word, int length) {
    for (int place = bucket; place < bucket + BUCKET; place++) {
      char[] known = outcomes.getAcquire(place);
      if (known == null) {
        return null;
      }
      if (known[0] == length && Arrays.equals(known, 1, length + 1, word, 0, length)) {
        return known;
      }
    }
    return null;
  }

  /** Keeps an outcome; the oldest one of its bucket goes. */
  void put(int bucket, char[] outcome) {
    for (int place = bucket + BUCKET - 1; place > bucket; place--) {
      outcomes.setRelease(place, outcomes.getAcquire(place - 1));
    }
    outcomes.setRelease(bucket, outcome);
  }
}
