package org.depeche.analysis;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives an ordinal in figures its one writing, the figure and {@code e}: {@code 2e}, {@code 2ème}
 * and {@code 2nd} meet, {@code XXe}, {@code XXème} and {@code 20e} too. Roman figures count when
 * they are written in capitals and have the ending of their number: {@code Ier}, {@code Ve}, never
 * {@code Vers} or {@code Ides}; {@code C} and {@code L} not alone ({@code Ce}, {@code Le}).
 */
public final class OrdinalFilter extends WordFilter {

  private static final String OF_ONE = "(?:er|[eè]?re)s?";
  private static final String OF_MORE = "(?:[eè]|i?[eè]me|nde?|de)s?";
  private static final Pattern ARABIC =
      Pattern.compile("(\\d{1,4})(?:" + OF_ONE + "|" + OF_MORE + ")");
  private static final Pattern ROMAN =
      Pattern.compile(
          "(I)"
              + OF_ONE
              + "|([VX]|(?=[IVXLC]{2})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
              + OF_MORE);

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form, case kept
   */
  public OrdinalFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    String figures = figures(word);
    if (figures == null) {
      return;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String writing = (isArabic(figures) ? figures : String.valueOf(value(figures))) + "e";
    emit(lower, 1, null, true);
    if (!writing.equals(lower)) {
      emit(writing, 0, EvidenceKind.SPELLING, true);
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return mayBeginOrdinal(word);
  }

  private static boolean mayBeginOrdinal(CharSequence word) {
    return word.length() > 1 && (isArabic(word) || "IVXLC".indexOf(word.charAt(0)) >= 0);
  }

  /** The figures of an ordinal, or null for any other word. */
  static @Nullable String figures(String word) {
    if (!mayBeginOrdinal(word)) {
      return null;
    }
    Matcher matcher = (isArabic(word) ? ARABIC : ROMAN).matcher(word);
    if (!matcher.matches()) {
      return null;
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  private static boolean isArabic(CharSequence word) {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  /** The number that Roman figures write. */
  private static int value(String roman) {
    int sum = 0;
    int before = 0;
    for (int i = roman.length() - 1; i >= 0; i--) {
      int digit =
          switch (roman.charAt(i)) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
          };
      sum += digit < before ? -digit : digit;
      before = digit;
    }
    return sum;
  }
}
