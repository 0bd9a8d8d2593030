package org.depeche.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.depeche.analysis.Folding;

/**
 * What tells whether two texts are nearly the same: a MinHash of their runs of {@value #WORDS}
 * folded words, by one permutation (Li, Owen and Zhang, 2012) of {@value #BINS} bins with four bits
 * each (b-bit minwise hashing, Li and König, 2010). It depends on the text alone, so articles have
 * the same one however and whenever they are indexed.
 *
 * <p>A run falls into one bin by its hash, and each bin keeps the least hash that fell into it. The
 * share of bins in which two texts keep the same, less what chance makes the same, is about the
 * share of their runs that both have.
 */
public final class Signature {

  /** How many bytes a signature has. */
  public static final int BYTES = 64;

  private static final int BINS = 2 * BYTES;

  private static final int WORDS = 3;

  /** Texts with fewer runs have no signature: a few words in common would make them the same. */
  private static final int FEWEST_RUNS = 16;

  private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(BINS);

  /** The bits of a hash that are not its bin, but for the one above them. */
  private static final long BELOW_BIN = -1L >>> 1 + Long.SIZE - SHIFT;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final long OTHER_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;

  /** Greater than every hash that a bin keeps. */
  private static final long NONE = Long.MAX_VALUE;

  /** Marks a bin into which no run fell. */
  private static final int EMPTY = 0;

  private static final int BINS_OF_LONG = 2 * Long.BYTES;

  private static final long LOWEST_OF_EACH = 0x1111111111111111L;

  /**
   * How many values a bin has beside that: unlike bins are alike by chance one in so many times.
   */
  private static final int VALUES = 15;

  /** For making signatures alone: a search compares them, and should not wait for this. */
  private static final class Folded {

    /** The folded form of the characters that French and its neighbours are written with. */
    static final char[] TABLE = new char[0x250];

    static {
      for (char c = 0; c < TABLE.length; c++) {
        String folded = Character.isLetterOrDigit(c) ? Folding.fold(String.valueOf(c)) : "";
        TABLE[c] = folded.isEmpty() ? 0 : folded.charAt(0);
      }
    }
  }

  private final long[] least = new long[BINS];

  /** The word before, and the one before that. */
  private long last;

  private long lastButOne;
  private int count;

  private Signature() {
    Arrays.fill(least, NONE);
  }

  /**
   * The signature of a text in parts; headlines are left out, since papers write their own.
   *
   * @param parts the text
   * @return the signature, or none at all where the text is too short
   */
  public static byte[] of(String... parts) {
    Signature signature = new Signature();
    for (String part : parts) {
      signature.add(part);
    }
    return signature.bytes();
  }

  /**
   * How much of two texts is the same.
   *
   * @param first a signature
   * @param second another one
   * @return about the share of their runs that both have: 1 for equal texts, 0 where a signature is
   *     none
   */
  public static float similarity(byte[] first, byte[] second) {
    return similarity(bins(first), bins(second));
  }

  /**
   * A signature that is compared often, {@value #BINS_OF_LONG} bins in a long.
   *
   * @param signature a signature
   * @return its bins
   */
  public static long[] bins(byte[] signature) {
    long[] bins = new long[signature.length / Long.BYTES];
    ByteBuffer bytes = ByteBuffer.wrap(signature);
    for (int i = 0; i < bins.length; i++) {
      bins[i] = bytes.getLong();
    }
    return bins;
  }

  /**
   * How much of two texts is the same, as {@link #similarity(byte[], byte[])} tells.
   *
   * @param first the {@link #bins} of a signature
   * @param second those of another one
   * @return as there
   */
  public static float similarity(long[] first, long[] second) {
    int filled = 0;
    int both = 0;
    int same = 0;
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      long firstEmpty = empty(first[i]);
      long secondEmpty = empty(second[i]);
      long empty = firstEmpty | secondEmpty;
      filled += BINS_OF_LONG - Long.bitCount(firstEmpty & secondEmpty);
      both += BINS_OF_LONG - Long.bitCount(empty);
      same += Long.bitCount(empty(first[i] ^ second[i]) & ~empty);
    }
    // Of the bins that both have, those that are not the same are so by chance one in VALUES times.
    float share = filled == 0 ? 0 : (VALUES * same - both) / ((VALUES - 1f) * filled);
    return Math.max(0, share);
  }

  /** A bit for each bin of eight bytes that is empty. */
  private static long empty(long bins) {
    long filled = bins | bins >>> 1;
    return ~(filled | filled >>> 2) & LOWEST_OF_EACH;
  }

  private void add(String text) {
    char[] table = Folded.TABLE;
    long word = 0;
    for (char c : text.toCharArray()) {
      int folded = c < table.length ? table[c] : Character.isLetterOrDigit(c) ? c : 0;
      if (folded != 0) {
        word = (word + folded) * MULTIPLIER;
      } else if (word != 0) {
        addWord(word);
        word = 0;
      }
    }
    if (word != 0) {
      addWord(word);
    }
  }

  private void addWord(long word) {
    if (++count >= WORDS) {
      // Each word by its place, so that the run has an order.
      long run = lastButOne * OTHER_MULTIPLIER + last * MULTIPLIER + word;
      run = (run ^ run >>> 32) * MULTIPLIER;
      run ^= run >>> 29;
      int bin = (int) (run >>> SHIFT);
      least[bin] = Math.min(least[bin], run & BELOW_BIN);
    }
    lastButOne = last;
    last = word;
  }

  private byte[] bytes() {
    if (count - WORDS + 1 < FEWEST_RUNS) {
      return new byte[0];
    }
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BINS; i++) {
      // The least hash of a bin has its high bits clear: those in the middle tell it from others.
      long value = least[i] == NONE ? EMPTY : 1 + (mix(least[i]) >>> 1) % VALUES;
      bytes[i / 2] |= (byte) (value << 4 * (i % 2));
    }
    return bytes;
  }

  private static long mix(long hash) {
    long mixed = (hash ^ hash >>> 29) * MULTIPLIER;
    return mixed ^ mixed >>> 32;
  }
}
