package org.depeche.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What became of the words met last, for one thread: outcomes of {@link WordChain} in one array,
 * found through a table of hashes, so that a word costs two places of memory and no object. Behind
 * it stands the {@link Memory} of all threads.
 *
 * <p>A full array is begun anew.
 *
 * <p>{@link #find} sets a cursor to the terms of a word: {@link #units}, {@link #next}, {@link
 * #end}. A memo for the index keeps the UTF-8 of the terms, each behind the tag of its kind, in
 * place of their characters: {@link #bytes}, from {@link #nextByte} on.
 *
 * <p>A record: the units from here to its end, the place of its bytes in two units, and the
 * outcome.
 */
final class WordMemo {
  private static final int SMALLEST = 1 << 14;
  private static final int HEADER = 3;

  /** A word that finds its pair of places taken takes one this seldom: common words stay. */
  private static final int PATIENCE = 4;

  /** How much is remembered at the most. */
  enum Size {
    /**
     * 9 MB, of which the common words of a language use a part that stays near the processor, and
     * 25 MB for all threads.
     */
    FULL(17, 1 << 22, 15),

    /** For queries, and for articles of which few words are looked at: 2.3 MB, and 6 for all. */
    LEAN(15, 1 << 20, 13);

    private final int bits;
    private final int units;
    private final int bucketBits;

    /**
     * A size.
     *
     * @param bits the binary logarithm of the places of the table, longs
     * @param units the UTF-16 units of the array
     * @param bucketBits the binary logarithm of the buckets of what is remembered for all threads
     */
    Size(int bits, int units, int bucketBits) {
      this.bits = bits;
      this.units = units;
      this.bucketBits = bucketBits;
    }

    /** An empty memory for all threads. */
    Memory memory() {
      return new Memory(bucketBits);
    }
  }

  private final WordChain chain;
  private final Memory memory;
  private final int largest;
  private final int shift;
  private final @Nullable ToIntFunction<EvidenceKind> tags;

  /** The hash of a word in the high half, in the low one where its record begins; in pairs. */
  private final long[] table;

  private char[] units = new char[SMALLEST];
  private byte[] bytes = {};
  private int used;
  private int usedBytes;
  private int refused;
  private int next;
  private int end;
  private int nextByte;

  /** Keeps the reads of {@link #warm} from being left out. */
  private int warmed;

  WordMemo(WordChain chain, Memory memory, @Nullable ToIntFunction<EvidenceKind> tags, Size size) {
    this.chain = chain;
    this.memory = memory;
    this.tags = tags;
    table = new long[1 << size.bits];
    shift = Integer.SIZE - size.bits;
    largest = size.units;
    clear();
  }

  /** The array that the cursor stands in; valid until the next word. */
  char[] units() {
    return units;
  }

  /** The array that holds the bytes of the terms; valid until the next word. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the terms of the word begin. */
  int next() {
    return next;
  }

  /** Where they end. */
  int end() {
    return end;
  }

  /** Where the bytes of the first term begin. */
  int nextByte() {
    return nextByte;
  }

  /** Reads what {@link #find} will read for some words: a processor waits for all at once. */
  void warm(int[] hashes, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += units[(int) table[pair(hashes[i])]];
    }
    warmed = sum;
  }

  /** Sets the cursor to the outcome of a word, a part of a text. */
  void find(int hash, char[] text, int start, int length) throws IOException {
    int slot = pair(hash);
    long known = table[slot];
    if (!isOf(known, hash, text, start, length)) {
      long first = known;
      known = table[slot + 1];
      if (isOf(known, hash, text, start, length)) {
        table[slot + 1] = first;
        table[slot] = known;
      } else {
        known = add(hash, slot, text, start, length);
      }
    }
    int at = (int) known;
    next = at + HEADER + 1 + length;
    end = at + units[at];
    nextByte = units[at + 1] << Character.SIZE | units[at + 2];
  }

  private int pair(int hash) {
    return hash >>> shift & ~1;
  }

  private boolean isOf(long known, int hash, char[] text, int start, int length) {
    return (int) (known >>> 32) == hash
        && Memory.isOf(units, (int) known + HEADER, text, start, length);
  }

  private long add(int hash, int slot, char[] text, int start, int length) throws IOException {
    char[] outcome = memory.get(hash, text, start, length);
    if (outcome == null) {
      outcome = chain.run(Arrays.copyOfRange(text, start, start + length));
      memory.put(hash, outcome);
    }
    int size = HEADER + outcome.length;
    if (used + size > units.length) {
      if (units.length < largest) {
        units = Arrays.copyOf(units, Math.max(2 * units.length, used + size));
      } else {
        clear();
      }
    }
    int at = used;
    int byteLength = 0;
    if (tags == null) {
      System.arraycopy(outcome, 0, units, at + HEADER, outcome.length);
    } else {
      int from = 1 + length;
      System.arraycopy(outcome, 0, units, at + HEADER, from);
      size = HEADER + from;
      while (from < outcome.length) {
        int encoded = encode(outcome, from, usedBytes + byteLength);
        System.arraycopy(outcome, from, units, at + size, WordChain.HEADER);
        units[at + size] = (char) encoded;
        size += WordChain.HEADER;
        byteLength += encoded;
        from += WordChain.HEADER + outcome[from];
      }
    }
    units[at] = (char) size;
    units[at + 1] = (char) (usedBytes >>> Character.SIZE);
    units[at + 2] = (char) usedBytes;
    long entry = (long) hash << 32 | at;
    int free = (int) table[slot] == 0 ? slot : slot + 1;
    if ((int) table[free] == 0 || ++refused % PATIENCE == 0) {
      table[free] = entry;
      used += size;
      usedBytes += byteLength;
    }
    return entry;
  }

  /** Writes the tag and text of a packed term as UTF-8; returns how many bytes it takes. */
  private int encode(char[] outcome, int term, int at) {
    int length = outcome[term];
    int most = 1 + UnicodeUtil.maxUTF8Length(length);
    if (at + most > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + most));
    }
    int tag = tags.applyAsInt(WordChain.kind(outcome[term + 1]));
    int tagged = tag == 0 ? 0 : 1;
    bytes[at] = (byte) tag;
    String text = new String(outcome, term + WordChain.HEADER, length);
    return UnicodeUtil.UTF16toUTF8(text, 0, length, bytes, at + tagged) - at;
  }

  /** An empty place of the table points to a record that is no word's. */
  private void clear() {
    Arrays.fill(table, 0);
    Arrays.fill(units, 0, HEADER, (char) 0);
    units[HEADER] = Character.MAX_VALUE;
    used = HEADER + 1;
    usedBytes = 0;
  }
}
