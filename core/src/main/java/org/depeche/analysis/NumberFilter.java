package org.depeche.analysis;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Writes a number one way: nothing between thousands ({@code 12 000} and {@code 12.000} become
 * {@code 12000}), a dot before decimals ({@code 3,5} becomes {@code 3.5}), a price with its
 * currency behind it ({@code 19€90}), a telephone number as its figures.
 */
public final class NumberFilter extends WordFilter {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?: \\d{3})*(?:[.,]\\d+)*");
  private static final String FRANCE = "33";

  /** Ten figures in pairs, or behind the prefix of France the last nine. */
  private static final Pattern PHONE =
      Pattern.compile("(?:0|" + FRANCE + "[ .-]?)[1-9](?:[ .-]?\\d\\d){4}");

  /** An article of a law, which some write with a hyphen: {@code 49.3}; {@code 2-0} is a score. */
  private static final Pattern ARTICLE = Pattern.compile("[1-9]\\d+\\.\\d{1,2}");

  /** The sign of the euro in the place of the comma. */
  private static final Pattern PRICE = Pattern.compile("\\d+\u20AC\\d\\d");

  /** Decimals that say nothing: {@code 12,50} is {@code 12,5}. */
  private static final Pattern ZEROS = Pattern.compile("(?<=\\.\\d{0,9}[1-9])0+$|\\.0+$");

  private static final Pattern THOUSANDS_BY_DOTS =
      Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form
   */
  public NumberFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    if (!mayChange(word)) {
      return;
    }
    if (PHONE.matcher(word).matches()) {
      String phone = word.replaceAll("\\D", "");
      emit(
          phone.startsWith(FRANCE) ? "0" + phone.substring(FRANCE.length()) : phone, 1, null, true);
      return;
    }
    if (PRICE.matcher(word).matches()) {
      int sign = word.length() - 3;
      emitPart(word.substring(0, sign) + '.' + word.substring(sign + 1), 0, word.length(), 1, 1);
      emitPart(word.substring(sign, sign + 1), sign, sign + 1, 1, 1);
      return;
    }
    if (!NUMBER.matcher(word).matches()) {
      return;
    }
    String number =
        THOUSANDS_BY_DOTS.matcher(word).matches()
            ? word.replace(".", "").replace(',', '.')
            : word.replace(" ", "").replace(',', '.');
    emit(number, 1, null, true);
    if (word.indexOf(',') > 0 && number.indexOf('.') == number.lastIndexOf('.')) {
      String shorter = ZEROS.matcher(number).replaceFirst("");
      if (!shorter.equals(number)) {
        emit(shorter, 0, EvidenceKind.SPELLING, true);
      }
    }
    if (ARTICLE.matcher(word).matches()) {
      emit(word.replace('.', '-'), 0, EvidenceKind.SPELLING, true);
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}
