package org.depeche.analysis;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Gives an ordinal in figures its lemma, the figure and {@code e}: {@code 2e}, {@code 2ème} and
 * {@code 2nd} meet, {@code XXe}, {@code XXème} and {@code 20e} too. Roman figures count when they
 * are written in capitals; a single one only where no common word is written like it ({@code De},
 * {@code Ce}).
 */
public final class OrdinalFilter extends WordFilter {

  private static final String ENDING = "(?:[eè]|er|[eè]re|re|[eè]me|i[eè]me|nde?|de)s?";
  private static final Pattern ARABIC = Pattern.compile("(\\d{1,4})" + ENDING);
  private static final Pattern ROMAN =
      Pattern.compile("([IVX]|(?=[IVXLC]{2})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))" + ENDING);

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
    char first = word.charAt(0);
    boolean arabic = first >= '0' && first <= '9';
    if (word.length() < 2 || !(arabic || "IVXLC".indexOf(first) >= 0)) {
      return;
    }
    Matcher matcher = (arabic ? ARABIC : ROMAN).matcher(word);
    if (!matcher.matches()) {
      return;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String figures = matcher.group(1);
    String lemma = (arabic ? figures : String.valueOf(value(figures))) + "e";
    emit(lower, 1, null, true);
    if (!lemma.equals(lower)) {
      emit(lemma, 0, EvidenceKind.LEMMA, true);
    }
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
