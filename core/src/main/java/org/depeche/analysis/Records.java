package org.depeche.analysis;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Outcomes of {@link WordChain} in one array, found through a table of hashes, so that a word costs
 * two places of memory and no object.
 *
 * <p>A record: the units from here to its end, the place of its bytes in two units, and the
 * outcome. Where terms are kept tagged, each is {@value #TAGGED_TERM} units there, and its UTF-8,
 * behind the tag of its kind, stands among the bytes.
 *
 * <p>Any thread may read; who writes holds the lock of the {@link Memory}. What is written is never
 * changed, and found only once it is whole.
 */
final class Records {

  /** What no record begins at. */
  static final int NONE = 0;

  private static final int FIRST = 2;

  /** What stands before the outcome. */
  static final int HEADER = 3;

  /** Of a term that is kept tagged: the length of its bytes, and its position increment. */
  static final int TAGGED_TERM = 2;

  /** The longest outcome that a record holds, whose size is one unit. */
  static final int LONGEST = Character.MAX_VALUE - HEADER;

  /** The fewest units that there is room for. */
  static final int SMALLEST = 16;

  /** Of an entry of the table, for where a record begins: half of that, since each begins even. */
  private static final int AT_BITS = 23;

  private static final int HASH_MASK = (1 << Integer.SIZE - AT_BITS) - 1;

  /** Of a word of one letter that leaves one tagged term; seventeen units are usual. */
  private static final int SHORTEST = HEADER + 2 + TAGGED_TERM;

  private static final int UNITS_A_PLACE = 8;

  /** Of so many places three are taken at the most, or words would be looked for too long. */
  private static final int PLACES_FOR_THREE = 4;

  /** Where the record of a word begins, and the low bits of its hash; the high ones choose. */
  private final AtomicIntegerArray table;

  /** The same object where records begin at the same places. */
  private final Object numbering;

  private final int shift;
  private final char[] units;
  private final byte[] bytes;
  private int used = FIRST;
  private int usedBytes;
  private int taken;

  /**
   * No records.
   *
   * @param units room for so many units, a power of 2 from {@value #SMALLEST} to 2²⁴
   * @param tagged whether terms are kept tagged; there is room for as many bytes
   */
  Records(int units, boolean tagged) {
    this(units, tagged, new Object());
  }

  private Records(int units, boolean tagged, Object numbering) {
    this.numbering = numbering;
    this.units = new char[units];
    bytes = new byte[tagged ? units : 0];
    table = new AtomicIntegerArray(units / UNITS_A_PLACE);
    shift = Integer.numberOfLeadingZeros(table.length()) + 1;
  }

  /** The array of the records. */
  char[] units() {
    return units;
  }

  /** The array of the bytes of their terms. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the bytes of the first term of a record begin; the others follow. */
  int firstByte(int at) {
    return units[at + 1] << Character.SIZE | units[at + 2];
  }

  /** A number that no other record has under the same {@link #numbering}. */
  static int number(int at) {
    return at / SHORTEST;
  }

  Object numbering() {
    return numbering;
  }

  /** Where the record begins that an entry of the table stands for. */
  private static int at(int entry) {
    return entry >>> Integer.SIZE - AT_BITS << 1;
  }

  /** Where the record behind another begins. */
  private int behind(int at) {
    return at + units[at] + 1 & ~1;
  }

  /** Where the record of a word, a part of a text, begins, or {@link #NONE}. */
  int find(int hash, char[] text, int start, int length) {
    int place = hash >>> shift;
    int entry;
    while ((entry = table.getAcquire(place)) != NONE) {
      int at = at(entry);
      if (((entry ^ hash) & HASH_MASK) == 0
          && units[at + HEADER] == length
          && Arrays.equals(
              units, at + HEADER + 1, at + HEADER + 1 + length, text, start, start + length)) {
        return at;
      }
      place = place + 1 & table.length() - 1;
    }
    return NONE;
  }

  /** Reads what {@link #find} will read for some words: a processor waits for all at once. */
  int warm(int[] hashes, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += units[at(table.getPlain(hashes[i] >>> shift))];
    }
    return sum;
  }

  /** Adds the outcome of a word that is not there; false if there is no room for it. */
  boolean add(int hash, char[] outcome) {
    int at = used;
    int size = HEADER + outcome.length;
    if (at + size > units.length || isCrowded()) {
      return false;
    }
    int byteLength = 0;
    int from = outcome.length;
    if (bytes.length > 0) {
      from = 1 + outcome[0];
      size = HEADER + from;
    }
    System.arraycopy(outcome, 0, units, at + HEADER, from);
    while (from < outcome.length) {
      int encoded = encode(outcome, from, usedBytes + byteLength);
      if (encoded < 0) {
        return false;
      }
      units[at + size] = (char) encoded;
      units[at + size + 1] = (char) WordChain.increment(outcome[from + 1]);
      size += TAGGED_TERM;
      byteLength += encoded;
      from += WordChain.HEADER + outcome[from];
    }
    close(hash, size, byteLength);
    return true;
  }

  /** Writes the tag and text of a packed term as UTF-8; how many bytes it takes, or -1. */
  private int encode(char[] outcome, int term, int at) {
    int length = outcome[term];
    if (at + 1 + UnicodeUtil.maxUTF8Length(length) > bytes.length) {
      return -1;
    }
    int tag = WordChain.kind(outcome[term + 1]).tag();
    bytes[at] = (byte) tag;
    String text = new String(outcome, term + WordChain.HEADER, length);
    return UnicodeUtil.UTF16toUTF8(text, 0, length, bytes, tag == 0 ? at : at + 1) - at;
  }

  /** Copies a record of others for a word that is not there; false if there is no room for it. */
  boolean copy(int hash, Records others, int other) {
    int size = others.units[other];
    int byteLength = others.byteLength(other);
    if (used + size > units.length || usedBytes + byteLength > bytes.length || isCrowded()) {
      return false;
    }
    System.arraycopy(others.units, other, units, used, size);
    System.arraycopy(others.bytes, others.firstByte(other), bytes, usedBytes, byteLength);
    close(hash, size, byteLength);
    return true;
  }

  private int byteLength(int at) {
    int next = behind(at);
    return (next == used ? usedBytes : firstByte(next)) - firstByte(at);
  }

  /** Ends the record that was written last, and lets it be found. */
  private void close(int hash, int size, int byteLength) {
    units[used] = (char) size;
    units[used + 1] = (char) (usedBytes >>> Character.SIZE);
    units[used + 2] = (char) usedBytes;
    enter(hash, used);
    used = behind(used);
    usedBytes += byteLength;
  }

  private boolean isCrowded() {
    return PLACES_FOR_THREE * taken >= 3 * table.length();
  }

  private void enter(int hash, int at) {
    taken++;
    int place = hash >>> shift;
    while (table.getPlain(place) != NONE) {
      place = place + 1 & table.length() - 1;
    }
    table.setRelease(place, at >> 1 << Integer.SIZE - AT_BITS | hash & HASH_MASK);
  }

  /** The same records, with room for twice as many. */
  Records doubled() {
    Records larger = new Records(2 * units.length, bytes.length > 0, numbering);
    System.arraycopy(units, 0, larger.units, 0, used);
    System.arraycopy(bytes, 0, larger.bytes, 0, usedBytes);
    larger.used = used;
    larger.usedBytes = usedBytes;
    for (int at = FIRST; at < used; at = behind(at)) {
      int word = at + HEADER;
      larger.enter(Memory.hash(units, word + 1, units[word]), at);
    }
    return larger;
  }
}
