package org.depeche.suggest;

import java.util.Locale;
import java.util.function.Predicate;
import org.depeche.analysis.Folding;

/** Compares texts by their accents. */
final class TypedAccents {

  private TypedAccents() {}

  /**
   * Whether a text has every accent that was typed, where it has the letter. A capital may lack its
   * accent.
   */
  static boolean agree(String typed, String text) {
    int at = 0;
    for (int i = 0; i < typed.length(); i++) {
      String letter = typed.substring(i, i + 1);
      if (!Character.isLetterOrDigit(letter.charAt(0))) {
        continue;
      }
      while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return true;
      }
      String other = text.substring(at, ++at);
      String folded = Folding.fold(letter);
      if (folded.length() != Folding.fold(other).length()) {
        return true; // A ligature: letters no longer stand below each other.
      }
      boolean accented = !folded.equals(letter.toLowerCase(Locale.ROOT));
      boolean same = letter.equalsIgnoreCase(other);
      if (accented
          && !same
          && !(Character.isUpperCase(other.charAt(0)) && other.equalsIgnoreCase(folded))) {
        return false;
      }
    }
    return true;
  }

  /** A word in small letters with its ligature, where it is written with one. */
  static String ligated(String lower, Predicate<String> isCommonWord) {
    String ligated = lower.replace("oe", "œ");
    return !ligated.equals(lower) && isCommonWord.test(ligated) ? ligated : lower;
  }

  /** A text in small letters with its accents, and single spaces for all that is no letter. */
  static String kept(String text) {
    // A ligature parts no words.
    String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe");
    StringBuilder kept = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      kept.append(Character.isLetterOrDigit(lower.charAt(i)) ? lower.charAt(i) : ' ');
    }
    return kept.toString();
  }
}
