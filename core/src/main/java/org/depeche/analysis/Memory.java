package org.depeche.analysis;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What became of the words met last, for all threads: packed outcomes ({@link WordChain} makes
 * them) that begin with the length of the word and the word.
 *
 * <p>It is bounded: {@value #PLACES} outcomes of about 90 bytes, in buckets of {@value #BUCKET}. It
 * is shared because a vocabulary is: every thread would else look up the same hundred thousand
 * words. A lost update costs one more look-up, never a wrong outcome.
 */
final class Memory {
  private static final int BUCKET_BITS = 15;
  private static final int BUCKET = 8;
  private static final int PLACES = BUCKET << BUCKET_BITS;

  private final AtomicReferenceArray<char @Nullable []> outcomes =
      new AtomicReferenceArray<>(PLACES);

  /** The hash of the outcome at each place, so that only the right one is looked at. */
  private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

  /** The hash of a word, whose high bits are the best spread. */
  static int hash(char[] text, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + text[i];
    }
    return mixed(hash, length);
  }

  /** The last step of {@link #hash}. */
  static int mixed(int hash, int length) {
    int sum = hash + length;
    return (sum ^ sum >>> 15) * 0x9E3779B9;
  }

  /** Whether an outcome that begins at a place of an array is that of a word. */
  static boolean isOf(char[] units, int at, char[] text, int start, int length) {
    return units[at] == length
        && Arrays.equals(units, at + 1, at + 1 + length, text, start, start + length);
  }

  /** The outcome of a word, or null. */
  char @Nullable [] get(int hash, char[] text, int start, int length) {
    int bucket = bucket(hash);
    for (int place = bucket; place < bucket + BUCKET; place++) {
      if (hashes.getPlain(place) == hash) {
        char[] known = outcomes.getAcquire(place);
        if (known != null && isOf(known, 0, text, start, length)) {
          return known;
        }
      }
    }
    return null;
  }

  /** Keeps an outcome; the oldest one of its bucket goes. */
  void put(int hash, char[] outcome) {
    int bucket = bucket(hash);
    int last = bucket;
    while (last < bucket + BUCKET - 1 && outcomes.getPlain(last) != null) {
      last++;
    }
    for (int place = last; place > bucket; place--) {
      outcomes.setRelease(place, outcomes.getAcquire(place - 1));
      hashes.setPlain(place, hashes.getPlain(place - 1));
    }
    outcomes.setRelease(bucket, outcome);
    hashes.setPlain(bucket, hash);
  }

  private static int bucket(int hash) {
    return (hash >>> 32 - BUCKET_BITS) * BUCKET;
  }
}
