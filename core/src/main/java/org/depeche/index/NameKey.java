package org.depeche.index;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.depeche.analysis.Folding;

/**
 * How names (of sections, sources, authors) are kept to be filtered and counted: {@code Économie},
 * {@code économie} and {@code ECONOMIE} are one name in three spellings.
 *
 * <p>The term to filter by is the key of the name. The value to count by is the key, U+0000 and the
 * spelling, so that the spellings of a name lie side by side in the order of values.
 */
public final class NameKey {

  /** Names are told apart by so many UTF-16 units; a term of the index has its bounds. */
  private static final int LONGEST = 1000;

  private static final char BETWEEN = 0;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private NameKey() {}

  /**
   * The key of a name: two names are one if their keys are equal.
   *
   * @param name a name as written
   * @return the name in small letters, without accents, white space evened out; empty for a blank
   *     name
   */
  public static String of(String name) {
    return Folding.fold(spelling(name));
  }

  /** The value to count a name by. */
  static BytesRef counted(String name) {
    return new BytesRef(of(name) + BETWEEN + spelling(name));
  }

  /**
   * Where the values to count a name by begin in the order of values.
   *
   * @param key the key of the name
   * @return what is not behind any value of the name, but behind those of names before it
   */
  public static BytesRef before(String key) {
    return new BytesRef(key + BETWEEN);
  }

  /**
   * Where the values to count a name by end in the order of values.
   *
   * @param key the key of the name
   * @return what is behind every value of the name, but not behind those of names after it
   */
  public static BytesRef behind(String key) {
    return new BytesRef(key + (char) (BETWEEN + 1));
  }

  /**
   * The spelling in a value to count by.
   *
   * @param counted the value of a document
   * @return the name as the article wrote it, white space evened out
   */
  public static String spelling(BytesRef counted) {
    String value = counted.utf8ToString();
    return value.substring(value.indexOf(BETWEEN) + 1);
  }

  /**
   * Whether two values to count by are spellings of one name.
   *
   * @param one a value
   * @param other another
   * @return true if their keys are equal
   */
  public static boolean isSameName(BytesRef one, BytesRef other) {
    int length = keyLength(one);
    return length == keyLength(other)
        && new BytesRef(one.bytes, one.offset, length)
            .bytesEquals(new BytesRef(other.bytes, other.offset, length));
  }

  private static int keyLength(BytesRef counted) {
    int length = 0;
    while (counted.bytes[counted.offset + length] != BETWEEN) {
      length++;
    }
    return length;
  }

  /** A name as written, white space evened out, of bounded length. */
  static String spelling(String name) {
    String even = BLANKS.matcher(name).replaceAll(" ").strip();
    String composed = Normalizer.normalize(even, Normalizer.Form.NFC);
    if (composed.length() <= LONGEST) {
      return composed;
    }
    int end = Character.isHighSurrogate(composed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return composed.substring(0, end).strip();
  }
}
