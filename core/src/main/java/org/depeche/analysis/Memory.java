package org.depeche.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What became of the words met last, for all threads, so that a word is looked up in the lexicon
 * once and not once a thread. {@link Records} are what is remembered.
 *
 * <p>It is bounded: what is full is begun anew, and what was in it before is taken over as it is
 * asked for again. So at most two {@link Records} of the largest size are held.
 */
final class Memory {

  private static final long SMALL_HEAP = 400L << 20;

  private static final long LARGE_HEAP = 1L << 30;

  /**
   * Of each sign in a hash. Odd, with its bits spread: no two short words that differ by little
   * have the same hash, as {@code Aa} and {@code BB} have where it is 31.
   */
  private static final int MULTIPLIER = 0x9E3779B1;

  /** How much is remembered, and as what. */
  enum Size {
    /** For the index: 28 MB, twice at most, for about 450,000 words; half of it in a small heap. */
    TAGGED(1 << 22, 1 << 23, 1 << 23, true),

    /**
     * For whole corpora: 20 MB, twice at most; half of it in a small heap, twice in a large one.
     */
    PLAIN(1 << 22, 1 << 23, 1 << 24, false),

    /** For queries, and for articles of which few words are looked at: 2.5 MB, twice at most. */
    LEAN(1 << 20, 1 << 20, 1 << 20, false);

    private final int units;

    /** Whether terms are kept as UTF-8, each behind the tag of its kind, not as characters. */
    private final boolean tagged;

    Size(int inSmallHeap, int usual, int inLargeHeap, boolean tagged) {
      long heap = Runtime.getRuntime().maxMemory();
      units = heap < SMALL_HEAP ? inSmallHeap : heap < LARGE_HEAP ? usual : inLargeHeap;
      this.tagged = tagged;
    }
  }

  private static final int SMALLEST = 1 << 14;

  private final Size size;

  private volatile Records records;

  /** What was full before. */
  private volatile Records before;

  /** Nothing is remembered yet. */
  Memory(Size size) {
    this.size = size;
    records = new Records(SMALLEST, size.tagged);
    before = new Records(Records.SMALLEST, size.tagged);
  }

  /** The hash of a word, whose high bits are the best spread. */
  static int hash(char[] text, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = next(hash, text[i]);
    }
    return mixed(hash, length);
  }

  /** The hash of a word that goes on by a sign; it is 0 before the first. */
  static int next(int hash, char sign) {
    return (hash + sign) * MULTIPLIER;
  }

  /** The last step of {@link #hash}. */
  static int mixed(int hash, int length) {
    int sum = hash + length;
    return (sum ^ sum >>> 15) * MULTIPLIER;
  }

  /** What is remembered now; a word that it does not hold is to be {@linkplain #learn learnt}. */
  Records records() {
    return records;
  }

  /**
   * Remembers a word, a part of a text: what was remembered of it before, or else what the chain
   * makes of it.
   *
   * @throws IllegalArgumentException if more comes of the word than a record holds
   */
  void learn(int hash, char[] text, int start, int length, WordChain chain) throws IOException {
    Records old = before;
    int known = old.find(hash, text, start, length);
    if (known != Records.NONE) {
      add(hash, text, start, length, now -> now.copy(hash, old, known));
      return;
    }
    char[] outcome = chain.run(Arrays.copyOfRange(text, start, start + length));
    if (outcome.length > Records.LONGEST) {
      throw new IllegalArgumentException(
          "A word of "
              + length
              + " UTF-16 units leaves terms of "
              + outcome.length
              + " units in all"
              + "; expected at most "
              + Records.LONGEST
              + ": cut the text into words first.");
    }
    add(hash, text, start, length, now -> now.add(hash, outcome));
  }

  private synchronized void add(
      int hash, char[] text, int start, int length, Predicate<Records> adding) {
    while (records.find(hash, text, start, length) == Records.NONE && !adding.test(records)) {
      if (records.units().length < size.units) {
        records = records.doubled();
      } else {
        before = records;
        records = new Records(SMALLEST, size.tagged);
      }
    }
  }
}
