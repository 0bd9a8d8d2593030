package org.depeche.analysis;

/**
 * What a character is to the tokenizer: one byte a character, from a table for the common ones. The
 * table is filled as characters are met, since a short program meets few of them; threads that fill
 * it at once write the same.
 */
final class CharClass {
  static final byte OTHER = 9;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** Combining marks and characters that a reader does not see: part of a word, never its start. */
  static final byte INSIDE = 3;

  static final byte APOSTROPHE = 4;
  static final byte HYPHEN = 5;
  static final byte SPACE = 6;

  /** A character that is a word by itself: currency signs, ideographs, pictographs. */
  static final byte ALONE = 7;

  /** A raised digit: part of a unit ({@code km²}), else the mark of a footnote. */
  static final byte SUPERSCRIPT = 8;

  /** No ideograph stands before it: asking for each would slow the start of every program. */
  private static final int FIRST_OF_EAST_ASIA = 0x2E80;

  /** What the table holds of a character that was not met yet. */
  private static final byte UNKNOWN = 0;

  private static final int TABLE_SIZE = 0x2100;
  private static final byte[] TABLE = new byte[TABLE_SIZE];

  /** Signs that may join what stands before them to what follows. */
  private static final String JOINING = ".&\u00B7\u2022\u2027\u22C5(+#\u00AC";

  private static final boolean[] ENDS_LETTERS = new boolean[TABLE_SIZE];

  private CharClass() {}

  static byte of(int codePoint) {
    if (codePoint >= TABLE_SIZE) {
      return compute(codePoint);
    }
    byte known = TABLE[codePoint];
    return known == UNKNOWN ? learn(codePoint) : known;
  }

  private static byte learn(int c) {
    byte kind = compute(c);
    ENDS_LETTERS[c] = kind == SPACE || kind == OTHER && JOINING.indexOf(c) < 0;
    TABLE[c] = kind;
    return kind;
  }

  /**
   * Whether a character is known for a letter of the table, and so no part of a surrogate pair; of
   * one that was not met yet, {@link #of} tells.
   */
  static boolean isPlainLetter(char c) {
    return c < TABLE_SIZE && TABLE[c] == LETTER;
  }

  /** Whether a word of letters is known to end before a character, whatever follows it. */
  static boolean endsLetters(char c) {
    return c < TABLE_SIZE && ENDS_LETTERS[c];
  }

  private static byte compute(int c) {
    switch (c) {
      case '\'', '\u2019', '\u2018', '\u201B', '\u02B9', '\u02BB', '\u02BC', '\u02BD', '\u2032' -> {
        return APOSTROPHE;
      }
      case '\uFF07', '\u00B4', '`' -> {
        return APOSTROPHE;
      }
      case '-', '\u2010', '\u2011', '\uFE63', '\uFF0D' -> {
        return HYPHEN;
      }
      case ' ', '\u00A0', '\u202F', '\u2009', '\u2007' -> {
        return SPACE;
      }
      case '\u00B0', '%', '\u00A7' -> {
        return ALONE;
      }
      case '\u00AA', '\u00BA' -> {
        return LETTER;
      }
      case '\u00B9', '\u00B2', '\u00B3', '\u2070' -> {
        return SUPERSCRIPT;
      }
      default -> {
        // The others are told by their category.
      }
    }
    if (c >= '\u2074' && c <= '\u2079') {
      return SUPERSCRIPT;
    }
    if (c >= FIRST_OF_EAST_ASIA
        && (Character.isIdeographic(c)
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA)) {
      return ALONE;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          INSIDE;
      case Character.CURRENCY_SYMBOL -> ALONE;
      case Character.OTHER_SYMBOL -> c > 0xFFFF ? ALONE : OTHER;
      default -> OTHER;
    };
  }
}
