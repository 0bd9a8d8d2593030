package org.depeche.analysis;

/**
 * Tells where a word that was broken at the end of a line goes on: behind a hyphen, a {@code ¬} or
 * a soft hyphen that follows a letter, then blanks with a line break among them, or one or two
 * blanks alone where the lines of a text were joined.
 *
 * <p>Whether it is one word is for a lexicon to tell. Stateless and safe for any thread.
 */
public final class BrokenWords {

  /** The sign of typesetters and of text recognition for a hyphen that is not part of a word. */
  public static final char NOT_SIGN = '\u00AC';

  /** A hyphen that is seen at the end of a line alone. */
  public static final char SOFT_HYPHEN = '\u00AD';

  /** An indent behind the blank lines of a page break; more blanks part columns. */
  private static final int MOST_BLANKS = 80;

  private static final int MOST_BLANKS_OF_A_LINE = 2;

  private static final int MAX_DIGITS_OF_A_PAGE = 4;

  private BrokenWords() {}

  /**
   * The place where a word goes on behind the sign that breaks it.
   *
   * @param text the text
   * @param from the offset behind the sign
   * @param to where to stop
   * @return the offset of the letter that it goes on with, or -1 where the word ends
   */
  public static int next(CharSequence text, int from, int to) {
    int limit = Math.min(to, from + MOST_BLANKS + 1);
    int i = behindBlanks(text, from, limit);
    int lines = 0;
    for (int at = from; at < i; at++) {
      char c = text.charAt(at);
      lines += isLineBreak(c) && !(c == '\n' && text.charAt(at - 1) == '\r') ? 1 : 0;
    }
    if (i == from || i >= limit || !Character.isLetter(text.charAt(i))) {
      return -1;
    }
    boolean small = Character.isLowerCase(text.charAt(i));
    boolean goesOn =
        switch (lines) {
          case 0 -> small && i - from <= MOST_BLANKS_OF_A_LINE;
          case 1 -> true;
          // A capital behind a blank line begins a paragraph, unless all are capitals.
          default -> small || Character.isUpperCase(letterBefore(text, from));
        };
    return goesOn ? i : -1;
  }

  /** Behind blanks, and the number of a page that stands on a line of its own among them. */
  static int behindBlanks(CharSequence text, int from, int limit) {
    int i = from;
    while (i < limit && isBlank(text.charAt(i))) {
      i++;
      i = isLineBreak(text.charAt(i - 1)) ? behindPageNumber(text, i, limit) : i;
    }
    return i;
  }

  /**
   * Behind a page number that has a line of its own ({@code 12}, {@code — 12 —}), if one stands.
   */
  private static int behindPageNumber(CharSequence text, int from, int limit) {
    int i = from;
    int digits = 0;
    while (i < limit
        && (isDash(text.charAt(i))
            || Character.isDigit(text.charAt(i))
            || isSpace(text.charAt(i)))) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      i++;
    }
    boolean alone = i < limit && isLineBreak(text.charAt(i));
    return alone && digits > 0 && digits <= MAX_DIGITS_OF_A_PAGE ? i : from;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private static boolean isSpace(char c) {
    return isBlank(c) && !isLineBreak(c);
  }

  /**
   * Whether a blank stands inside a broken word.
   *
   * @param text the text
   * @param at the offset of a blank
   * @return true where the word before it is broken and goes on behind it
   */
  public static boolean isInside(CharSequence text, int at) {
    int sign = at - 1;
    while (sign > 0 && isBlank(text.charAt(sign))) {
      sign--;
    }
    return sign > 0
        && isSign(text.charAt(sign))
        && isLetterOrMark(text.charAt(sign - 1))
        && next(text, sign + 1, text.length()) > at;
  }

  /**
   * Whether a character can break a word at the end of a line.
   *
   * @param c the character
   * @return true for hyphens, {@code ¬} and the soft hyphen
   */
  public static boolean isSign(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == NOT_SIGN || c == SOFT_HYPHEN;
  }

  /**
   * Whether a character is white space.
   *
   * @param c the character
   * @return true for spaces, tabs and every sign that ends a line or a page
   */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /**
   * Whether a character ends a line.
   *
   * @param c the character
   * @return true for every sign that ends a line or a page
   */
  public static boolean isLineBreak(char c) {
    return c == '\f' || c == '\u000B' || SentenceMarks.isLineBreak(c);
  }

  private static char letterBefore(CharSequence text, int from) {
    int i = from - 1;
    while (i > 0 && !Character.isLetter(text.charAt(i))) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }

  private static boolean isLetterOrMark(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
