package org.depeche.analysis;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What became of the words met last, for all threads: packed outcomes ({@link WordChain} makes
 * them) that begin with the length of the word and the word.
 *
 * <p>It is bounded: so many outcomes of about 90 bytes, in buckets of {@value #BUCKET}. It is
 * shared because a vocabulary is: every thread would else look up the same hundred thousand words.
 * A lost update costs one more look-up, never a wrong outcome.
 *
 * <p>A word may stand in either of two buckets, of which the emptier takes it: so the places are
 * almost all taken before a bucket is full and an outcome has to go.
 */
final class Memory {
  private static final int BUCKET = 8;

  /** Makes the low bits of a hash, which choose no bucket, choose the other one. */
  private static final int OTHER_MULTIPLIER = 0x85EBCA6B;

  private final int bucketBits;

  private final AtomicReferenceArray<char @Nullable []> outcomes;

  /** The hash of the outcome at each place, so that only the right one is looked at. */
  private final AtomicIntegerArray hashes;

  /**
   * Nothing is remembered yet.
   *
   * @param bucketBits the binary logarithm of the number of buckets
   */
  Memory(int bucketBits) {
    this.bucketBits = bucketBits;
    outcomes = new AtomicReferenceArray<>(BUCKET << bucketBits);
    hashes = new AtomicIntegerArray(BUCKET << bucketBits);
  }

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
    char[] known = find(bucket(hash), hash, text, start, length);
    return known == null ? find(otherBucket(hash), hash, text, start, length) : known;
  }

  private char @Nullable [] find(int bucket, int hash, char[] text, int start, int length) {
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

  /** Keeps an outcome; where both buckets are full the oldest one of the first goes. */
  void put(int hash, char[] outcome) {
    int first = bucket(hash);
    int other = otherBucket(hash);
    int bucket = taken(other) < taken(first) ? other : first;
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

  /** How many places of a bucket are taken; the free ones are its last. */
  private int taken(int bucket) {
    int taken = 0;
    while (taken < BUCKET && outcomes.getAcquire(bucket + taken) != null) {
      taken++;
    }
    return taken;
  }

  private int bucket(int hash) {
    return (hash >>> Integer.SIZE - bucketBits) * BUCKET;
  }

  private int otherBucket(int hash) {
    return bucket(hash * OTHER_MULTIPLIER);
  }
}
