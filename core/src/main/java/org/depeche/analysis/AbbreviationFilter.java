package org.depeche.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;

/**
 * Tells an abbreviation from the word that is written like it: {@code sept. 2023} and {@code sept
 * 2023} are of September, {@code ils étaient sept.} is not.
 *
 * <p>What stands beside it tells: its dot where the sentence goes on, in small letters, with a
 * comma or with a figure, or where a figure stands before it; or a figure behind it, without a dot.
 * The tokenizer asks here and takes the dot, or the blank and the figure, into the word; the step
 * then takes the figure off and leaves the abbreviation with its dot, for {@link ConventionFilter}.
 */
public final class AbbreviationFilter extends WordFilter {

  private static final int MAX_LENGTH = 5;

  private static final int DIGITS_OF_A_YEAR = 4;

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form, without elided words
   */
  public AbbreviationFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    int blank = word.indexOf(' ');
    if (blank > 0 && isDotted(word.substring(0, blank) + '.')) {
      emitPart(word.substring(0, blank) + '.', 0, blank, 1, 1);
      emitPart(word.substring(blank + 1), blank + 1, word.length(), 1, 1);
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return CharSequences.indexOfAny(word, " ") > 0;
  }

  /** Whether a word is an abbreviation with its dot. */
  static boolean isDotted(String word) {
    return word.length() > 1
        && word.length() <= MAX_LENGTH + 1
        && word.charAt(word.length() - 1) == '.'
        && ConventionFilter.has(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a dot in a text closes the abbreviation that ends before it. */
  static boolean isClosedByDot(char[] text, int start, int dot, int length) {
    int from = behindElision(text, start, dot);
    if (from == dot
        || dot - from > MAX_LENGTH
        || !isDotted(new String(text, from, dot - from + 1))) {
      return false;
    }
    int next = dot + 1;
    while (next < length && CharClass.of(text[next]) == CharClass.SPACE) {
      next++;
    }
    if (next < length) {
      boolean apart = next > dot + 1;
      char following = text[next];
      if (isDigit(following) || following == ',' || apart && Character.isLowerCase(following)) {
        return true;
      }
      // av. J.-C.
      String form = new String(text, from, dot - from + 1).toLowerCase(Locale.ROOT);
      if (ConventionFilter.has(form + ' ' + following)) {
        return true;
      }
    } else if (from == 0) {
      return true;
    }
    return from > 1 && CharClass.of(text[from - 1]) == CharClass.SPACE && isDigit(text[from - 2]);
  }

  /** Whether a word is an abbreviation without its dot, since a blank and a figure follow it. */
  static boolean isBeforeFigure(char[] text, int start, int end, int length) {
    if (end + 1 >= length
        || !isDigit(text[end + 1])
        || CharClass.of(text[end]) != CharClass.SPACE) {
      return false;
    }
    int from = behindElision(text, start, end);
    if (end - from < 2 || end - from > MAX_LENGTH) {
      return false;
    }
    int digits = 1;
    while (end + 1 + digits < length && isDigit(text[end + 1 + digits])) {
      digits++;
    }
    String form = new String(text, from, end - from).toLowerCase(Locale.ROOT);
    return ConventionFilter.has(form + " 0")
        || digits == DIGITS_OF_A_YEAR && ConventionFilter.has(form + " 0000");
  }

  private static int behindElision(char[] text, int start, int end) {
    int from = end;
    while (from > start && CharClass.of(text[from - 1]) != CharClass.APOSTROPHE) {
      from--;
    }
    return from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
