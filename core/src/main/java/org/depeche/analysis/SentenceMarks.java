package org.depeche.analysis;

/** The classes of characters that French sentences are made of. */
final class SentenceMarks {

  /** What most of a text is made of: the space, and all that is neither blank nor a mark. */
  private static final boolean[] INNER = new boolean[0x180];

  static {
    for (char c = 0; c < INNER.length; c++) {
      INNER[c] = c == ' ' || !isBlank(c) && !isTerminator(c);
    }
  }

  private SentenceMarks() {}

  /** Whether a character surely ends no sentence, and is the space or not blank. */
  static boolean isInner(char c) {
    return c < INNER.length && INNER[c];
  }

  /** White space: the unbreakable spaces of French typography and every line break included. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || isLineBreak(c)
        || c == '\u200B'
        || c == '\uFEFF';
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  static int skipBlank(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Passes a run such as {@code ...}, {@code ?!} or {@code ? !}. */
  static int skipTerminators(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && isTerminator(text.charAt(i))) {
      i++;
      boolean spaced = i + 1 < text.length() && isInnerBlank(text.charAt(i));
      if (spaced && (text.charAt(i + 1) == '!' || text.charAt(i + 1) == '?')) {
        i++;
      }
    }
    return i;
  }

  /** Passes the quotes and brackets that close on a sentence, a space before {@code »} included. */
  static int skipClosers(CharSequence text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean spaced = isInnerBlank(c) && i + 1 < text.length() && text.charAt(i + 1) == '»';
      if (!spaced && ")]}»”’\"›".indexOf(c) < 0) {
        return i;
      }
      i += spaced ? 2 : 1;
    }
    return i;
  }

  /** Passes spaces, opening quotes and brackets, and dashes; stops at a line break. */
  static int skipOpeners(CharSequence text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isLineBreak(c) || !isBlank(c) && "«“‘‹\"'’([{–—-•*".indexOf(c) < 0) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean isInnerBlank(char c) {
    return isBlank(c) && !isLineBreak(c);
  }
}
