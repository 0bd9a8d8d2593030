package org.depeche.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Writes a word in small letters without accents and ligatures: {@code Œuvré} as {@code oeuvre}.
 */
public final class Folding {
  private Folding() {}

  /**
   * Folds a word.
   *
   * @param word a word in any case, accents composed
   * @return the folded word; letters of other scripts are kept
   */
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    char[] in = lower.toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    StringBuilder folded = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      // A mark that composes with no letter (stacked accents, a dotted capital İ in small letters).
      if (Character.getType(out[i]) != Character.NON_SPACING_MARK) {
        folded.append(out[i]);
      }
    }
    return folded.toString();
  }

  /**
   * Whether folding leaves a word as it is.
   *
   * @param lower a word in small letters
   * @return true if it has neither accent nor ligature
   */
  static boolean isPlain(String lower) {
    return isAscii(lower) || fold(lower).equals(lower);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
