package org.depeche.query;

/** What characters are to the query language. */
final class Chars {
  private Chars() {}

  /** White space of any kind, the narrow and the unbreakable ones too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A straight or curly apostrophe. */
  static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  /** A letter or a digit. */
  static boolean isSearched(int c) {
    return Character.isLetterOrDigit(c);
  }

  /** What may stand inside a word: letters, digits, accents of their own, hyphen, apostrophe. */
  static boolean isWord(int c) {
    return isSearched(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '-'
        || isApostrophe(c);
  }

  /** Whether some text holds a letter or digit. */
  static boolean hasWord(CharSequence text) {
    return text.codePoints().anyMatch(Chars::isSearched);
  }
}
